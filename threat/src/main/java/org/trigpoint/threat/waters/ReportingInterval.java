package org.trigpoint.threat.waters;

import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Transponder;

/**
 * How often a platform reports its position by itself: nominal intervals of ITU-R M.1371-5, Annex 1, tables 1 (class A) and 2. Where what
 * a ship says of itself and how it moves disagree, the slower of the two.
 */
public final class ReportingInterval {
    private static final long SECOND = 1_000_000;

    /** At rest, and of all that nothing else is known of. */
    public static final long SLOWEST_MICROS = 180 * SECOND;

    /** Half of this in 15 s is more than the 5° off the mean of the last 30 s that count as a change of course. */
    private static final double TURNING_DEG_PER_MIN = 20;

    private static final double FAST_KNOTS = 23;
    private static final double BRISK_KNOTS = 14;
    private static final double SLOW_CLASS_B_KNOTS = 2;

    private ReportingInterval() {}

    /** Microseconds between two position reports of a platform that moves like this. */
    public static long micros(Transponder transponder, NavigationStatus status, Motion motion) {
        double knots = motion.hasSpeed() ? Units.knotsFromMps(motion.speedMps()) : 0;
        return switch (transponder) {
            case AIS_CLASS_A -> classA(status, knots, motion);
            case AIS_CLASS_B -> knots > SLOW_CLASS_B_KNOTS ? 30 * SECOND : SLOWEST_MICROS;
            case AIS_CLASS_B_SELF_ORGANISING -> selfOrganising(knots);
            case AIS_SAR_AIRCRAFT, AIS_BASE_STATION -> 10 * SECOND;
            // Aids, and what keeps to no interval of AIS.
            default -> SLOWEST_MICROS;
        };
    }

    private static long classA(NavigationStatus status, double knots, Motion motion) {
        if (status == NavigationStatus.AT_ANCHOR
                || status == NavigationStatus.MOORED
                || status == NavigationStatus.AGROUND
                || !motion.hasSpeed()) {
            return SLOWEST_MICROS;
        }
        boolean turning = motion.hasTurn() && Math.abs(motion.turnDegPerMin()) >= TURNING_DEG_PER_MIN;
        if (knots > FAST_KNOTS) {
            return 2 * SECOND;
        }
        if (knots > BRISK_KNOTS) {
            return turning ? 2 * SECOND : 6 * SECOND;
        }
        return turning ? 10 * SECOND / 3 : 10 * SECOND;
    }

    private static long selfOrganising(double knots) {
        if (knots > FAST_KNOTS) {
            return 5 * SECOND;
        }
        if (knots > BRISK_KNOTS) {
            return 15 * SECOND;
        }
        return knots > SLOW_CLASS_B_KNOTS ? 30 * SECOND : SLOWEST_MICROS;
    }
}
