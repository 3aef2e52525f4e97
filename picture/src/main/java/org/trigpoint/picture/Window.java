package org.trigpoint.picture;

import org.trigpoint.geo.Box;

/** What a viewer looks at: an area at a zoom, in the integers of the live frames. */
public final class Window {
    private static final double FULL_TURN_DEG = 360;
    private static final int POLE_E7 = 900_000_000;

    private final long sequence;
    private final double zoom;
    private final int west;
    private final int south;
    private final int east;
    private final int north;
    private final boolean wraps;
    private final int firstColumn;
    private final int lastColumn;
    private final int firstRow;
    private final int lastRow;
    private final boolean whole;

    private Window(long sequence, Box box, double zoom) {
        this.sequence = sequence;
        this.zoom = zoom;
        // Positions run from −180 to below 180: a box that begins at 180 begins at −180.
        west = box.westDeg() == 180 ? E7.of(-180) : E7.of(box.westDeg());
        south = E7.of(box.southDeg());
        east = box.westDeg() == 180 && box.eastDeg() == 180 ? E7.of(-180) : E7.of(box.eastDeg());
        north = E7.of(box.northDeg());
        wraps = west > east;
        whole = box.eastDeg() - box.westDeg() >= FULL_TURN_DEG;
        firstColumn = whole ? 0 : Grid.column(west);
        lastColumn = whole ? Grid.COLUMNS - 1 : Grid.column(east);
        firstRow = Grid.row(south);
        lastRow = Grid.row(north);
    }

    /**
     * A window.
     *
     * @param sequence of the view message, 0 to 2³² − 1: frames carry it
     * @param zoom of a map whose world is 512 pixels wide at 0
     */
    public static Window of(long sequence, Box box, double zoom) {
        return new Window(sequence, box, zoom);
    }

    boolean contains(int lonE7, int latE7) {
        if (latE7 < south || latE7 > north) {
            return false;
        }
        return wraps ? lonE7 >= west || lonE7 <= east : lonE7 >= west && lonE7 <= east;
    }

    /** True when a cell of the grid may hold something of this window. */
    boolean touches(int column, int row) {
        if (row < firstRow || row > lastRow) {
            return false;
        }
        if (columns() == Grid.COLUMNS) {
            return true;
        }
        return firstColumn > lastColumn
                ? column >= firstColumn || column <= lastColumn
                : column >= firstColumn && column <= lastColumn;
    }

    /** True when all of a cell lies within this window. */
    boolean covers(int column, int row) {
        boolean cutBelow = row <= firstRow && south > -POLE_E7;
        boolean cutAbove = row >= lastRow && north < POLE_E7;
        if (cutBelow || cutAbove) {
            return false;
        }
        if (whole) {
            return true;
        }
        boolean edge = column == firstColumn || column == lastColumn;
        return !edge && columns() < Grid.COLUMNS && touches(column, row);
    }

    /** How many columns of the grid it touches, from the first eastward. */
    int columns() {
        if (whole || (wraps && firstColumn <= lastColumn)) {
            return Grid.COLUMNS;
        }
        return ((lastColumn - firstColumn) & (Grid.COLUMNS - 1)) + 1;
    }

    int firstColumn() {
        return firstColumn;
    }

    int firstRow() {
        return firstRow;
    }

    int lastRow() {
        return lastRow;
    }

    long sequence() {
        return sequence;
    }

    double zoom() {
        return zoom;
    }
}
