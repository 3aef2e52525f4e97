package org.trigpoint.simulation.ais;

import org.trigpoint.geo.Units;

/** Physical values as the numbers that AIS fields hold. NaN becomes the field's "not available"; too much becomes its "or more". */
public final class FieldCodes {
    public static final int LON_ABSENT = 181 * 600_000;
    public static final int LAT_ABSENT = 91 * 600_000;
    public static final int SPEED_ABSENT = 1023;
    public static final int COURSE_ABSENT = 3600;
    public static final int HEADING_ABSENT = 511;
    public static final int TURN_ABSENT = -128;

    private static final int SPEED_MOST = 1022;
    private static final int TURN_MOST = 126;
    private static final double TURN_SCALE = 4.733;
    private static final double DISPLACEMENT_TURN_DEG_PER_MIN = 708;

    private FieldCodes() {}

    /** 1/10,000 minute. */
    public static int lon(double lonDeg) {
        return Double.isNaN(lonDeg) ? LON_ABSENT : (int) Math.rint(lonDeg * 600_000);
    }

    /** 1/10,000 minute. */
    public static int lat(double latDeg) {
        return Double.isNaN(latDeg) ? LAT_ABSENT : (int) Math.rint(latDeg * 600_000);
    }

    /** 1/10 minute, as types 17, 22, 23 and 27 have it. */
    public static int lonTenthsMin(double lonDeg) {
        return Double.isNaN(lonDeg) ? 181 * 600 : (int) Math.rint(lonDeg * 600);
    }

    /** 1/10 minute. */
    public static int latTenthsMin(double latDeg) {
        return Double.isNaN(latDeg) ? 91 * 600 : (int) Math.rint(latDeg * 600);
    }

    /** 1/10 knot; 1022 is 102.2 knots or more. */
    public static int speedTenths(double speedMps) {
        if (Double.isNaN(speedMps)) {
            return SPEED_ABSENT;
        }
        return (int) Math.min(SPEED_MOST, Math.rint(Units.knotsFromMps(speedMps) * 10));
    }

    /** Whole knots up to a most that means "or more"; one above it is "not available". */
    public static int speedKnots(double speedMps, int most) {
        if (Double.isNaN(speedMps)) {
            return most + 1;
        }
        return (int) Math.min(most, Math.rint(Units.knotsFromMps(speedMps)));
    }

    /** 1/10 degree. */
    public static int courseTenths(double courseDeg) {
        return Double.isNaN(courseDeg) ? COURSE_ABSENT : (int) Math.rint(courseDeg * 10) % 3600;
    }

    /** Whole degrees. */
    public static int heading(double headingDeg) {
        return Double.isNaN(headingDeg) ? HEADING_ABSENT : (int) Math.rint(headingDeg) % 360;
    }

    /** 4.733 times the square root of the rate from a turn indicator, with its sign; 126 is 708° a minute or more. */
    public static int turn(double turnDegPerMin) {
        if (Double.isNaN(turnDegPerMin)) {
            return TURN_ABSENT;
        }
        double rate = Math.abs(turnDegPerMin);
        int code = rate >= DISPLACEMENT_TURN_DEG_PER_MIN ? TURN_MOST : (int) Math.rint(TURN_SCALE * Math.sqrt(rate));
        return turnDegPerMin < 0 ? -code : code;
    }

    /** Metres, 0 to a most that means "or more". */
    public static int meters(double meters, int most) {
        return (int) Math.min(most, Math.rint(meters));
    }
}
