package org.trigpoint.threat.reception;

import java.util.Arrays;

/** Reports of a craft that came in passes, counted by the hour of its own time, of the last {@value #COUNT} hours. */
public final class Hours {
    /** How many are remembered. */
    public static final int COUNT = 40;

    /** An hour. */
    public static final long MICROS = 3_600_000_000L;

    private static final long MOST_DELAY_MICROS = 6 * MICROS;

    long newest = Long.MIN_VALUE;
    /** The hour is its number modulo {@value #COUNT}. */
    final int[] counts = new int[COUNT];

    /** The longest that any of them took to come. */
    long delayMicros;

    /** The hour that holds a time. */
    public static long at(long epochMicros) {
        return Math.floorDiv(epochMicros, MICROS);
    }

    void take(long epochMicros, int reports, long delay) {
        long hour = at(epochMicros);
        if (newest == Long.MIN_VALUE || hour - newest >= COUNT) {
            Arrays.fill(counts, 0);
            newest = hour;
        }
        for (; newest < hour; newest++) {
            counts[Math.floorMod(newest + 1, COUNT)] = 0;
        }
        if (newest - hour < COUNT) {
            counts[Math.floorMod(hour, COUNT)] += reports;
        }
        delayMicros = Math.max(delayMicros, Math.min(delay, MOST_DELAY_MICROS));
    }

    /** Reports of the hours from one on, up to another and without it. */
    public int between(long fromHour, long untilHour) {
        int sum = 0;
        for (long hour = Math.max(fromHour, newest - COUNT + 1); hour < untilHour && hour <= newest; hour++) {
            sum += counts[Math.floorMod(hour, COUNT)];
        }
        return sum;
    }

    /** The longest that any of them took to come, six hours at most. */
    public long delayMicros() {
        return delayMicros;
    }
}
