package org.trigpoint.imagery.detect;

/** Pixels that touch each other, as sums. Coordinates are of their middles, in pixels. */
final class Blob {
    int pixels;
    int seeds;
    double columnSum;
    double rowSum;
    double columnSquares;
    double rowSquares;
    double products;
    /** Of power above the clutter, and its moments. */
    double weight;

    double weightedColumns;
    double weightedRows;
    double power;
    double clutter;
    float peak;
    float peakClutter;
    /** By how much the most surprising of its pixels is above its threshold. */
    float margin;

    int peakColumn;
    int peakRow;
    int firstColumn = Integer.MAX_VALUE;
    int lastColumn = -1;
    int firstRow = Integer.MAX_VALUE;
    int lastRow = -1;
    /** The blob that this one has become part of; itself while it is none. */
    Blob root = this;

    void add(int column, int row, float value, float mean, float over) {
        double x = column + 0.5;
        double y = row + 0.5;
        pixels++;
        if (over >= 1) {
            seeds++;
        }
        columnSum += x;
        rowSum += y;
        columnSquares += x * x;
        rowSquares += y * y;
        products += x * y;
        double above = Math.max(0, value - mean);
        weight += above;
        weightedColumns += above * x;
        weightedRows += above * y;
        power += value;
        clutter += mean;
        margin = Math.max(margin, over);
        if (value > peak) {
            peak = value;
            peakClutter = mean;
            peakColumn = column;
            peakRow = row;
        }
        firstColumn = Math.min(firstColumn, column);
        lastColumn = Math.max(lastColumn, column);
        firstRow = Math.min(firstRow, row);
        lastRow = Math.max(lastRow, row);
    }

    void take(Blob other) {
        pixels += other.pixels;
        seeds += other.seeds;
        columnSum += other.columnSum;
        rowSum += other.rowSum;
        columnSquares += other.columnSquares;
        rowSquares += other.rowSquares;
        products += other.products;
        weight += other.weight;
        weightedColumns += other.weightedColumns;
        weightedRows += other.weightedRows;
        power += other.power;
        clutter += other.clutter;
        margin = Math.max(margin, other.margin);
        if (other.peak > peak) {
            peak = other.peak;
            peakClutter = other.peakClutter;
            peakColumn = other.peakColumn;
            peakRow = other.peakRow;
        }
        firstColumn = Math.min(firstColumn, other.firstColumn);
        lastColumn = Math.max(lastColumn, other.lastColumn);
        firstRow = Math.min(firstRow, other.firstRow);
        lastRow = Math.max(lastRow, other.lastRow);
        other.root = this;
    }

    /** Moves all coordinates: from those of a part to those of the scene. */
    void shift(int columns, int rows) {
        columnSquares += 2 * columns * columnSum + (double) columns * columns * pixels;
        rowSquares += 2 * rows * rowSum + (double) rows * rows * pixels;
        products += columns * rowSum + rows * columnSum + (double) columns * rows * pixels;
        columnSum += (double) columns * pixels;
        rowSum += (double) rows * pixels;
        weightedColumns += columns * weight;
        weightedRows += rows * weight;
        peakColumn += columns;
        peakRow += rows;
        firstColumn += columns;
        lastColumn += columns;
        firstRow += rows;
        lastRow += rows;
    }

    Blob find() {
        Blob at = this;
        while (at.root != at) {
            at.root = at.root.root;
            at = at.root;
        }
        return at;
    }

    double centreColumn() {
        return weight > 0 ? weightedColumns / weight : columnSum / pixels;
    }

    double centreRow() {
        return weight > 0 ? weightedRows / weight : rowSum / pixels;
    }
}
