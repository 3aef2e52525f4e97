package org.trigpoint.feeds.source;

/**
 * Gives the lines of a file their times, in line order and never running backwards.
 *
 * <p>Lines without a time take the last believed one, and so do lines whose own time runs backwards. A line that jumps ahead by
 * more than an hour, and the first that tells a time, is held until the next {@value #WITNESSES} lines that tell one are seen, and
 * is believed when at least half of them do not lie more than an hour before it: otherwise one wrong clock would freeze the rest
 * of the file at its time. Lines before the first believed time take that. When the look-ahead is used up without any time, the
 * file is undated: its lines are counted from a given start at a given rate, else from 1970 at a thousand a second.
 *
 * <p>Guarded by the lock of its lane. Indexes are those of the block being filled.
 */
final class FileDating {
    /** How far a line may lie ahead of the next one: receivers' clocks differ, and merged logs are not quite in order. */
    static final long AHEAD_MICROS = 3_600_000_000L;

    /** Lines that judge a jump. */
    static final int WITNESSES = 8;

    private static final long UNDATED_STEP_MICROS = 1_000;
    private static final long NONE = LineTime.NONE;

    private final long startEpochMicros;
    private final double stepMicros;
    private long last = NONE;
    /** Entries before this one have their time. */
    private int settled;
    /** The first entry not yet judged; those between are undated and wait for the first time. */
    private int cursor;
    /** Entries behind the cursor that tell a time, when the one at the cursor is held. */
    private int witnesses;

    private boolean holding;
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

    /** The entry at the end of the block has just been added; its time there is its own. */
    void added(Block block) {
        int index = block.size() - 1;
        if (counting) {
            block.setTimes(index, index + 1, countedTime(counted++));
            settled = index + 1;
            cursor = settled;
            return;
        }
        if (holding) {
            witnesses += block.timeEpochMicros(index) == NONE ? 0 : 1;
        }
        if (!holding || witnesses >= WITNESSES) {
            judge(block, false);
        }
    }

    /** Nothing more can be waited for: every entry gets its time. */
    void settleAll(Block block) {
        judge(block, true);
        if (last == NONE && !counting) {
            startCounting(block);
        }
    }

    /** The settled entries have been taken away. */
    void taken() {
        cursor -= settled;
        settled = 0;
    }

    private void judge(Block block, boolean nothingFollows) {
        while (cursor < block.size()) {
            long own = block.timeEpochMicros(cursor);
            if (own != NONE && (last == NONE || own > last + AHEAD_MICROS)) {
                holding = !isJudged(block, own, nothingFollows);
                if (holding) {
                    return;
                }
            } else if (own != NONE) {
                backwards += own < last ? 1 : 0;
                last = Math.max(last, own);
            }
            cursor++;
            if (last != NONE) {
                block.setTimes(settled, cursor, last);
                settled = cursor;
            }
        }
    }

    /** Believes the held time, or not; false while too few lines have been seen. */
    private boolean isJudged(Block block, long own, boolean nothingFollows) {
        int seen = 0;
        int agree = 0;
        for (int i = cursor + 1; i < block.size() && seen < WITNESSES; i++) {
            long other = block.timeEpochMicros(i);
            if (other != NONE) {
                seen++;
                agree += other >= own - AHEAD_MICROS ? 1 : 0;
            }
        }
        witnesses = seen;
        if (seen < WITNESSES && !nothingFollows) {
            return false;
        }
        // A jump at the very end has no witness; a first time needs none.
        if (2 * agree >= Math.max(seen, last == NONE ? 0 : 1)) {
            last = own;
        } else {
            backwards++;
        }
        return true;
    }

    /** The entry at the very front is the opening of the source; it shares the time of the first line. */
    private void startCounting(Block block) {
        counting = true;
        for (int i = 0; i < block.size(); i++) {
            block.setTimes(i, i + 1, countedTime(i == 0 ? 0 : counted++));
        }
        settled = block.size();
        cursor = settled;
    }

    private long countedTime(long line) {
        return startEpochMicros == NONE ? line * UNDATED_STEP_MICROS : startEpochMicros + (long) (line * stepMicros);
    }
}
