package org.trigpoint.fusion.updater;

import org.trigpoint.geo.Degrees;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.Motion;

/**
 * Turns a reported position and motion into a measurement with the noise that the report says of itself.
 *
 * <p>Position: 10 m with 95 % where the accuracy flag is high (ITU-R M.1371, annex 8, messages 1, 2 and 3), else 13 m, what GPS alone
 * promised as global average (Global Positioning System Standard Positioning Service Performance Standard, 2001); a
 * circle of 95 % has a radius of 2.448 standard deviations. What a report claims by its NACp (RTCA DO-260B, § 2.2.3.2.7.2)
 * goes before that. To it are added the step of the report's numbers (a twelfth of its
 * square), and the way that the platform makes in the uncertainty of the time. Positions that come from no working receiver are
 * taken for kilometres.
 *
 * <p>Velocity: speed with 0.25 m/s, course with 2°; below {@value #STANDING_MPS} m/s the course says nothing and the velocity is
 * taken for zero. A speed of "at least" is no velocity.
 */
public final class MeasurementNoise {
    /** Slower than this (one knot) a ship's course over ground is noise. */
    static final double STANDING_MPS = 0.5144;

    /** A speed beyond this is an error: nothing that flies below space is so fast. */
    public static final double FASTEST_MPS = 1_500;

    private static final double SIGMAS_OF_95 = 2.4477;
    private static final double HIGH_METERS2 = square(10 / SIGMAS_OF_95);
    private static final double LOW_METERS2 = square(13 / SIGMAS_OF_95);
    private static final double MANUAL_METERS2 = square(500);
    private static final double DEAD_RECKONING_METERS2 = square(1_000);
    private static final double INOPERATIVE_METERS2 = square(5_000);
    /** Thirty thousand years: differences of such times do not overflow. */
    private static final long FARTHEST_MICROS = 1L << 60;

    private static final double METERS_PER_DEG = 111_195;
    private static final double SPEED_SIGMA_MPS = 0.25;
    private static final double STANDING_SIGMA_MPS = 0.3;
    private static final double COURSE_SIGMA_RAD = 0.035;
    /** Speed taken for the time error of what did not tell its speed. */
    private static final double UNKNOWN_SPEED_MPS = 5;

    private MeasurementNoise() {}

    /** True for a position on the earth at a time that can be reckoned with. */
    public static boolean isUsable(Header header, Fix fix) {
        return header.isDated()
                && Math.abs(header.timeEpochMicros()) < FARTHEST_MICROS
                && Math.abs(fix.latDeg()) <= 90
                && Math.abs(fix.lonDeg()) <= 180;
    }

    /** The measurement in a {@linkplain #isUsable usable} report. */
    public static Measurement measure(Header header, Fix fix, Motion reported, double intensityMps2PerSecond) {
        Motion motion = reported.hasSpeed() && reported.speedMps() > FASTEST_MPS ? Motion.NONE : reported;
        double speedMps = motion.hasSpeed() ? motion.speedMps() : UNKNOWN_SPEED_MPS;
        double positionMeters2 = positionMeters2(fix) + square(timeSigmaSeconds(header.timeBasis()) * speedMps);
        boolean standing = motion.hasSpeed() && speedMps < STANDING_MPS && !motion.speedAtLeast();
        if (standing) {
            double v = square(STANDING_SIGMA_MPS);
            return of(header, fix, positionMeters2, 0, 0, v, 0, v, intensityMps2PerSecond);
        }
        if (!motion.hasSpeed() || motion.speedAtLeast() || !motion.hasCourse()) {
            double none = Double.NaN;
            return of(header, fix, positionMeters2, none, none, none, none, none, intensityMps2PerSecond);
        }
        double sin = Degrees.sin(motion.courseDeg());
        double cos = Degrees.cos(motion.courseDeg());
        double along = square(SPEED_SIGMA_MPS);
        double across = Math.max(along, square(COURSE_SIGMA_RAD * speedMps));
        return of(
                header,
                fix,
                positionMeters2,
                speedMps * sin,
                speedMps * cos,
                along * sin * sin + across * cos * cos,
                (along - across) * sin * cos,
                along * cos * cos + across * sin * sin,
                intensityMps2PerSecond);
    }

    private static Measurement of(
            Header header,
            Fix fix,
            double positionMeters2,
            double east,
            double north,
            double ee,
            double en,
            double nn,
            double q) {
        return Measurement.round(
                header.timeEpochMicros(), fix.latDeg(), fix.lonDeg(), positionMeters2, east, north, ee, en, nn, q);
    }

    /** Variance of a reported position along each axis in m², without that of its time. */
    public static double positionMeters2(Fix fix) {
        double step = fix.resolutionDeg() * METERS_PER_DEG;
        return step * step / 12 + receiverMeters2(fix);
    }

    private static double receiverMeters2(Fix fix) {
        double accuracyMeters = accuracyMeters(fix);
        if (!Double.isNaN(accuracyMeters)) {
            return square(accuracyMeters / SIGMAS_OF_95);
        }
        return switch (fix.integrity().source()) {
            case OPERATING, NO_TIME_STAMP -> fix.integrity().highAccuracy() ? HIGH_METERS2 : LOW_METERS2;
            case MANUAL -> MANUAL_METERS2;
            case DEAD_RECKONING -> DEAD_RECKONING_METERS2;
            case INOPERATIVE -> INOPERATIVE_METERS2;
        };
    }

    /** The radius of 95 % that the report claims by its NACp; NaN when it claims none. */
    private static double accuracyMeters(Fix fix) {
        AirIntegrity air = fix.integrity().air();
        return air == null ? Double.NaN : air.accuracyMeters();
    }

    /** How well the time of a position is known: a whole second when the sender says it, else the delay of the receiver. */
    private static double timeSigmaSeconds(TimeBasis basis) {
        return switch (basis) {
            case REPORTED_SECOND -> 0.3;
            case RECEIVER -> 0.4;
            case COUNTER -> 0.1;
            case ARRIVAL, FILE, UNDATED -> 1.0;
        };
    }

    private static double square(double x) {
        return x * x;
    }
}
