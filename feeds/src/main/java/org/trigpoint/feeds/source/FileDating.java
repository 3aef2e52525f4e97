package org.trigpoint.feeds.source;

/**
 * Gives the lines of a file their times, in line order and never running backwards.
 *
 * <p>A line that carries a time is held until the next such line is seen: one that lies more than an hour ahead of what follows
 * is a wrong clock, and would otherwise freeze the whole rest of the file at its time. Lines without a time take the last
 * believed one; lines before the first take the first. When the look-ahead is used up without any time, the file is undated:
 * its lines are counted from a given start at a given rate, else from 1970 at a thousand a second.
 *
 * <p>Guarded by the lock of its lane. Indexes are those of the block being filled.
 */
final class FileDating {
    /** How far a line may lie ahead of the next one: receivers' clocks differ, and merged logs are not quite in order. */
    static final long AHEAD_MICROS = 3_600_000_000L;

    private static final long UNDATED_STEP_MICROS = 1_000;
    private static final long NONE = LineTime.NONE;

    private final long startEpochMicros;
    private final double stepMicros;
    private long last = NONE;
    private long held = NONE;
    private int settled;
    private boolean counting;
    private long counted;
    private long backwards;

    /**
     * @param startEpochMicros when an undated file begins, {@link LineTime#NONE} when nobody said
     * @param linesPerSecond how fast an undated file runs
     */
    FileDating(long startEpochMicros, double linesPerSecond) {
        this.startEpochMicros = startEpochMicros;
        this.stepMicros = 1e6 / linesPerSecond;
    }

    /** How many entries from the front have their time. */
    int settled() {
        return settled;
    }

    /** Lines whose own time was not followed. */
    long backwards() {
        return backwards;
    }

    /** True once it is known that nothing in the file, and nobody, says when it was. */
    boolean isUndated() {
        return counting && startEpochMicros == NONE;
    }

    /** The entry at the end of the block has just been added. */
    void added(Block block, long ownTimeEpochMicros) {
        int index = block.size() - 1;
        if (counting) {
            block.setTimes(index, index + 1, countedTime(counted++));
            settled = index + 1;
        } else if (ownTimeEpochMicros != NONE) {
            settleHeld(block, index, ownTimeEpochMicros);
            held = ownTimeEpochMicros;
        } else if (held == NONE && last != NONE) {
            block.setTimes(index, index + 1, last);
            settled = index + 1;
        }
    }

    /** Nothing more can be waited for: every entry gets its time. */
    void settleAll(Block block) {
        if (held != NONE) {
            settleHeld(block, block.size(), Long.MAX_VALUE);
            held = NONE;
        } else if (last == NONE && !counting) {
            startCounting(block);
        }
    }

    /** The settled entries have been taken away. */
    void taken() {
        settled = 0;
    }

    private void settleHeld(Block block, int end, long nextEpochMicros) {
        if (held == NONE) {
            return;
        }
        boolean believed = nextEpochMicros == Long.MAX_VALUE || held <= nextEpochMicros + AHEAD_MICROS;
        if (!believed || held < last) {
            backwards++;
        } else {
            last = held;
        }
        if (last != NONE) {
            block.setTimes(settled, end, last);
            settled = end;
        }
    }

    /** The entry at the very front is the opening of the source; it shares the time of the first line. */
    private void startCounting(Block block) {
        counting = true;
        for (int i = 0; i < block.size(); i++) {
            block.setTimes(i, i + 1, countedTime(i == 0 ? 0 : counted++));
        }
        settled = block.size();
    }

    private long countedTime(long line) {
        return startEpochMicros == NONE ? line * UNDATED_STEP_MICROS : startEpochMicros + (long) (line * stepMicros);
    }
}
