package org.trigpoint.imagery.cfar;

import java.util.Arrays;

/**
 * Sums of so many rows, column by column, as the window goes down. Sums are put together of what ends a block of rows and what begins the next
 * (M. van Herk, Pattern Recognition Letters 13, 1992): three additions a pixel, none is ever taken back. Blocks are counted from row 0 of the
 * scene, so that the bits do not depend on where one began.
 */
final class ColumnWindow {
    private final Strip strip;
    private final int firstColumn;
    private final int columns;
    private final int height;
    /** Of each row of the block, the sum from it to the end of the block. */
    private final float[][] suffixes;
    /** Sum of the rows behind the block that are in the window. */
    private final float[] prefix;
    /** A row, from index 0 on: loops whose indices differ by what the compiler does not know stay scalar. */
    private final float[] row;

    private int block = Integer.MIN_VALUE;
    private int prefixEnd;

    /** Columns may lie beyond the edges of the scene, in its mirror. */
    ColumnWindow(Strip strip, int firstColumn, int columns, int height) {
        this.strip = strip;
        this.firstColumn = firstColumn;
        this.columns = columns;
        this.height = height;
        suffixes = new float[height][columns];
        prefix = new float[columns];
        row = new float[columns];
    }

    /** The sums of the rows from a start on. Starts never go back. */
    void sum(int start, float[] sums) {
        int in = Math.floorDiv(start, height);
        if (in != block) {
            begin(in, start);
        }
        while (prefixEnd < start + height) {
            read(prefixEnd++);
            add(prefix, row, prefix, columns);
        }
        add(suffixes[start - in * height], prefix, sums, columns);
    }

    private void begin(int next, int start) {
        block = next;
        int first = next * height;
        int last = first + height - 1;
        read(last);
        System.arraycopy(row, 0, suffixes[height - 1], 0, columns);
        for (int at = last - 1; at >= start; at--) {
            read(at);
            add(suffixes[at - first + 1], row, suffixes[at - first], columns);
        }
        Arrays.fill(prefix, 0);
        prefixEnd = first + height;
    }

    private void read(int number) {
        int offset = strip.offset(number);
        int from = Math.max(0, firstColumn);
        int to = Math.min(strip.width, firstColumn + columns);
        System.arraycopy(strip.values, offset + from, row, from - firstColumn, to - from);
        for (int column = firstColumn; column < from; column++) {
            row[column - firstColumn] = strip.values[offset + Strip.mirror(column, strip.width)];
        }
        for (int column = to; column < firstColumn + columns; column++) {
            row[column - firstColumn] = strip.values[offset + Strip.mirror(column, strip.width)];
        }
    }

    /** Adds numbers that stand at the same index; the sums may be one of the two. */
    static void add(float[] one, float[] other, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] = one[i] + other[i];
        }
    }
}
