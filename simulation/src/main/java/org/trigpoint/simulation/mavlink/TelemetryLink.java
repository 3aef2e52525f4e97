package org.trigpoint.simulation.mavlink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.world.Autopilot;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * What the autopilot of one drone sends over its link, as ArduPilot's Copter does: HEARTBEAT, SYS_STATUS and, with a fence, FENCE_STATUS
 * once a second, GPS_RAW_INT and GLOBAL_POSITION_INT twice, ATTITUDE four times. Asked for one time after the other.
 *
 * <p>Where satellite navigation is lost it says so, and no position; where it is bad, it says how bad.
 */
public final class TelemetryLink {
    private static final long SECOND = 1_000_000;
    private static final double SIGMA_METERS = 1;
    private static final double DEGRADED_SIGMA_METERS = 30;
    private static final double E7 = 1e7;
    private static final double GRAVITY_MPS2 = 9.81;

    private static final int QUADROTOR = 2;
    private static final int ARDUPILOT = 3;
    private static final int VERSION = 3;
    private static final int CUSTOM_MODE = 1;
    private static final int ARMED = 128;
    private static final int AUTO = 3;
    private static final int RETURN = 6;
    private static final int STANDBY = 3;
    private static final int ACTIVE = 4;

    /** Gyroscopes, accelerometers, compass, barometer. */
    private static final int SENSORS = 1 | 2 | 4 | 8;

    private static final int SATELLITES = 0x20;
    private static final int GEOFENCE = 1 << 20;
    private static final int FULL = 100;
    private static final int EMPTY = 15;
    private static final double SECONDS_PER_PERCENT = 24;

    private static final int FIX_3D = 3;
    private static final int NO_FIX = 1;
    private static final int UNKNOWN_16 = 0xFFFF;
    private static final int ABOVE = 2;
    private static final int BORDER = 3;

    /** What is sent again and again. */
    private enum Stream {
        HEARTBEAT(SECOND),
        SYS_STATUS(SECOND),
        FENCE(SECOND),
        GPS(SECOND / 2),
        POSITION(SECOND / 2),
        ATTITUDE(SECOND / 4);

        private final long everyMicros;

        Stream(long everyMicros) {
            this.everyMicros = everyMicros;
        }
    }

    /** Takes what is sent. */
    public interface Radio {
        /** A frame, and when it was sent. */
        void sent(long epochMicros, byte[] frame);
    }

    private record Due(Stream stream, long epochMicros) {}

    private final Vessel vessel;
    private final Autopilot autopilot;
    private final long startEpochMicros;
    private final long key;
    private int sequence;
    private boolean outside;
    private int breaches;
    private long breachEpochMicros;

    public TelemetryLink(Vessel vessel, long seed, long startEpochMicros) {
        this.vessel = vessel;
        this.startEpochMicros = startEpochMicros;
        autopilot = vessel.craft().autopilot();
        key = Draws.of(seed, vessel.craft().id(), "mavlink").nextLong();
    }

    /** Hands on all that is sent from one time to another, that one excluded, in order. Times follow each other. */
    public void send(long fromEpochMicros, long untilEpochMicros, Radio to) {
        List<Due> due = new ArrayList<>();
        for (Stream stream : Stream.values()) {
            if (stream != Stream.FENCE || autopilot.fence().isPresent()) {
                long phase = startEpochMicros + (long) (Draws.ratioOf(key + stream.ordinal()) * stream.everyMicros);
                long at = phase + Math.ceilDiv(fromEpochMicros - phase, stream.everyMicros) * stream.everyMicros;
                for (; at < untilEpochMicros; at += stream.everyMicros) {
                    due.add(new Due(stream, at));
                }
            }
        }
        due.sort(Comparator.comparingLong(Due::epochMicros));
        for (Due each : due) {
            FrameWriter frame = frame(each.stream(), each.epochMicros());
            if (frame != null && vessel.transmitsAt(each.epochMicros())) {
                to.sent(each.epochMicros(), frame.frame(autopilot.system(), sequence++ & 0xFF));
            }
        }
    }

    private @Nullable FrameWriter frame(Stream stream, long at) {
        Kinematics here = vessel.at(at);
        Gnss gnss = vessel.gnssAt(at);
        return switch (stream) {
            case HEARTBEAT -> heartbeat(here);
            case SYS_STATUS -> status(here, gnss, at);
            case FENCE -> fence(here, at);
            case GPS -> satellites(gnss, at);
            case POSITION -> gnss == Gnss.LOST ? null : position(gnss, at);
            case ATTITUDE -> attitude(here, at);
        };
    }

    private FrameWriter heartbeat(Kinematics here) {
        boolean flies = here.heightMeters() > 0;
        return new FrameWriter(FrameWriter.Message.HEARTBEAT)
                .u32(autopilot.isInside(here) ? AUTO : RETURN)
                .u8(QUADROTOR)
                .u8(ARDUPILOT)
                .u8(CUSTOM_MODE | (flies ? ARMED : 0))
                .u8(flies ? ACTIVE : STANDBY)
                .u8(VERSION);
    }

    private FrameWriter status(Kinematics here, Gnss gnss, long at) {
        int present = SENSORS | SATELLITES | (autopilot.fence().isPresent() ? GEOFENCE : 0);
        int health = present;
        health &= gnss == Gnss.LOST ? ~SATELLITES : -1;
        health &= autopilot.isInside(here) ? -1 : ~GEOFENCE;
        int percent = Math.clamp((long) (FULL - (at - startEpochMicros) / 1e6 / SECONDS_PER_PERCENT), EMPTY, FULL);
        return new FrameWriter(FrameWriter.Message.SYS_STATUS)
                .u32(present)
                .u32(present)
                .u32(health)
                .u16(350)
                .u16(14_000 + 28 * percent)
                .u16(here.heightMeters() > 0 ? 1_800 : 60)
                .u16(0)
                .u16(0)
                .u16(0)
                .u16(0)
                .u16(0)
                .u16(0)
                .u8(percent);
    }

    private FrameWriter fence(Kinematics here, long at) {
        boolean breached = !autopilot.isInside(here);
        if (breached && !outside) {
            breaches++;
            breachEpochMicros = at;
        }
        outside = breached;
        return new FrameWriter(FrameWriter.Message.FENCE_STATUS)
                .u32(breaches == 0 ? 0 : bootMillis(breachEpochMicros))
                .u16(breaches)
                .u8(breached ? 1 : 0)
                .u8(breached ? (autopilot.topMeters(here) < 0 ? ABOVE : BORDER) : 0);
    }

    /** Where the autopilot takes itself to be: errors in metres, drawn for the half second. */
    private Position place(Kinematics told, Gnss gnss, long at) {
        double sigma = gnss == Gnss.GOOD ? SIGMA_METERS : DEGRADED_SIGMA_METERS;
        Draws draws = Draws.ofKey(key ^ Draws.mix(Math.floorDiv(at, SECOND / 2)));
        return LocalFrame.at(told.latDeg(), told.lonDeg())
                .positionAt(sigma * draws.nextNormalRatio(), sigma * draws.nextNormalRatio());
    }

    private FrameWriter satellites(Gnss gnss, long at) {
        Kinematics told = vessel.claimedAt(at);
        boolean lost = gnss == Gnss.LOST;
        boolean good = gnss == Gnss.GOOD;
        Position place = place(told, gnss, at);
        return new FrameWriter(FrameWriter.Message.GPS_RAW_INT)
                .u64(at)
                .u32(lost ? 0 : degrees(place.latDeg()))
                .u32(lost ? 0 : degrees(place.lonDeg()))
                .u32(lost ? 0 : millimeters(told.heightMeters()))
                .u16(lost ? UNKNOWN_16 : good ? 80 : 450)
                .u16(lost ? UNKNOWN_16 : good ? 120 : 600)
                .u16(lost ? UNKNOWN_16 : (int) Math.rint(told.speedMps() * 100))
                .u16(lost ? UNKNOWN_16 : (int) Math.rint(told.courseDeg() * 100) % 36_000)
                .u8(lost ? NO_FIX : FIX_3D)
                .u8(lost ? 2 : good ? 14 : 6);
    }

    private FrameWriter position(Gnss gnss, long at) {
        Kinematics told = vessel.claimedAt(at);
        Position place = place(told, gnss, at);
        double courseRad = StrictMath.toRadians(told.courseDeg());
        return new FrameWriter(FrameWriter.Message.GLOBAL_POSITION_INT)
                .u32(bootMillis(at))
                .u32(degrees(place.latDeg()))
                .u32(degrees(place.lonDeg()))
                .u32(millimeters(told.heightMeters()))
                .u32(millimeters(told.heightMeters()))
                .u16((int) Math.rint(100 * told.speedMps() * StrictMath.cos(courseRad)))
                .u16((int) Math.rint(100 * told.speedMps() * StrictMath.sin(courseRad)))
                .u16((int) Math.rint(-100 * told.climbMps()))
                .u16((int) Math.rint(told.headingDeg() * 100) % 36_000);
    }

    private FrameWriter attitude(Kinematics here, long at) {
        double turnRadPerSecond = StrictMath.toRadians(here.turnDegPerMin()) / 60;
        double yawRad = StrictMath.toRadians(here.headingDeg() > 180 ? here.headingDeg() - 360 : here.headingDeg());
        return new FrameWriter(FrameWriter.Message.ATTITUDE)
                .u32(bootMillis(at))
                .f32(StrictMath.atan(here.speedMps() * turnRadPerSecond / GRAVITY_MPS2))
                .f32(here.speedMps() > 1 ? -0.08 : 0)
                .f32(yawRad)
                .f32(0)
                .f32(0)
                .f32(turnRadPerSecond);
    }

    /** Since the autopilot was switched on, an hour before the world began. */
    private long bootMillis(long at) {
        return (at - startEpochMicros) / 1_000 + 3_600_000;
    }

    private static long degrees(double deg) {
        return Math.round(deg * E7);
    }

    private static long millimeters(double meters) {
        return Math.round(meters * 1_000);
    }
}
