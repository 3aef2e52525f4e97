package org.trigpoint.picture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One cell of the {@link Grid}: the handles in it, and the tally of each class of visibility. */
final class Cell {
    final int column;
    final int row;
    int[] handles = new int[4];
    int size;
    /** Place in the grid's list of occupied cells. */
    int listed = -1;

    @SuppressWarnings("NullAway")
    private final @Nullable Tally[] tallies = new Tally[Visible.CLASSES];

    Cell(int column, int row) {
        this.column = column;
        this.row = row;
    }

    /** Puts a handle in; returns its place. */
    int add(int handle) {
        if (size == handles.length) {
            handles = Arrays.copyOf(handles, size * 2);
        }
        handles[size] = handle;
        return size++;
    }

    /** Takes out what stands at this place; returns the handle that stands there now, −1 when none does. */
    int removeAt(int place) {
        handles[place] = handles[--size];
        return place < size ? handles[place] : -1;
    }

    Tally tally(int visibilityClass) {
        Tally tally = tallies[visibilityClass];
        if (tally == null) {
            tally = new Tally();
            tallies[visibilityClass] = tally;
        }
        return tally;
    }

    @Nullable
    Tally findTally(int visibilityClass) {
        return tallies[visibilityClass];
    }
}
