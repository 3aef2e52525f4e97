package org.trigpoint.feeds.hear;

/**
 * How far apart two receptions of one transmission may lie, by AIS message type.
 *
 * <p>A transponder may send the same bits again, and does: at anchor, and always with static data. So the window is the least
 * time between two reports of the type (ITU-R M.1371-5, Annex 1, tables 1 and 2, and Annex 8), and for types that are scheduled
 * minutes apart, and say no second, half of it, since their schedule has jitter. Types that follow no schedule get the least of
 * all.
 */
final class SameTransmission {
    /** Receptions through a satellite come when it next passes a ground station. */
    static final long SATELLITE_MICROS = 6 * 3_600_000_000L;

    /** Types from here on are of aircraft, which send twice a second, often the same. */
    private static final int AIRCRAFT = 256;

    private static final long AIRCRAFT_MICROS = 300_000;

    /** In a file that nobody dated, the only nearness is that of lines. */
    static final long UNDATED_LINES = 64;

    private static final long SECOND = 1_000_000;
    private static final long LEAST = 2 * SECOND;
    private static final long[] BY_TYPE = byType();

    private SameTransmission() {}

    private static long[] byType() {
        long[] micros = new long[28];
        java.util.Arrays.fill(micros, LEAST);
        // Base stations say year to second in their bits.
        micros[4] = 10 * SECOND;
        micros[11] = 10 * SECOND;
        micros[5] = 180 * SECOND;
        micros[24] = 180 * SECOND;
        micros[9] = 10 * SECOND;
        micros[18] = 5 * SECOND;
        micros[19] = 5 * SECOND;
        micros[21] = 90 * SECOND;
        micros[27] = 90 * SECOND;
        return micros;
    }

    /** Receptions nearer than this are of one transmission, in microseconds. */
    static long windowMicros(int type) {
        if (type >= AIRCRAFT) {
            return AIRCRAFT_MICROS;
        }
        return type >= 0 && type < BY_TYPE.length ? BY_TYPE[type] : LEAST;
    }
}
