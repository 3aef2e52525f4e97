package org.trigpoint.threat.reception;

/**
 * In which of the last {@value #COUNT} minutes something was so, by a bit each.
 *
 * <p>A slot is a minute since 1970: windows never begin anew at midnight.
 */
public final class Slots {
    /** How many are remembered. */
    public static final int COUNT = 128;

    /** A minute. */
    public static final long MICROS = 60_000_000;

    long newest = Long.MIN_VALUE;
    /** Bit 0 is the newest. */
    long low;
    /** The 64 before those. */
    long high;

    /** The slot that holds a time. */
    public static long at(long epochMicros) {
        return Math.floorDiv(epochMicros, MICROS);
    }

    /** The newest that was marked; Long.MIN_VALUE when none was. */
    public long newest() {
        return newest;
    }

    /** Marks one. What is older than all that are remembered is passed over. */
    public void mark(long slot) {
        if (newest == Long.MIN_VALUE || slot - newest >= COUNT) {
            newest = slot;
            low = 1;
            high = 0;
            return;
        }
        long ahead = slot - newest;
        if (ahead > 0) {
            shift((int) ahead);
            newest = slot;
            low |= 1;
        } else if (ahead > -64) {
            low |= 1L << -ahead;
        } else if (ahead > -COUNT) {
            high |= 1L << (-ahead - 64);
        }
    }

    private void shift(int by) {
        if (by >= 64) {
            high = low << (by - 64);
            low = 0;
        } else {
            high = high << by | low >>> (64 - by);
            low <<= by;
        }
    }

    /** True when it was marked. */
    public boolean has(long slot) {
        return (upTo(slot) & 1) != 0;
    }

    /** The 64 slots up to this one, which is bit 0. */
    public long upTo(long slot) {
        if (newest == Long.MIN_VALUE) {
            return 0;
        }
        long back = newest - slot;
        if (back <= -64 || back >= COUNT) {
            return 0;
        }
        if (back < 0) {
            return low << -back;
        }
        if (back == 0) {
            return low;
        }
        return back < 64 ? low >>> back | high << (64 - back) : high >>> (back - 64);
    }

    /** How many of the last so many up to a slot are marked, 64 at most. */
    public int count(long slot, int slots) {
        return Long.bitCount(upTo(slot) & last(slots));
    }

    /** The lowest so many bits. */
    static long last(int slots) {
        return slots >= 64 ? -1L : (1L << slots) - 1;
    }
}
