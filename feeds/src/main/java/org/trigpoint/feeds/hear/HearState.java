package org.trigpoint.feeds.hear;

import org.trigpoint.flow.Stamp;

/**
 * The transmissions of one identity that were heard lately: at most {@value #MOST}, oldest first.
 *
 * <p>Five columns of longs in one array, each of a fifth of it: digest, time, arrival, sequence, and source, type and second in
 * one. A search reads the digests alone. The entries begin at {@code from} in each column, so that to forget the oldest is to
 * count on.
 */
public final class HearState {
    /** How many transmissions are remembered; a flood under one identity pushes the oldest out. */
    static final int MOST = 64;

    private static final int FIRST_SIZE = 4;

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
    boolean satellite;
    boolean begun;
    long lastArrivalEpochMicros;
    int lastSource;
    long lastSequence;
    boolean lastWasRepeat;

    HearState() {}

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
        return entries[column * size + from + entry];
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
        entries[TIME * size + at] = timeEpochMicros;
        entries[ARRIVAL * size + at] = arrivalEpochMicros;
        entries[SEQUENCE * size + at] = sequence;
        entries[ORIGIN * size + at] = origin;
        count++;
    }

    /** Room for one more at the end: to the front when a quarter stands empty there, else in columns twice as long. */
    private void makeRoom() {
        if (from + count < size) {
            return;
        }
        int larger = from >= Math.max(1, size / 4) ? size : Math.max(FIRST_SIZE, 2 * size);
        long[] moved = larger == size ? entries : new long[LONGS * larger];
        for (int column = 0; column < LONGS; column++) {
            System.arraycopy(entries, column * size + from, moved, column * larger, count);
        }
        entries = moved;
        size = larger;
        from = 0;
    }

    private void dropFirst(int dropped) {
        count -= dropped;
        from = count == 0 ? 0 : from + dropped;
    }

    /** Forgets from the front what arrived before this. */
    void forgetBefore(long arrivalEpochMicros) {
        int old = 0;
        while (old < count && get(old, ARRIVAL) < arrivalEpochMicros) {
            old++;
        }
        if (old > 0) {
            dropFirst(old);
        }
    }
}
