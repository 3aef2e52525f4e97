package org.trigpoint.threat.zones;

/**
 * A block of equal cells of the index's grid, numbered by rows from the south, each from the west.
 *
 * <p>The grid is counted in units of 1/{@value #UNITS_PER_DEG}° from 180° W and 90° S; cells are a power of two of them wide and high, so
 * that their edges are exact. None lies over the antimeridian.
 *
 * @param column of its western edge, in units
 * @param row of its southern edge, in units
 * @param shift a cell is two to this many units wide and high
 * @param columns how many cells wide
 * @param rows how many cells high
 */
record CellWindow(int column, int row, int shift, int columns, int rows) {
    static final int UNITS_PER_DEG = 4_096;
    /**
     * What passes a cell within this belongs to it too, so that rounding decides nothing: a tenth of a millimetre, where the rounding of
     * degrees is some nanometres.
     */
    static final double MARGIN_DEG = 1e-9;

    /**
     * A way belongs to the cells that it passes within this, which is less: what passes a cell then does so within what is known of the
     * cell.
     */
    static final double WAY_MARGIN_DEG = MARGIN_DEG / 2;

    /** Where a line that rises less passes a row, rounding would tell. */
    private static final double LEVEL_DEG = 1e-11;

    int size() {
        return columns * rows;
    }

    double cellDeg() {
        return (double) (1 << shift) / UNITS_PER_DEG;
    }

    /** Longitude so many cells from the western edge. */
    double lonDeg(double cells) {
        return (column + cells * (1 << shift)) / UNITS_PER_DEG - 180;
    }

    /** Latitude so many cells from the southern edge. */
    double latDeg(double cells) {
        return (row + cells * (1 << shift)) / UNITS_PER_DEG - 90;
    }

    /** Latitude of the middle of a cell. */
    double middleLatDeg(int cell) {
        return latDeg(rowOf(cell) + 0.5);
    }

    /** Longitude of the middle of a cell. */
    double middleLonDeg(int cell) {
        return lonDeg(columnOf(cell) + 0.5);
    }

    int rowOf(int cell) {
        return cell / columns;
    }

    int columnOf(int cell) {
        return cell % columns;
    }

    /** The column of a longitude, which may lie beyond the window. */
    private int columnAt(double lonDeg) {
        return (int) Math.floor((lonDeg - lonDeg(0)) / cellDeg());
    }

    private int rowAt(double latDeg) {
        return (int) Math.floor((latDeg - latDeg(0)) / cellDeg());
    }

    /** The parts of one of its cells, two to this many along each side. */
    CellWindow parts(int cell, int bits) {
        return new CellWindow(
                column + (columnOf(cell) << shift), row + (rowOf(cell) << shift), shift - bits, 1 << bits, 1 << bits);
    }

    /** Puts the numbers of all cells into a list that a segment, straight in degrees, has a point in or passes within a margin. */
    void touched(double x1, double y1, double x2, double y2, double marginDeg, IntList into) {
        double south = Math.min(y1, y2);
        double north = Math.max(y1, y2);
        int first = Math.max(0, rowAt(south - marginDeg));
        int last = Math.min(rows - 1, rowAt(north + marginDeg));
        for (int r = first; r <= last; r++) {
            double begin = 0;
            double end = 1;
            if (north - south > LEVEL_DEG) {
                double one = (latDeg(r) - marginDeg - y1) / (y2 - y1);
                double other = (latDeg(r + 1.0) + marginDeg - y1) / (y2 - y1);
                begin = Math.max(0, Math.min(one, other));
                end = Math.min(1, Math.max(one, other));
            }
            if (begin <= end) {
                row(r, x1 + begin * (x2 - x1), x1 + end * (x2 - x1), marginDeg, into);
            }
        }
    }

    private void row(int r, double xa, double xb, double marginDeg, IntList into) {
        int first = Math.max(0, columnAt(Math.min(xa, xb) - marginDeg));
        int last = Math.min(columns - 1, columnAt(Math.max(xa, xb) + marginDeg));
        for (int c = first; c <= last; c++) {
            into.add(r * columns + c);
        }
    }

    /** Puts the numbers of all cells into a list that have a point in common with a box that does not lie over the antimeridian. */
    void within(double west, double south, double east, double north, IntList into) {
        int first = Math.max(0, rowAt(south - MARGIN_DEG));
        int last = Math.min(rows - 1, rowAt(north + MARGIN_DEG));
        for (int r = first; r <= last; r++) {
            row(r, west, east, MARGIN_DEG, into);
        }
    }
}
