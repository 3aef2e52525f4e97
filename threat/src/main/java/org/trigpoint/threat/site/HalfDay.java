package org.trigpoint.threat.site;

/**
 * Halves of days in mean solar time of a longitude: from 6 to 18 o'clock is day. Fires are seen by day and by night by other passes and against other
 * ground, so each is compared with its own kind.
 */
final class HalfDay {
    static final long MICROS = 12 * 3_600_000_000L;

    private static final long SIX_HOURS_MICROS = 6 * 3_600_000_000L;
    private static final double MICROS_PER_DEG = 3_600e6 / 15;

    private HalfDay() {}

    /** Number of the half day; even is day. */
    static long number(long epochMicros, double lonDeg) {
        return Math.floorDiv(epochMicros + offsetMicros(lonDeg), MICROS);
    }

    /** When it begins. */
    static long beginEpochMicros(long number, double lonDeg) {
        return number * MICROS - offsetMicros(lonDeg);
    }

    static boolean isDay(long number) {
        return Math.floorMod(number, 2L) == 0;
    }

    private static long offsetMicros(double lonDeg) {
        return Math.round(lonDeg * MICROS_PER_DEG) - SIX_HOURS_MICROS;
    }
}
