package org.trigpoint.threat.zones;

import java.util.Arrays;

/** A row of ints that grows. */
final class IntList {
    private static final int FEWEST = 8;

    private int[] values = new int[FEWEST];
    private int size;

    int size() {
        return size;
    }

    int get(int i) {
        return values[i];
    }

    void set(int i, int value) {
        values[i] = value;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void addAll(int[] from, int begin, int end) {
        int count = end - begin;
        if (size + count > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, size + count));
        }
        System.arraycopy(from, begin, values, size, count);
        size += count;
    }

    void addTo(IntList other) {
        other.addAll(values, 0, size);
    }

    /** Lets go of all from here on. */
    void cut(int newSize) {
        size = newSize;
    }

    int[] copy(int begin, int end) {
        return Arrays.copyOfRange(values, begin, end);
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
