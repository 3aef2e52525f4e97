package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;

/** The newest stamps of a track in columns: 24 bytes each, grown as they come. */
final class StampRing {
    private static final int COLUMNS = 3;
    private static final int FIRST_CAPACITY = 4;

    private long[] columns = new long[FIRST_CAPACITY * COLUMNS];
    private int next;
    private int size;

    /** See {@link TrackEntry#touch}. */
    long touch() {
        return columns[Math.min(next * COLUMNS, columns.length - 1)];
    }

    void add(Stamp stamp, int most) {
        int capacity = columns.length / COLUMNS;
        if (size == capacity && capacity < most) {
            grow(Math.min(most, capacity * 2));
            capacity = columns.length / COLUMNS;
        }
        int at = next * COLUMNS;
        columns[at] = stamp.arrivalEpochMicros();
        columns[at + 1] = stamp.source();
        columns[at + 2] = stamp.sequence();
        next = next + 1 == capacity ? 0 : next + 1;
        size = Math.min(size + 1, capacity);
    }

    /** Only called when full, so the oldest stands at {@code next}. */
    private void grow(int capacity) {
        long[] grown = new long[capacity * COLUMNS];
        int tail = columns.length - next * COLUMNS;
        System.arraycopy(columns, next * COLUMNS, grown, 0, tail);
        System.arraycopy(columns, 0, grown, tail, next * COLUMNS);
        next = size;
        columns = grown;
    }

    int size() {
        return size;
    }

    List<Stamp> newestFirst() {
        List<Stamp> stamps = new ArrayList<>(size);
        int capacity = columns.length / COLUMNS;
        for (int i = 1; i <= size; i++) {
            int at = Math.floorMod(next - i, capacity) * COLUMNS;
            stamps.add(new Stamp(columns[at], (int) columns[at + 1], columns[at + 2]));
        }
        return stamps;
    }
}
