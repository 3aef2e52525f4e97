package org.trigpoint.feeds.klv.ts;

/**
 * Ticks of a clock that begins anew at a power of two or another limit, carried on past it: each reading is taken for the one
 * nearest to the reading before.
 */
final class WrappingTicks {
    private final long limit;
    private long ticks;
    private boolean heard;

    /** @param limit readings are below this */
    WrappingTicks(long limit) {
        this.limit = limit;
    }

    /** The next reading, carried on. */
    long read(long reading) {
        if (!heard) {
            heard = true;
            ticks = reading;
            return ticks;
        }
        long ahead = Math.floorMod(reading - ticks, limit);
        ticks += ahead > limit / 2 ? ahead - limit : ahead;
        return ticks;
    }

    boolean heard() {
        return heard;
    }

    /** The last reading, carried on. */
    long ticks() {
        return ticks;
    }
}
