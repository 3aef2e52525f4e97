package org.trigpoint.feeds.hear;

import org.trigpoint.flow.Stamp;

/**
 * The transmissions of one identity that were heard lately: at most {@value #MOST}, oldest first.
 *
 * <p>Columns of one array, five longs each: digest, time, arrival, sequence, and source, type and second in one.
 */
public final class HearState {
    /** How many transmissions are remembered; a flood under one identity pushes the oldest out. */
    static final int MOST = 64;

    static final int LONGS = 5;
    static final int BITS = 0;
    static final int TIME = 1;
    static final int ARRIVAL = 2;
    static final int SEQUENCE = 3;
    static final int ORIGIN = 4;

    long[] entries = new long[0];
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
        return entries[entry * LONGS + column];
    }

    Stamp stamp(int entry) {
        return new Stamp(get(entry, ARRIVAL), source(get(entry, ORIGIN)), get(entry, SEQUENCE));
    }

    void add(long bits, long timeEpochMicros, Stamp stamp, long origin) {
        if (count == MOST) {
            dropFirst(1);
        }
        int at = count * LONGS;
        if (at == entries.length) {
            entries = java.util.Arrays.copyOf(entries, Math.max(4 * LONGS, 2 * at));
        }
        entries[at + BITS] = bits;
        entries[at + TIME] = timeEpochMicros;
        entries[at + ARRIVAL] = stamp.arrivalEpochMicros();
        entries[at + SEQUENCE] = stamp.sequence();
        entries[at + ORIGIN] = origin;
        count++;
    }

    private void dropFirst(int dropped) {
        count -= dropped;
        System.arraycopy(entries, dropped * LONGS, entries, 0, count * LONGS);
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
