package org.trigpoint.feeds.mavlink;

import java.util.function.Consumer;
import org.trigpoint.feeds.mavlink.message.AdsbVehicle;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Flight.Place;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Transponder;

/** Other traffic that a receiver aboard heard becomes reports of that aircraft. */
final class TrafficReports {
    /** Code of traffic that is not real. */
    static final String SIMULATED = "simulated";

    private static final int MOST_SQUAWK = 7_777;
    private static final double MICROS = 1e6;

    private TrafficReports() {}

    static void tell(AdsbVehicle said, Heard heard, Consumer<? super Outcome> out) {
        long address = Long.parseLong(said.icaoAddress(), 16);
        if (said.simulated() || address == 0) {
            String code = said.simulated() ? SIMULATED : RemoteReports.UNNAMED;
            out.accept(new Rejected(heard.stamp(), code, 0, 1));
            return;
        }
        long identity = Identity.pack(Identity.Scheme.ICAO, address);
        Heard then = heard.at(heard.timeEpochMicros() - Math.round(said.heardSeconds() * MICROS), heard.basis());
        Platform platform = platform(said.emitterType());
        String callSign = said.callsign() == null ? "" : said.callsign().strip();
        if (!callSign.isEmpty()) {
            Header first = then.header(identity, platform, Transponder.ADS_B, 1);
            out.accept(IdentityReport.ofAircraft(first, callSign, new Airframe(null, null, null)));
        }
        Header header = then.header(identity, platform, Transponder.ADS_B, callSign.isEmpty() ? 1 : 0);
        Fix fix = Places.isPlace(said.latDeg(), said.lonDeg())
                ? new Fix(
                        said.latDeg(),
                        said.lonDeg(),
                        said.altitudeType() == 1 ? said.altMeters() : Double.NaN,
                        false,
                        Places.STEP_DEG,
                        Worth.UNSAID)
                : null;
        Motion motion = Emission.motion(
                said.speedMps(),
                Double.isNaN(said.courseDeg()) ? Double.NaN : Angles.wrapCourseDeg(said.courseDeg()),
                Double.NaN);
        out.accept(new PositionReport(header, fix, motion, NavigationStatus.UNDEFINED, flight(said)));
    }

    private static Flight flight(AdsbVehicle said) {
        boolean pressure = said.altitudeType() == 0;
        Integer squawk = said.squawk();
        return new Flight(
                pressure ? said.altMeters() : Double.NaN,
                pressure ? Double.NaN : said.altMeters(),
                said.climbMps(),
                Place.UNKNOWN,
                squawk != null && squawk >= 0 && squawk <= MOST_SQUAWK ? squawk : -1,
                Flight.Emergency.NONE);
    }

    /** By ADSB_EMITTER_TYPE, which numbers the emitter categories. */
    private static Platform platform(int emitterType) {
        return switch (emitterType) {
            case 7 -> Platform.ROTORCRAFT;
            case 9 -> Platform.GLIDER;
            case 10 -> Platform.BALLOON;
            case 14 -> Platform.DRONE;
            case 17, 18 -> Platform.LAND_VEHICLE;
            case 19 -> Platform.OBSTACLE;
            default -> Platform.AIRCRAFT;
        };
    }
}
