package org.trigpoint.feeds.mavlink;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;

/** Hands on what a raw message of a vehicle comes to: its position, its name once a minute, how it does at most once a second. */
final class Emission {
    /** Code of what systems say that have not said where they are. */
    static final String UNPLACED = "unplaced";

    private static final long TOLD_EVERY_MICROS = 1_000_000;
    private static final long NAMED_EVERY_MICROS = 60_000_000;

    private final Vehicle vehicle;
    private final Heard heard;
    private final Consumer<? super Outcome> out;
    private int lines = 1;

    private Emission(Vehicle vehicle, Heard heard, Consumer<? super Outcome> out) {
        this.vehicle = vehicle;
        this.heard = heard;
        this.out = out;
    }

    /**
     * How a vehicle moves where it {@linkplain #stand stands}.
     *
     * @param downMps velocity down, NaN when not said
     */
    record Move(Motion motion, double downMps) {}

    /** The vehicle is here from now on. */
    static void stand(Vehicle vehicle, double latDeg, double lonDeg, double altMeters) {
        vehicle.latDeg = latDeg;
        vehicle.lonDeg = lonDeg;
        vehicle.altMeters = altMeters;
        vehicle.placed = true;
    }

    static Motion motion(double speedMps, double courseDeg, double headingDeg) {
        return new Motion(speedMps >= 0 ? speedMps : Double.NaN, false, courseDeg, headingDeg, Double.NaN, false);
    }

    /** @param move null when the message does not say where the vehicle is */
    static void of(Vehicle vehicle, @Nullable Move move, Heard heard, Consumer<? super Outcome> out) {
        if (!vehicle.placed) {
            out.accept(new Rejected(heard.stamp(), UNPLACED, 0, 1));
            return;
        }
        new Emission(vehicle, heard, out).tell(move);
    }

    /** The position last: what comes behind a position under the same stamp is taken for that position told twice. */
    private void tell(@Nullable Move move) {
        if (heard.nowMicros() - vehicle.namedMicros >= NAMED_EVERY_MICROS) {
            vehicle.namedMicros = heard.nowMicros();
            out.accept(IdentityReport.ofAircraft(header(), null, new Airframe(vehicle.name, null, null)));
        }
        if (vehicle.tells(heard.nowMicros(), TOLD_EVERY_MICROS)) {
            Camera.Standpoint at =
                    new Camera.Standpoint(vehicle.latDeg, vehicle.lonDeg, vehicle.altMeters - vehicle.groundMeters);
            out.accept(new TelemetryReport(
                    header(),
                    vehicle.condition,
                    vehicle.camera.gaze(at, heard.nowMicros()).orElse(null)));
        }
        if (move != null) {
            out.accept(position(move));
        } else if (lines > 0) {
            out.accept(new PresenceReport(header(), 0, null));
        }
    }

    private PositionReport position(Move move) {
        Flight flight = vehicle.flight(move.downMps());
        Fix fix = new Fix(
                vehicle.latDeg,
                vehicle.lonDeg,
                vehicle.receivers.heightMeters(vehicle.altMeters),
                false,
                Places.STEP_DEG,
                vehicle.receivers.worth());
        return new PositionReport(header(), fix, move.motion(), NavigationStatus.UNDEFINED, flight);
    }

    private Header header() {
        Header header = heard.header(vehicle.identity, vehicle.platform(), Transponder.TELEMETRY, lines);
        lines = 0;
        return header;
    }
}
