package org.trigpoint.imagery.detect;

/**
 * Something that a network has found, in pixels of what it was given.
 *
 * @param column of its middle
 * @param row of its middle
 * @param lengthPixels along its axis; of a box without an axis, along the columns
 * @param widthPixels across it; of a box without an axis, along the rows
 * @param axisRad from the direction of a row towards that of a column; NaN for a box that lies along rows and columns, whatever is in it
 * @param score that the network gives it, 0 to 1
 */
record NetworkBox(double column, double row, double lengthPixels, double widthPixels, double axisRad, double score) {
    /** The same elsewhere. */
    NetworkBox shifted(int columns, int rows) {
        return new NetworkBox(column + columns, row + rows, lengthPixels, widthPixels, axisRad, score);
    }

    /** The longer side of the upright box around it. */
    double sidePixels() {
        return 2 * Math.max(halfColumns(), halfRows());
    }

    /** How much of the upright boxes around both lies in both: intersection over union. */
    double overlapRatio(NetworkBox other) {
        double across = Math.min(column + halfColumns(), other.column + other.halfColumns())
                - Math.max(column - halfColumns(), other.column - other.halfColumns());
        double down = Math.min(row + halfRows(), other.row + other.halfRows())
                - Math.max(row - halfRows(), other.row - other.halfRows());
        if (across <= 0 || down <= 0) {
            return 0;
        }
        double both = across * down;
        return both / (4 * halfColumns() * halfRows() + 4 * other.halfColumns() * other.halfRows() - both);
    }

    private double halfColumns() {
        return Double.isNaN(axisRad)
                ? lengthPixels / 2
                : (lengthPixels * Math.abs(StrictMath.cos(axisRad)) + widthPixels * Math.abs(StrictMath.sin(axisRad)))
                        / 2;
    }

    private double halfRows() {
        return Double.isNaN(axisRad)
                ? widthPixels / 2
                : (lengthPixels * Math.abs(StrictMath.sin(axisRad)) + widthPixels * Math.abs(StrictMath.cos(axisRad)))
                        / 2;
    }
}
