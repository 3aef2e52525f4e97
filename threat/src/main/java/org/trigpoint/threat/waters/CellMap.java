package org.trigpoint.threat.waters;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Something of each of some cells of a grid, in the order of their numbers.
 *
 * @param <V> what is kept of a cell; never null
 */
public final class CellMap<V> extends PackedMap<Long, V> {
    private long[] cells = new long[SMALLEST];

    /** What is kept of a cell, null for nothing. */
    public @Nullable V find(long cell) {
        int index = Arrays.binarySearch(cells, 0, size(), cell);
        return index < 0 ? null : value(index);
    }

    @Override
    int indexOf(@Nullable Object key) {
        return key instanceof Long cell ? Arrays.binarySearch(cells, 0, size(), cell) : Integer.MIN_VALUE;
    }

    @Override
    Long key(int index) {
        return cells[index];
    }

    @Override
    void move(int from, int to, int count, int room) {
        if (cells.length < room) {
            cells = Arrays.copyOf(cells, room);
        }
        System.arraycopy(cells, from, cells, to, count);
    }

    @Override
    void write(int index, Long cell) {
        cells[index] = cell;
    }
}
