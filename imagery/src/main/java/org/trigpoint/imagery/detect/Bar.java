package org.trigpoint.imagery.detect;

/**
 * Something long and straight between waters.
 *
 * @param column of its middle
 * @param row of its middle
 * @param lengthPixels along it
 * @param widthPixels across it
 * @param axisRad from the direction of a row towards that of a column
 * @param worth of it against others at the same place
 */
record Bar(double column, double row, double lengthPixels, double widthPixels, double axisRad, double worth) {
    /** True where both cannot be ships of their own. */
    boolean isAt(Bar other) {
        return Math.hypot(column - other.column, row - other.row) <= Math.max(5, other.lengthPixels / 2);
    }

    Bar shifted(int columns, int rows) {
        return new Bar(column + columns, row + rows, lengthPixels, widthPixels, axisRad, worth);
    }
}
