package org.trigpoint.feeds.mavlink;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.message.MavlinkMessage;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdBasicId;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdLocation;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdOperatorId;
import org.trigpoint.feeds.mavlink.message.OpenDroneIdSystem;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Flight.Place;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Transponder;

/** What a drone broadcasts of itself by law becomes reports under the identity that it says. */
final class RemoteReports {
    /** Code of what comes before the drone has said who it is. */
    static final String UNNAMED = "unnamed";

    private static final long HOUR_MICROS = 3_600_000_000L;
    private static final long APART_MICROS = 60_000_000;
    private static final double MICROS = 1e6;
    private static final int NO_SQUAWK = -1;

    private final RemoteDrone drone;
    private final Heard heard;
    private final boolean operators;
    private final Consumer<? super Outcome> out;
    private int lines = 1;

    private RemoteReports(RemoteDrone drone, Heard heard, boolean operators, Consumer<? super Outcome> out) {
        this.drone = drone;
        this.heard = heard;
        this.operators = operators;
        this.out = out;
    }

    /**
     * Hands on the outcomes of one frame.
     *
     * @param said what the frame holds: one message, or those of a pack
     * @param operators whether the site is entitled to know where operators are
     */
    static void tell(
            List<MavlinkMessage> said,
            RemoteDrone drone,
            Heard heard,
            boolean operators,
            Consumer<? super Outcome> out) {
        RemoteReports reports = new RemoteReports(drone, heard, operators, out);
        for (MavlinkMessage message : said) {
            if (message instanceof OpenDroneIdBasicId basic && basic.uasId() != null) {
                drone.is(basic.uasId(), basic.idType());
            }
        }
        String id = drone.id;
        if (id != null) {
            said.forEach(message -> reports.tell(message, id));
        }
        reports.end(id);
    }

    private void tell(MavlinkMessage message, String id) {
        switch (message) {
            case OpenDroneIdLocation at -> location(at, id);
            case OpenDroneIdBasicId _ -> name(id);
            case OpenDroneIdSystem at -> operator(at, id);
            case OpenDroneIdOperatorId number -> drone.operatorId = operators ? number.operatorId() : null;
            default -> {
                // Nothing that a report tells.
            }
        }
    }

    /** Each frame has an outcome. */
    private void end(@Nullable String id) {
        if (lines == 0) {
            return;
        }
        if (id == null || !drone.placed) {
            out.accept(new Rejected(heard.stamp(), id == null ? UNNAMED : Emission.UNPLACED, 0, 1));
        } else {
            out.accept(new PresenceReport(header(heard, RemoteDrone.identity(id), Platform.DRONE), 0, null));
        }
    }

    private Header header(Heard when, long identity, Platform platform) {
        Header header = when.header(identity, platform, Transponder.REMOTE_ID, lines);
        lines = 0;
        return header;
    }

    private void name(String id) {
        if (drone.placed) {
            Header header = header(heard, RemoteDrone.identity(id), Platform.DRONE);
            out.accept(IdentityReport.ofAircraft(header, null, new Airframe(id, null, null)));
        }
    }

    private void location(OpenDroneIdLocation at, String id) {
        if (!Places.isPlace(at.latDeg(), at.lonDeg())) {
            return;
        }
        boolean first = !drone.placed;
        drone.placed = true;
        Place place = switch (at.status()) {
            case 1 -> Place.ON_GROUND;
            case 2 -> Place.AIRBORNE;
            default -> Place.UNKNOWN;
        };
        Fix fix = new Fix(
                at.latDeg(),
                at.lonDeg(),
                at.altEllipsoidMeters(),
                false,
                Places.STEP_DEG,
                Worth.of(at.horizontalAccuracyMeters()));
        Flight flight = new Flight(
                at.pressureAltMeters(),
                at.altEllipsoidMeters(),
                at.climbMps(),
                place,
                NO_SQUAWK,
                Flight.Emergency.NONE);
        Motion motion = Emission.motion(at.speedMps(), wrapped(at.courseDeg()), Double.NaN);
        if (first) {
            name(id);
        }
        Header header = header(dated(at), RemoteDrone.identity(id), Platform.DRONE);
        out.accept(new PositionReport(header, fix, motion, NavigationStatus.UNDEFINED, flight));
    }

    private static double wrapped(double courseDeg) {
        return Double.isNaN(courseDeg) ? courseDeg : Angles.wrapCourseDeg(courseDeg);
    }

    /** By the time after the full hour that the drone says, when that is near. */
    private Heard dated(OpenDroneIdLocation at) {
        if (Double.isNaN(at.hourSeconds()) || heard.basis() == TimeBasis.UNDATED) {
            return heard;
        }
        long time = heard.timeEpochMicros();
        long said = Math.floorDiv(time, HOUR_MICROS) * HOUR_MICROS + Math.round(at.hourSeconds() * MICROS);
        long hours = Math.round((double) (time - said) / HOUR_MICROS);
        said += hours * HOUR_MICROS;
        return Math.abs(said - time) <= APART_MICROS ? heard.at(said, TimeBasis.REPORTED_SECOND) : heard;
    }

    /** Only where the site keeps what drones tell of their operators. */
    private void operator(OpenDroneIdSystem at, String id) {
        if (!operators || !Places.isPlace(at.operatorLatDeg(), at.operatorLonDeg())) {
            return;
        }
        Fix fix = new Fix(
                at.operatorLatDeg(),
                at.operatorLonDeg(),
                at.operatorAltEllipsoidMeters(),
                false,
                Places.STEP_DEG,
                Worth.UNSAID);
        long identity = RemoteDrone.operatorIdentity(id);
        String name = drone.operatorId == null ? "operator of " + id : drone.operatorId;
        out.accept(IdentityReport.ofAircraft(
                header(heard, identity, Platform.CONTROL_STATION), null, new Airframe(name, null, null)));
        Header header = header(heard, identity, Platform.CONTROL_STATION);
        out.accept(new PositionReport(header, fix, Motion.NONE, NavigationStatus.UNDEFINED));
    }
}
