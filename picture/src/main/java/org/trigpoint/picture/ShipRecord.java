package org.trigpoint.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.motion.Ellipse;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport.Extent;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;

/**
 * The 56 bytes of a track in a live frame, little-endian.
 *
 * <pre>
 *  0 u32 handle                    24 f64 time of the estimate, epoch ms; NaN undated
 *  4 i32 longitude, 10⁻⁷ degree    32 4 × u16 bow, stern, port, starboard, 0.1 m; all 0 none
 *  8 i32 latitude, 10⁻⁷ degree     40 u16 semi-major axis, 1 σ, 0.1 m; 65535 that or more
 * 12 u16 speed, 0.01 m/s           42 u16 semi-minor axis
 * 14 u16 course, 0.01°             44 u16 bearing of the major axis, 0.01°, 0 to 180
 * 16 u16 heading, 0.01°            46 u8 flags: 1 hidden by default, 2 distress, 4 own ship, 8 class B,
 * 18 i16 turn, 0.1°/min                    16 named by a person
 * 20 u8 platform  21 u8 status     47 u8 sensors: 1 saw it, 2 it has no identity, 4 they speak against
 * 22 u8 navigation status  23 u8 ship type    a position that it reported
 * 48 i32 altitude, 0.01 m          52 u8 craft: 1 on the ground, 2 in an emergency, 4 outside its fence,
 *                                            8 it has told where its camera looks
 *                                  53 3 × u8 0
 * </pre>
 *
 * Speed, course and heading 65535, turn −32768, and altitude −2³¹, stand for absent. The altitude is
 * {@link org.trigpoint.model.observation.Flight#shownMeters}. Speed and course are the reported ones, else those of
 * the estimate of a track that is no longer tentative.
 */
final class ShipRecord {
    static final int SIZE = 56;
    static final int FLAG_HIDDEN = 1;
    static final int FLAG_DISTRESS = 2;
    static final int FLAG_OWN_SHIP = 4;
    static final int FLAG_CLASS_B = 8;
    static final int FLAG_GIVEN_NAME = 16;

    static final int ON_GROUND = 1;
    static final int EMERGENCY = 2;
    static final int FENCE_BREACHED = 4;
    static final int GAZES = 8;

    static final int SENSED = 1;
    static final int SENSED_ONLY = 2;
    static final int DISAGREED = 4;

    private static final int HALF_TURN_E7 = 1_800_000_000;
    private static final int ABSENT = 0xFFFF;
    private static final double MOVING_CMPS = 50;
    private static final double SLOWEST_MPS = 0.1;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ShipRecord() {}

    static int lonE7(byte[] bytes, int at) {
        return (int) INT.get(bytes, at + 4);
    }

    static int latE7(byte[] bytes, int at) {
        return (int) INT.get(bytes, at + 8);
    }

    static boolean moves(byte[] bytes, int at) {
        int speed = (short) SHORT.get(bytes, at + 12) & ABSENT;
        return speed != ABSENT && speed > MOVING_CMPS;
    }

    static boolean inDistress(byte[] bytes, int at) {
        return (bytes[at + 46] & FLAG_DISTRESS) != 0;
    }

    /** Writes a track that has an estimate. */
    static void write(byte[] bytes, int at, int handle, Track track, Estimate estimate, int flags) {
        INT.set(bytes, at, handle);
        int lon = E7.of(Angles.wrapLonDeg(estimate.lonDeg()));
        // What rounds up to 180° is −180°.
        INT.set(bytes, at + 4, lon == HALF_TURN_E7 ? -HALF_TURN_E7 : lon);
        INT.set(bytes, at + 8, E7.of(estimate.latDeg()));
        writeMotion(bytes, at, track, estimate);
        bytes[at + 20] = (byte) track.platform().ordinal();
        bytes[at + 21] = (byte) track.status().ordinal();
        bytes[at + 22] = (byte) track.navigationStatus().ordinal();
        bytes[at + 23] = (byte) Math.clamp(track.shipType(), 0, 255);
        long time = estimate.timeEpochMicros();
        double epochMillis = time == Header.UNDATED ? Double.NaN : time / 1_000.0;
        LONG.set(bytes, at + 24, Double.doubleToRawLongBits(epochMillis));
        writeExtent(bytes, at + 32, track);
        writeEllipse(bytes, at + 40, estimate.covariance());
        bytes[at + 46] = (byte) (flags | flags(track));
        bytes[at + 47] = (byte) sensors(track);
        INT.set(bytes, at + 48, altitude(track));
        INT.set(bytes, at + 52, craft(track));
    }

    private static void writeMotion(byte[] bytes, int at, Track track, Estimate estimate) {
        Motion motion = track.motion();
        double speedMps = motion.speedMps();
        double courseDeg = motion.courseDeg();
        double estimatedMps = Math.hypot(estimate.eastMps(), estimate.northMps());
        if (!motion.hasSpeed() && track.status() != Track.Status.TENTATIVE) {
            speedMps = estimatedMps;
        }
        if (!motion.hasCourse() && track.status() != Track.Status.TENTATIVE && estimatedMps > SLOWEST_MPS) {
            courseDeg = Angles.wrapCourseDeg(Math.toDegrees(Math.atan2(estimate.eastMps(), estimate.northMps())));
        }
        put(bytes, at + 12, Double.isNaN(speedMps) ? ABSENT : quantised(speedMps, 100, ABSENT - 1));
        put(bytes, at + 14, direction(courseDeg));
        put(bytes, at + 16, direction(motion.headingDeg()));
        int turn = motion.hasTurn()
                ? Math.clamp(Math.round(motion.turnDegPerMin() * 10), Short.MIN_VALUE + 1, Short.MAX_VALUE)
                : Short.MIN_VALUE;
        put(bytes, at + 18, turn);
    }

    private static void writeExtent(byte[] bytes, int at, Track track) {
        Extent extent = track.extent();
        put(bytes, at, extent == null ? 0 : quantised(extent.bowMeters(), 10, ABSENT));
        put(bytes, at + 2, extent == null ? 0 : quantised(extent.sternMeters(), 10, ABSENT));
        put(bytes, at + 4, extent == null ? 0 : quantised(extent.portMeters(), 10, ABSENT));
        put(bytes, at + 6, extent == null ? 0 : quantised(extent.starboardMeters(), 10, ABSENT));
    }

    private static void writeEllipse(byte[] bytes, int at, Covariance4 covariance) {
        Ellipse ellipse = Ellipse.ofOneSigma(covariance.eeMeters2(), covariance.enMeters2(), covariance.nnMeters2());
        put(bytes, at, quantised(ellipse.semiMajorMeters(), 10, ABSENT));
        put(bytes, at + 2, quantised(ellipse.semiMinorMeters(), 10, ABSENT));
        put(bytes, at + 4, quantised(ellipse.bearingDeg(), 100, ABSENT));
    }

    private static int altitude(Track track) {
        double meters = track.flight().shownMeters();
        return Double.isNaN(meters) ? Integer.MIN_VALUE : (int) Math.rint(100 * meters);
    }

    private static int craft(Track track) {
        Flight flight = track.flight();
        int craft = flight.place() == Flight.Place.ON_GROUND ? ON_GROUND : 0;
        craft |= flight.emergency() == Flight.Emergency.NONE ? 0 : EMERGENCY;
        craft |= track.condition().fence() == Condition.Fence.BREACHED ? FENCE_BREACHED : 0;
        return track.gaze() == null ? craft : craft | GAZES;
    }

    private static int flags(Track track) {
        int flags = Visible.inDistress(track) ? FLAG_DISTRESS : 0;
        flags |= track.transponder().isClassB() ? FLAG_CLASS_B : 0;
        for (Claim claim : track.claims()) {
            if (claim.kind() == Claim.Kind.GIVEN_NAME && claim.value().equals(track.name())) {
                return flags | FLAG_GIVEN_NAME;
            }
        }
        return flags;
    }

    private static int sensors(Track track) {
        int flags = track.sightings().detections() > 0 ? SENSED : 0;
        flags |= track.identity() == Identity.NONE ? SENSED_ONLY : 0;
        return track.sightings().disagreements() > 0 ? flags | DISAGREED : flags;
    }

    private static int direction(double deg) {
        return Double.isNaN(deg) ? ABSENT : quantised(Angles.wrapCourseDeg(deg), 100, 36_000) % 36_000;
    }

    private static int quantised(double value, int perUnit, int most) {
        return Math.clamp(Math.round(value * perUnit), 0, most);
    }

    private static void put(byte[] bytes, int at, int value) {
        SHORT.set(bytes, at, (short) value);
    }
}
