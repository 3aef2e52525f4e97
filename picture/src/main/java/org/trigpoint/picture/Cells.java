package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tracks added up by coarse cells, for windows that hold too many to show one by one.
 *
 * <p>A coarse cell is about 64 pixels wide. Down to level 8 the whole earth is added up once a settling for all viewers of a
 * level; finer ones are added up for each window, which is small then.
 */
final class Cells {
    private static final int MOST_CELLS = 4_096;
    private static final int SHARED_LEVEL = 8;
    private static final int LEVELS_ABOVE_ZOOM = 3;

    /** The whole earth at a level, as one class of viewers sees it, after one settling. */
    private static final class Kept {
        final @Nullable Tally[] tallies;
        long tick = -1;

        Kept(int cells) {
            tallies = new Tally[cells];
        }
    }

    private final TreeMap<Integer, Kept> shared = new TreeMap<>();

    /** The cells that a window touches, whole, with what this viewer may see in them. */
    List<Tally> in(LiveIndex live, Window window, Viewer viewer) {
        int level = level(window);
        int shift = Grid.LEVEL - level;
        int width = coarseColumns(window, shift);
        int firstRow = window.firstRow() >> shift;
        int height = (window.lastRow() >> shift) - firstRow + 1;
        int firstColumn = window.firstColumn() >> shift;
        @Nullable Tally[] tallies;
        int stride;
        int mask = (Grid.COLUMNS >> shift) - 1;
        boolean whole = level <= SHARED_LEVEL;
        if (whole) {
            stride = mask + 1;
            tallies = shared(live, level, viewer);
        } else {
            stride = width;
            tallies = new Tally[width * height];
            live.grid.touching(window, cell -> {
                int column = ((cell.column >> shift) - firstColumn) & mask;
                add(tallies, ((cell.row >> shift) - firstRow) * width + column, cell, viewer);
                return true;
            });
        }
        List<Tally> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int i = 0; i < width; i++) {
                int at = whole ? (firstRow + row) * stride + ((firstColumn + i) & mask) : row * stride + i;
                Tally tally = tallies[at];
                if (tally != null && tally.count > 0) {
                    cells.add(tally);
                }
            }
        }
        return cells;
    }

    private static int level(Window window) {
        int level = (int) Math.clamp(Math.floor(window.zoom()) + LEVELS_ABOVE_ZOOM, LEVELS_ABOVE_ZOOM, Grid.LEVEL);
        while (level > LEVELS_ABOVE_ZOOM && count(window, Grid.LEVEL - level) > MOST_CELLS) {
            level--;
        }
        return level;
    }

    private static long count(Window window, int shift) {
        return (long) coarseColumns(window, shift) * ((window.lastRow() >> shift) - (window.firstRow() >> shift) + 1);
    }

    private static int coarseColumns(Window window, int shift) {
        int first = window.firstColumn();
        int columns = ((first + window.columns() - 1) >> shift) - (first >> shift) + 1;
        return Math.min(columns, Grid.COLUMNS >> shift);
    }

    private @Nullable Tally[] shared(LiveIndex live, int level, Viewer viewer) {
        int key = level << 4 | viewer.audience() << 1 | (viewer.lifted() ? 1 : 0);
        int shift = Grid.LEVEL - level;
        int columns = Grid.COLUMNS >> shift;
        Kept kept = shared.computeIfAbsent(key, k -> new Kept(columns * (Grid.ROWS >> shift)));
        if (kept.tick != live.changes.tick()) {
            kept.tick = live.changes.tick();
            Arrays.fill(kept.tallies, null);
            for (Cell cell : live.grid.occupied()) {
                add(kept.tallies, (cell.row >> shift) * columns + (cell.column >> shift), cell, viewer);
            }
        }
        return kept.tallies;
    }

    private static void add(@Nullable Tally[] tallies, int at, Cell cell, Viewer viewer) {
        for (int seen = 0; seen < Visible.CLASSES; seen++) {
            Tally tally = cell.findTally(seen);
            if (tally != null && tally.count > 0 && Visible.sees(viewer, seen)) {
                Tally sum = tallies[at];
                if (sum == null) {
                    sum = new Tally();
                    tallies[at] = sum;
                }
                sum.add(tally);
            }
        }
    }
}
