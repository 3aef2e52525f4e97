package org.trigpoint.feeds.hear;

import org.trigpoint.flow.Stamp;

/**
 * The transmissions of one identity that were heard lately: at most {@value #MOST}, oldest first.
 *
 * <p>Longs in one array: a column of digests, then for each a row of time, arrival, sequence, and source, type and second in one.
 * A search reads the digests alone. The entries begin at {@code from}, so that to forget the oldest is to count on.
 */
public final class HearState {
    /** How many transmissions are remembered; a flood under one identity pushes the oldest out. */
    static final int MOST = 64;

    private static final int FIRST_SIZE = 4;

    private static final int ROW = 4;

    static final int LONGS = 5;
    static final int BITS = 0;
    static final int TIME = 1;
    static final int ARRIVAL = 2;
    static final int SEQUENCE = 3;
    static final int ORIGIN = 4;

    private long[] entries = new long[0];
    private int size;
    private int from;
    int count;
    /** Arrival of the oldest, here to be seen without a look at it. */
    private long oldestEpochMicros = Long.MAX_VALUE;

    boolean satellite;
    boolean begun;
    long lastArrivalEpochMicros;
    int lastSource;
    long lastSequence;
    boolean lastWasRepeat;

    HearState() {}

    /** Reads what a search and an entry read: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        if (count == 0) {
            return 0;
        }
        int last = from + count - 1;
        return entries[from]
                + entries[from + count / 2]
                + entries[last]
                + entries[size + from * ROW]
                + entries[size + last * ROW];
    }

    boolean isLast(Stamp stamp) {
        return begun
                && stamp.sequence() == lastSequence
                && stamp.source() == lastSource
                && stamp.arrivalEpochMicros() == lastArrivalEpochMicros;
    }

    void setLast(Stamp stamp, boolean repeat) {
        begun = true;
        lastArrivalEpochMicros = stamp.arrivalEpochMicros();
        lastSource = stamp.source();
        lastSequence = stamp.sequence();
        lastWasRepeat = repeat;
    }

    /** Source, type and second of a transmission in one number. */
    static long origin(int source, int type, int second) {
        return ((long) source << 32) | ((long) (type & 0xFFFF) << 16) | (second & 0xFFFF);
    }

    static int type(long origin) {
        return (int) (origin >>> 16) & 0xFFFF;
    }

    static int source(long origin) {
        return (int) (origin >>> 32);
    }

    /** True when type and second of two are the same, from whichever source. */
    static boolean isAlike(long origin, long other) {
        return (int) origin == (int) other;
    }

    long get(int entry, int column) {
        int at = from + entry;
        return column == BITS ? entries[at] : entries[size + at * ROW + column - 1];
    }

    Stamp stamp(int entry) {
        return new Stamp(get(entry, ARRIVAL), source(get(entry, ORIGIN)), get(entry, SEQUENCE));
    }

    /** Adds a transmission: its columns in their order. */
    void add(long bits, long timeEpochMicros, long arrivalEpochMicros, long sequence, long origin) {
        if (count == MOST) {
            dropFirst(1);
        }
        makeRoom();
        int at = from + count;
        entries[at] = bits;
        int row = size + at * ROW - 1;
        entries[row + TIME] = timeEpochMicros;
        entries[row + ARRIVAL] = arrivalEpochMicros;
        entries[row + SEQUENCE] = sequence;
        entries[row + ORIGIN] = origin;
        if (count++ == 0) {
            oldestEpochMicros = arrivalEpochMicros;
        }
    }

    /** Room for one more at the end: to the front when a quarter stands empty there, else in an array a quarter longer. */
    private void makeRoom() {
        if (from + count < size) {
            return;
        }
        int larger = from >= Math.max(1, size / 4) ? size : size + Math.max(FIRST_SIZE, size / 4);
        long[] moved = larger == size ? entries : new long[LONGS * larger];
        System.arraycopy(entries, from, moved, 0, count);
        System.arraycopy(entries, size + from * ROW, moved, larger, count * ROW);
        entries = moved;
        size = larger;
        from = 0;
    }

    private void dropFirst(int dropped) {
        count -= dropped;
        from = count == 0 ? 0 : from + dropped;
        oldestEpochMicros = count == 0 ? Long.MAX_VALUE : get(0, ARRIVAL);
    }

    /** Forgets from the front what arrived before this. */
    void forgetBefore(long arrivalEpochMicros) {
        if (oldestEpochMicros >= arrivalEpochMicros) {
            return;
        }
        int old = 0;
        while (old < count && get(old, ARRIVAL) < arrivalEpochMicros) {
            old++;
        }
        if (old > 0) {
            dropFirst(old);
        }
    }
}
