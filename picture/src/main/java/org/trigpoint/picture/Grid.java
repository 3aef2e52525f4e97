package org.trigpoint.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The spatial index: 4,096 × 2,048 fixed cells of 0.088°, rows made when something is in them.
 *
 * <p>Column 0 begins at −180°, row 0 at −90°; the pole's parallel belongs to the last row, and longitude 180° is column 0.
 * A coarser level halves column and row; level 12 is the grid itself, level 0 is one cell of 360°.
 */
final class Grid {
    static final int LEVEL = 12;
    static final int COLUMNS = 1 << LEVEL;
    static final int ROWS = COLUMNS / 2;
    private static final long HALF_TURN_E7 = 1_800_000_000L;
    private static final long FULL_TURN_E7 = 2 * HALF_TURN_E7;

    private final Cell[][] rows = new Cell[ROWS][];
    private final List<Cell> occupied = new ArrayList<>();

    static int column(int lonE7) {
        return (int) ((lonE7 + HALF_TURN_E7) * COLUMNS / FULL_TURN_E7) & (COLUMNS - 1);
    }

    static int row(int latE7) {
        return (int) Math.min(ROWS - 1, (latE7 + HALF_TURN_E7 / 2) * ROWS / HALF_TURN_E7);
    }

    /** The cell of a position, made when there was none. */
    @SuppressWarnings("NullAway")
    Cell at(int lonE7, int latE7) {
        int row = row(latE7);
        int column = column(lonE7);
        Cell[] cells = rows[row];
        if (cells == null) {
            cells = new Cell[COLUMNS];
            rows[row] = cells;
        }
        Cell cell = cells[column];
        if (cell == null) {
            cell = new Cell(column, row);
            cells[column] = cell;
        }
        return cell;
    }

    void listed(Cell cell) {
        if (cell.listed < 0) {
            cell.listed = occupied.size();
            occupied.add(cell);
        }
    }

    /** Lets go of a cell when nothing is in it. */
    void dropIfEmpty(Cell cell) {
        if (cell.size > 0 || cell.listed < 0) {
            return;
        }
        Cell last = occupied.removeLast();
        if (last != cell) {
            occupied.set(cell.listed, last);
            last.listed = cell.listed;
        }
        cell.listed = -1;
        forget(cell);
    }

    @SuppressWarnings("NullAway")
    private void forget(Cell cell) {
        rows[cell.row][cell.column] = null;
    }

    List<Cell> occupied() {
        return occupied;
    }

    /** Offers the occupied cells that a window touches, until the taker says that it is enough. */
    void touching(Window window, Predicate<Cell> takesMore) {
        int columns = window.columns();
        long cells = (long) columns * (window.lastRow() - window.firstRow() + 1);
        if (cells > occupied.size()) {
            for (Cell cell : occupied) {
                if (window.touches(cell.column, cell.row) && !takesMore.test(cell)) {
                    return;
                }
            }
            return;
        }
        for (int row = window.firstRow(); row <= window.lastRow(); row++) {
            for (int i = 0; i < columns && rows[row] != null; i++) {
                Cell cell = find(row, (window.firstColumn() + i) & (COLUMNS - 1));
                if (cell != null && !takesMore.test(cell)) {
                    return;
                }
            }
        }
    }

    private @Nullable Cell find(int row, int column) {
        return rows[row][column];
    }
}
