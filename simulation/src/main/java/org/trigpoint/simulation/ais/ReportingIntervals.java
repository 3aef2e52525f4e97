package org.trigpoint.simulation.ais;

import org.trigpoint.geo.Units;
import org.trigpoint.simulation.world.Kinematics;

/**
 * How often equipment reports by itself: ITU-R M.1371-5, Annex 1, table 1 (class A) and table 2 (all other equipment), nominal
 * intervals; static and voyage data: Annex 1, § 4.2.1; long range: Annex 4.
 */
public final class ReportingIntervals {
    private static final long SECOND = 1_000_000;
    private static final long THREE_MINUTES = 180 * SECOND;

    /** Static and voyage data, types 5 and 24. */
    public static final long STATIC_MICROS = 360 * SECOND;

    /** Part B follows part A within a minute. */
    public static final long PART_B_AFTER_MICROS = 30 * SECOND;

    public static final long AIRCRAFT_MICROS = 10 * SECOND;
    public static final long AID_MICROS = THREE_MINUTES;
    public static final long BASE_MICROS = 10 * SECOND;
    public static final long LONG_RANGE_MICROS = THREE_MINUTES;

    private ReportingIntervals() {}

    /** Class A (table 1). */
    public static long classAMicros(Kinematics now) {
        double knots = Units.knotsFromMps(now.speedMps());
        if (now.activity().isStationary()) {
            return knots > 3 ? 10 * SECOND : THREE_MINUTES;
        }
        if (knots > 23) {
            return 2 * SECOND;
        }
        if (knots > 14) {
            return now.changingCourse() ? 2 * SECOND : 6 * SECOND;
        }
        return now.changingCourse() ? 10 * SECOND / 3 : 10 * SECOND;
    }

    /** Class B with carrier sense (table 2). */
    public static long classBMicros(Kinematics now) {
        return Units.knotsFromMps(now.speedMps()) > 2 ? 30 * SECOND : THREE_MINUTES;
    }

    /** Class B that shares slots as class A does (table 2). */
    public static long classBSoMicros(Kinematics now) {
        double knots = Units.knotsFromMps(now.speedMps());
        if (knots > 23) {
            return 5 * SECOND;
        }
        if (knots > 14) {
            return 15 * SECOND;
        }
        return knots > 2 ? 30 * SECOND : THREE_MINUTES;
    }
}
