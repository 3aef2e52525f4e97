package org.trigpoint.app.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.simulation.ais.AisEncoder;
import org.trigpoint.simulation.ais.AisMessage;
import org.trigpoint.simulation.ais.Armour;
import org.trigpoint.simulation.ais.PayloadBits;
import org.trigpoint.simulation.ais.Splice;

/** An event that is put into a recording: what a ship sends from one time to another is not received, or says something else. */
enum Injection {
    /** Nothing of it is received. */
    CUT("silence", "cut out", 0),
    /** Its positions are 22 km off. */
    SHIFTED("teleport", "positions shifted", 0),
    /** Its positions go round, 15 km away. */
    CIRCLING("circle", "positions in a circle", 0),
    /** It loses its way and drifts; afterwards nothing of it is received, so that it does not jump back. */
    ADRIFT("drift", "course and speed of a drift", 5),
    /** A cargo ship of 90 m: it stops within 20 s and lies; afterwards nothing of it is received. */
    STOPPED("sudden-stop", "stopped", 8);

    private static final int CARGO_SHIP = 70;

    private static final AisMessage.Extent EXTENT = new AisMessage.Extent(70, 20, 7, 7);
    private static final double SHIFT_EAST_METERS = 20_000;
    private static final double SHIFT_NORTH_METERS = 9_000;
    private static final double CENTRE_NORTH_METERS = 15_000;
    private static final double RADIUS_METERS = 600;
    private static final double CIRCLE_MPS = Units.mpsFromKnots(9);
    private static final double LOSING_SECONDS = 180;
    private static final double STOPPING_SECONDS = 20;
    private static final double DRIFT_MPS = Units.mpsFromKnots(2);
    private static final double DRIFT_TURN_DEG = 75;

    private final String rule;
    private final String what;
    private final double leastKn;

    Injection(String rule, String what, double leastKn) {
        this.rule = rule;
        this.what = what;
        this.leastKn = leastKn;
    }

    /** Name of the rule that should name it. */
    String rule() {
        return rule;
    }

    String what() {
        return what;
    }

    /** Slowest speed of a ship that it is honest for. */
    double leastKn() {
        return leastKn;
    }

    /**
     * A raw message of the ship as it then is; null when it is not received.
     *
     * @param last position that was received last before it begins
     */
    @Nullable
    Message<?> of(Message<?> message, Raw raw, PositionReport last, long fromEpochMicros, long toEpochMicros) {
        Stamp stamp = message.stamp();
        if (stamp.arrivalEpochMicros() < fromEpochMicros) {
            return message;
        }
        boolean over = stamp.arrivalEpochMicros() >= toEpochMicros;
        if (over) {
            return this == ADRIFT || this == STOPPED ? null : message;
        }
        if (this == CUT) {
            return null;
        }
        double seconds = (stamp.arrivalEpochMicros() - last.stamp().arrivalEpochMicros()) / 1e6;
        Optional<byte[]> spliced = Splice.position(raw.toBytes(), said(last, seconds));
        // What tells a position in another form is left out; what tells none stays.
        return spliced.<Message<?>>map(line -> Message.ofIngest(stamp, Raw.of(line)))
                .orElse(message);
    }

    /**
     * One of the first messages of the ship, in which it says what it is where the event needs that; as it was otherwise.
     *
     * @param number MMSI of the ship
     * @param place of the message among those of the ship, from 0
     * @param sequence 0 to 9, of the sentences
     */
    Message<?> introduced(Message<?> message, Raw raw, int number, int place, int sequence) {
        if (this != STOPPED) {
            return message;
        }
        AisMessage.ShipStatic says = new AisMessage.ShipStatic(
                0, number, 0, 0, "", "", CARGO_SHIP, EXTENT, 1, AisMessage.Eta.NONE, 0, "", true);
        List<byte[]> sentences = Armour.sentences(AisEncoder.encode(says, new PayloadBits()), 'A', sequence);
        return place < sentences.size()
                ? Message.ofIngest(message.stamp(), Raw.of(Splice.sentence(raw.toBytes(), sentences.get(place))))
                : message;
    }

    private Splice.Said said(PositionReport last, double seconds) {
        double mps = last.motion().hasSpeed() ? last.motion().speedMps() : 0;
        double courseDeg = last.motion().hasCourse() ? last.motion().courseDeg() : 0;
        double headingDeg = last.motion().hasHeading() ? last.motion().headingDeg() : courseDeg;
        return switch (this) {
            case CUT -> throw new IllegalStateException("What is cut says nothing");
            case SHIFTED ->
                at(
                        last,
                        new Offset(SHIFT_EAST_METERS, SHIFT_NORTH_METERS).and(courseDeg, mps * seconds),
                        mps,
                        courseDeg,
                        headingDeg);
            case CIRCLING -> {
                double bearingDeg = StrictMath.toDegrees(CIRCLE_MPS / RADIUS_METERS * seconds);
                yield at(
                        last,
                        new Offset(0, CENTRE_NORTH_METERS).and(bearingDeg, RADIUS_METERS),
                        CIRCLE_MPS,
                        (bearingDeg + 90) % 360,
                        headingDeg);
            }
            case ADRIFT -> drifting(last, seconds, mps, courseDeg, headingDeg);
            case STOPPED -> {
                double into = Math.min(seconds, STOPPING_SECONDS);
                double now = mps * (1 - into / STOPPING_SECONDS);
                yield at(last, new Offset(0, 0).and(courseDeg, (mps + now) / 2 * into), now, courseDeg, headingDeg);
            }
        };
    }

    private static Splice.Said drifting(
            PositionReport last, double seconds, double mps, double courseDeg, double headingDeg) {
        double into = Math.min(seconds, LOSING_SECONDS);
        double now = mps + (DRIFT_MPS - mps) * into / LOSING_SECONDS;
        Offset lost = new Offset(0, 0).and(courseDeg, (mps + now) / 2 * into);
        if (seconds <= LOSING_SECONDS) {
            return at(last, lost, now, courseDeg, headingDeg);
        }
        double setDeg = (courseDeg + DRIFT_TURN_DEG) % 360;
        return at(last, lost.and(setDeg, DRIFT_MPS * (seconds - LOSING_SECONDS)), DRIFT_MPS, setDeg, headingDeg);
    }

    private static Splice.Said at(PositionReport last, Offset offset, double mps, double courseDeg, double headingDeg) {
        Position place = LocalFrame.at(
                        ShipLog.fix(last).latDeg(), ShipLog.fix(last).lonDeg())
                .positionAt(offset.eastMeters(), offset.northMeters());
        return new Splice.Said(place.latDeg(), place.lonDeg(), mps, courseDeg, headingDeg);
    }

    /** A way east and north. */
    private record Offset(double eastMeters, double northMeters) {
        Offset and(double bearingDeg, double meters) {
            double bearingRad = StrictMath.toRadians(bearingDeg);
            return new Offset(
                    eastMeters + meters * StrictMath.sin(bearingRad),
                    northMeters + meters * StrictMath.cos(bearingRad));
        }
    }
}
