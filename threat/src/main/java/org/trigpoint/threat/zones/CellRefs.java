package org.trigpoint.threat.zones;

import java.util.Arrays;

/** References by the cell of a window: what falls into which, in the order in which it came. */
final class CellRefs {
    private final IntList cells = new IntList();
    private final IntList refs = new IntList();
    private int[] starts = new int[1];
    private int[] sorted = new int[0];

    void clear() {
        cells.cut(0);
        refs.cut(0);
    }

    /** Cells to put further ones into; {@link #fill} gives those that came to it a reference. */
    IntList cells() {
        return cells;
    }

    /** Gives all cells since the last call this reference. */
    void fill(int ref) {
        while (refs.size() < cells.size()) {
            refs.add(ref);
        }
    }

    /** Sorts by cells, of which there are so many. */
    void sort(int size) {
        if (starts.length <= size) {
            starts = new int[size + 1];
        }
        Arrays.fill(starts, 0, size + 1, 0);
        for (int i = 0; i < cells.size(); i++) {
            starts[cells.get(i)]++;
        }
        int sum = 0;
        for (int cell = 0; cell <= size; cell++) {
            int count = starts[cell];
            starts[cell] = sum;
            sum += count;
        }
        if (sorted.length < sum) {
            sorted = new int[2 * sum];
        }
        for (int i = 0; i < cells.size(); i++) {
            sorted[starts[cells.get(i)]++] = refs.get(i);
        }
        // Each start has moved to its end, which is the start of the next.
        System.arraycopy(starts, 0, starts, 1, size);
        starts[0] = 0;
    }

    int begin(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return starts[cell + 1];
    }

    /** The references, those of a cell from its begin to its end. */
    int[] sorted() {
        return sorted;
    }
}
