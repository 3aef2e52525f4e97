package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.Nullable;

/**
 * Integrity categories by type code and supplements (RTCA DO-260B, DO-260A and DO-260, 2.2.3.2.3.1
 * and 2.2.3.2.4.1).
 *
 * @param category NIC, or NUCp in version 0
 * @param radiusMeters the position is within; null when that is not known
 */
record Containment(int category, @Nullable Double radiusMeters) {
    private static final int METERS_PER_NM = 1_852;

    private static final Containment UNKNOWN = new Containment(0, null);
    private static final Containment WITHIN_7M = new Containment(11, 7.5);
    private static final Containment WITHIN_25M = new Containment(10, 25.0);
    private static final Containment WITHIN_75M = new Containment(9, 75.0);
    private static final Containment TENTH = miles(8, 1);
    private static final Containment TWO_TENTHS = miles(7, 2);
    private static final Containment THREE_TENTHS = miles(6, 3);
    private static final Containment HALF = miles(6, 5);
    private static final Containment SIX_TENTHS = miles(6, 6);
    private static final Containment ONE = miles(5, 10);
    private static final Containment TWO = miles(4, 20);
    private static final Containment FOUR = miles(3, 40);
    private static final Containment EIGHT = miles(2, 80);
    private static final Containment TWENTY = miles(1, 200);

    /** NUCp by type code 5 to 22, whose radius is the limit of horizontal protection. */
    private static final Containment[] EARLY = {
        new Containment(9, 7.5),
        new Containment(8, 25.0),
        miles(7, 1),
        new Containment(6, null),
        new Containment(9, 7.5),
        new Containment(8, 25.0),
        miles(7, 1),
        miles(6, 2),
        miles(5, 5),
        miles(4, 10),
        miles(3, 20),
        miles(2, 100),
        miles(1, 200),
        UNKNOWN,
        UNKNOWN,
        new Containment(9, 7.5),
        new Containment(8, 25.0),
        UNKNOWN
    };

    private static final int FIRST_CODE = 5;

    private static Containment miles(int category, int tenths) {
        return new Containment(category, METERS_PER_NM * tenths / 10.0);
    }

    /**
     * The category of a position.
     *
     * @param typeCode 5 to 18, 20 to 22
     * @param a supplement A
     * @param b supplement B, of positions in the air since version 2
     * @param c supplement C, of positions on the ground since version 2
     */
    static Containment of(int version, int typeCode, boolean a, boolean b, boolean c) {
        if (version <= 0) {
            return EARLY[typeCode - FIRST_CODE];
        }
        return switch (typeCode) {
            case 5, 9, 20 -> WITHIN_7M;
            case 6, 10, 21 -> WITHIN_25M;
            case 7 -> a ? WITHIN_75M : TENTH;
            case 8 -> version == 1 ? UNKNOWN : eight(a, c);
            case 11 -> a && (b || version == 1) ? WITHIN_75M : TENTH;
            case 12 -> TWO_TENTHS;
            case 13 -> thirteen(a, b, version);
            case 14 -> ONE;
            case 15 -> TWO;
            case 16 -> a && (b || version == 1) ? FOUR : EIGHT;
            case 17 -> TWENTY;
            default -> UNKNOWN;
        };
    }

    private static Containment eight(boolean a, boolean c) {
        if (a) {
            return c ? TWO_TENTHS : THREE_TENTHS;
        }
        return c ? SIX_TENTHS : UNKNOWN;
    }

    private static Containment thirteen(boolean a, boolean b, int version) {
        if (a) {
            return SIX_TENTHS;
        }
        return b && version > 1 ? THREE_TENTHS : HALF;
    }
}
