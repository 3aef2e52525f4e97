package org.trigpoint.threat.feed;

import java.util.TreeMap;

/** A hearer, as all cells see it. */
final class ReceiverState {
    /** What a cell said last of it. */
    static final class InCell {
        long epochMicros;
        int craft;
        double perMinute;
    }

    private static final long CELL_COUNTS_MICROS = 15 * 60_000_000L;
    private static final long QUIET_HALVES_MICROS = 12 * 3_600_000_000L;

    /** By cell of the waters' grid. */
    final TreeMap<Long, InCell> cells = new TreeMap<>();

    long firstEpochMicros;
    long lastEpochMicros;

    /** The longest between two pulses, sinking by half in twelve hours. */
    double longestQuietMicros;

    /** When it died, as it was told; Long.MIN_VALUE while nothing is told. */
    long toldFromEpochMicros = Long.MIN_VALUE;

    void pulse(long cell, int craft, double perMinute, boolean wasTold, long now) {
        if (firstEpochMicros == 0) {
            firstEpochMicros = now;
        } else if (now > lastEpochMicros) {
            double quiet = now - lastEpochMicros;
            longestQuietMicros *= StrictMath.pow(0.5, quiet / QUIET_HALVES_MICROS);
            if (!wasTold) {
                longestQuietMicros = Math.max(longestQuietMicros, quiet);
            }
        }
        lastEpochMicros = now;
        InCell in = cells.computeIfAbsent(cell, each -> new InCell());
        in.epochMicros = now;
        in.craft = craft;
        in.perMinute = perMinute;
    }

    /** Lets go of cells that have said nothing of it for long, when it was heard last. */
    void tidy() {
        cells.values().removeIf(each -> each.epochMicros < lastEpochMicros - CELL_COUNTS_MICROS);
    }

    /** Reports that it heard a minute, before it fell quiet. */
    double perMinute() {
        double sum = 0;
        for (InCell in : cells.values()) {
            sum += in.perMinute;
        }
        return sum;
    }

    /** Craft that it heard, before it fell quiet. One or two may have left its range together. */
    int craft() {
        int sum = 0;
        for (InCell in : cells.values()) {
            sum += in.craft;
        }
        return sum;
    }

    double missed(long now) {
        return perMinute() * (now - lastEpochMicros) / 60e6;
    }

    /** True when it is quiet for longer than it ever is. */
    boolean isQuiet(FeedSettings settings, long now) {
        double quiet = now - lastEpochMicros;
        return quiet > settings.leastQuietMinutes() * 60e6
                && quiet > settings.quietTimes() * longestQuietMicros
                && lastEpochMicros - firstEpochMicros >= settings.learnMinutes() * 60e6;
    }

    /** True when it is quiet though enough was due. */
    boolean isDead(FeedSettings settings, long now) {
        return isQuiet(settings, now) && missed(now) >= settings.leastMissed() && craft() >= settings.leastCraft();
    }
}
