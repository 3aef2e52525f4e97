package org.trigpoint.feeds.klv;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.KlvMessage;
import org.trigpoint.feeds.klv.message.SecuritySet;
import org.trigpoint.feeds.klv.message.UasDatalink;
import org.trigpoint.feeds.klv.message.UasPlatform;
import org.trigpoint.feeds.klv.message.UasSensor;
import org.trigpoint.feeds.klv.message.VmtiSet;
import org.trigpoint.feeds.klv.message.VmtiTarget;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.IntegrityReport.PositioningState;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/** What one set says becomes reports: the first counts its raw message, those behind it are of no line. */
final class KlvReports {
    /** Type of transmissions: those of other feeds are below. */
    static final int SET = 512;

    private static final long UNBELIEVED = Long.MIN_VALUE;
    private static final int NO_SECOND = 60;
    /** 32 bits over 180 degrees (MISB ST 0601, item 13). */
    private static final double STEP_DEG = 180.0 / (1L << 32);

    /** A clock that differs from ours by more is not believed. */
    private static final long MOST_OFF_MICROS = 600_000_000L;

    private static final double AIRBORNE_FROM_METERS = 3;
    private static final double CIRCLE_DEG = 360;
    private static final long PRIME = 0x100000001B3L;
    private static final long BASIS = 0xCBF29CE484222325L;

    private static final IntegrityReport UNSAID = IntegrityReport.of(false, false, PositioningState.NO_TIME_STAMP);

    private final Craft craft;
    private final Stamp stamp;
    private final Raw raw;
    private final SourceOpened source;
    private final Consumer<? super Outcome> out;
    private int lines = 1;

    KlvReports(Craft craft, Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        this.craft = craft;
        this.stamp = stamp;
        this.raw = raw;
        this.source = source;
        this.out = out;
    }

    void tell(KlvMessage message) {
        craft.takeVersion(message);
        switch (message) {
            case UasDatalink set -> uas(set);
            case VmtiSet vmti -> targets(vmti, null);
            case SecuritySet security -> craft.take(security);
        }
        if (lines > 0) {
            out.accept(new PresenceReport(header(message), 0, null));
        }
    }

    private void uas(UasDatalink set) {
        craft.take(set);
        UasSensor sensor = set.sensor();
        if (sensor != null && !Double.isNaN(sensor.latDeg()) && !Double.isNaN(sensor.lonDeg())) {
            out.accept(position(set, sensor));
        }
        Gaze gaze = Gazes.of(set);
        if (gaze != null) {
            out.accept(new TelemetryReport(header(set), null, gaze));
        }
        Header header = header(set, lines);
        if (craft.tells(header.isDated() ? header.timeEpochMicros() : stamp.arrivalEpochMicros())) {
            out.accept(identity(header));
            lines = 0;
        }
        if (set.vmti() != null) {
            targets(set.vmti(), set);
        }
    }

    private PositionReport position(UasDatalink set, UasSensor sensor) {
        UasPlatform platform = set.platform();
        double heightMeters =
                Double.isNaN(sensor.ellipsoidHeightMeters()) ? sensor.altitudeMeters() : sensor.ellipsoidHeightMeters();
        Fix fix = new Fix(sensor.latDeg(), sensor.lonDeg(), heightMeters, false, STEP_DEG, UNSAID);
        double aboveGround = platform == null ? Double.NaN : platform.aboveGroundMeters();
        Flight flight = new Flight(
                Double.NaN,
                heightMeters,
                platform == null ? Double.NaN : platform.verticalSpeedMps(),
                aboveGround >= AIRBORNE_FROM_METERS ? Flight.Place.AIRBORNE : Flight.Place.UNKNOWN,
                -1,
                Flight.Emergency.NONE);
        return new PositionReport(header(set), fix, motion(platform, sensor), NavigationStatus.UNDEFINED, flight);
    }

    /** Speed and course over ground as said, else by the velocity of the sensor. */
    private static Motion motion(@Nullable UasPlatform platform, UasSensor sensor) {
        double speed = platform == null ? Double.NaN : platform.groundSpeedMps();
        double course = platform == null ? Double.NaN : platform.courseDeg();
        double heading = platform == null ? Double.NaN : platform.headingDeg();
        double byParts = Math.hypot(sensor.northMps(), sensor.eastMps());
        double courseByParts = Math.toDegrees(Math.atan2(sensor.eastMps(), sensor.northMps()));
        return new Motion(
                Double.isNaN(speed) ? byParts : speed,
                false,
                around(Double.isNaN(course) ? courseByParts : course),
                around(heading),
                Double.NaN,
                false);
    }

    private static double around(double angleDeg) {
        double turned = angleDeg - CIRCLE_DEG * Math.floor(angleDeg / CIRCLE_DEG);
        return turned >= CIRCLE_DEG ? 0 : turned;
    }

    private IdentityReport identity(Header header) {
        return new IdentityReport(
                header,
                craft.shownName(),
                craft.callSign(),
                0,
                0,
                null,
                Double.NaN,
                false,
                null,
                null,
                0,
                false,
                new Airframe(craft.tailNumber(), null, null));
    }

    private void targets(VmtiSet vmti, @Nullable UasDatalink set) {
        Long seen = vmti.timeEpochMicros() == null && set != null ? set.timeEpochMicros() : vmti.timeEpochMicros();
        long own = believed(seen);
        long time = own == UNBELIEVED ? stamp.arrivalEpochMicros() : own;
        // Places of the oldest versions have another scale: without a version none can be read.
        for (VmtiTarget target : craft.targetVersion() == null ? List.<VmtiTarget>of() : vmti.targets()) {
            Sight sight = Targets.isSeen(target) ? Targets.sight(target, set) : null;
            if (sight != null) {
                lines = 0;
                out.accept(new Detection(
                        stamp,
                        time,
                        Targets.sensor(vmti, set, source.name()),
                        Targets.scene(vmti),
                        sight,
                        Double.NaN,
                        Targets.kind(target),
                        craft.marking(source.marking())));
            }
        }
    }

    private Header header(KlvMessage message) {
        Header header = header(message, lines);
        lines = 0;
        return header;
    }

    private Header header(KlvMessage message, int counted) {
        long own = believed(message.timeEpochMicros());
        boolean dated = own != UNBELIEVED;
        TimeBasis basis = switch (source.clock()) {
            case ARRIVAL -> dated ? TimeBasis.RECEIVER : TimeBasis.ARRIVAL;
            case FILE -> dated ? TimeBasis.RECEIVER : TimeBasis.FILE;
            case NONE -> dated ? TimeBasis.RECEIVER : TimeBasis.UNDATED;
        };
        long arrival = basis == TimeBasis.UNDATED ? Header.UNDATED : stamp.arrivalEpochMicros();
        return new Header(
                stamp,
                dated ? own : arrival,
                basis,
                craft.identity(source.name()),
                Platform.DRONE,
                Transponder.TELEMETRY,
                new Header.Transmission(SET, bits(), NO_SECOND, counted),
                null,
                false,
                craft.marking(source.marking()));
    }

    /** The set's own time, if it can be; of what nobody else dates it is all there is. */
    private long believed(@Nullable Long epochMicros) {
        if (epochMicros == null || epochMicros < 0) {
            return UNBELIEVED;
        }
        boolean near = Math.abs(epochMicros - stamp.arrivalEpochMicros()) <= MOST_OFF_MICROS;
        return near || source.clock() == SourceOpened.Clock.NONE ? epochMicros : UNBELIEVED;
    }

    /** The same set from another receiver is one transmission. */
    private long bits() {
        long hash = BASIS;
        for (int i = raw.offset(); i < raw.offset() + raw.length(); i++) {
            hash = (hash ^ raw.array()[i]) * PRIME;
        }
        return hash;
    }
}
