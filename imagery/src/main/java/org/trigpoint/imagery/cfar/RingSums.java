package org.trigpoint.imagery.cfar;

/**
 * Sums over a square ring around each pixel: the cells of a cell-averaging CFAR, with a guard around the cell under test
 * (H. M. Finn, R. S. Johnson, RCA Review 29, 1968).
 *
 * <p>The ring is cut into four bands, above, below, left and right, and each is summed by additions alone: rows by {@link ColumnWindow}, columns by
 * doubling (sums of 2, of 4, of 8). Nothing is subtracted, so a strong target leaves no trace in the sums of cells that it is not in, and the relative
 * error of a sum of values that are not negative is at most {@code (inner + 2 log2 outer + 4) × 2^-24}: 2e-6 for rings of 41 and 21 pixels. Beyond the
 * edges of the scene stands its mirror image. The work a pixel grows with the logarithm of the ring alone; columns go in tiles whose buffers stay in
 * the cache, and every loop over them can be vectorised.
 */
public final class RingSums {
    private static final int TILE = 2048;

    private final int reach;
    private final int guard;

    /**
     * A ring.
     *
     * @param outerPixels side of the square, odd
     * @param innerPixels side of the square that is left out in its middle, odd and less
     */
    public RingSums(int outerPixels, int innerPixels) {
        if (innerPixels < 1 || innerPixels >= outerPixels || (innerPixels & outerPixels & 1) == 0) {
            throw new IllegalArgumentException(
                    "A ring has odd sides, the inner one less, not " + outerPixels + " and " + innerPixels + " pixels");
        }
        reach = outerPixels / 2;
        guard = innerPixels / 2;
    }

    /** How many rows above and below a pixel its ring goes. */
    public int reachPixels() {
        return reach;
    }

    /** How many pixels the ring has. */
    public int pixels() {
        return (2 * reach + 1) * (2 * reach + 1) - (2 * guard + 1) * (2 * guard + 1);
    }

    /** Takes sums as they are made, tile by tile, in each tile from the top. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Sums around the pixels of a row.
         *
         * @param column of the first of them
         * @param sums as many as there are pixels, from index 0; changed after the call
         */
        void row(int row, int column, float[] sums, int count);
    }

    /** Gives the sums around the pixels of rows of the scene; the strip holds those, and {@link #reachPixels} more on either side. */
    public void over(Strip strip, int fromRow, int toRow, Sink sink) {
        for (int column = 0; column < strip.width; column += TILE) {
            new Tile(strip, column, Math.min(TILE, strip.width - column)).run(fromRow, toRow, sink);
        }
    }

    /** Means over the rings, with the values left out that are NaN; NaN where fewer than a share of the ring are left. */
    public void means(Strip strip, int fromRow, int toRow, double leastRatio, float[] means) {
        float[] values = new float[strip.rows * strip.width];
        float[] counted = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean there = !Float.isNaN(strip.values[i]);
            values[i] = there ? strip.values[i] : 0;
            counted[i] = there ? 1 : 0;
        }
        float least = (float) Math.max(1, leastRatio * pixels());
        int width = strip.width;
        over(
                new Strip(values, width, strip.firstRow, strip.rows, strip.sceneRows),
                fromRow,
                toRow,
                (row, column, sums, count) ->
                        System.arraycopy(sums, 0, means, (row - fromRow) * width + column, count));
        over(
                new Strip(counted, width, strip.firstRow, strip.rows, strip.sceneRows),
                fromRow,
                toRow,
                (row, column, counts, count) -> {
                    int at = (row - fromRow) * width + column;
                    for (int i = 0; i < count; i++) {
                        means[at + i] = counts[i] >= least ? means[at + i] / counts[i] : Float.NaN;
                    }
                });
    }

    /** Marks with 1 the pixels of a scene that are above so many times the mean of their ring. */
    public void mark(Strip strip, double factorRatio, byte[] mask) {
        float factor = (float) (factorRatio / pixels());
        float[] values = strip.values;
        int width = strip.width;
        over(strip, 0, strip.sceneRows, (row, column, sums, count) -> {
            int at = row * width + column;
            for (int i = 0; i < count; i++) {
                if (values[at + i] > factor * sums[i]) {
                    mask[at + i] = 1;
                }
            }
        });
    }

    /** Some columns of the scene, and those about them that their rings reach. */
    private final class Tile {
        private final int column;
        private final int count;
        private final ColumnWindow bands;
        private final ColumnWindow middles;
        private final float[][] bandRows;
        private final float[] outerColumns;
        private final float[] middleColumns;
        private final float[] outer;
        private final float[] sides;
        private final float[] doubles;
        /** For doubles while the others are kept. */
        private final float[] otherDoubles;

        private final float[] shifted;

        Tile(Strip strip, int column, int count) {
            this.column = column;
            this.count = count;
            int columns = count + 2 * reach;
            bands = new ColumnWindow(strip, column - reach, columns, reach - guard);
            middles = new ColumnWindow(strip, column - reach, columns, 2 * guard + 1);
            bandRows = new float[reach + guard + 2][columns];
            outerColumns = new float[columns];
            middleColumns = new float[columns];
            outer = new float[columns];
            sides = new float[columns];
            doubles = new float[columns];
            otherDoubles = new float[columns];
            shifted = new float[columns];
        }

        void run(int fromRow, int toRow, Sink sink) {
            int next = fromRow - reach;
            for (int row = fromRow; row < toRow; row++) {
                while (next <= row + guard + 1) {
                    bands.sum(next, bandRow(next));
                    next++;
                }
                ColumnWindow.add(bandRow(row - reach), bandRow(row + guard + 1), outerColumns, outerColumns.length);
                slide(outerColumns, 2 * reach + 1, outer);
                middles.sum(row - guard, middleColumns);
                slide(middleColumns, reach - guard, sides);
                System.arraycopy(sides, reach + guard + 1, shifted, 0, count);
                for (int i = 0; i < count; i++) {
                    outer[i] = outer[i] + sides[i] + shifted[i];
                }
                sink.row(row, column, outer, count);
            }
        }

        private float[] bandRow(int start) {
            return bandRows[Math.floorMod(start, bandRows.length)];
        }

        /**
         * Sums of so many neighbours in a row, of which the first names the place. Loops whose indices differ by what the compiler does not know
         * stay scalar; after a copy they do not differ.
         */
        private void slide(float[] row, int neighbours, float[] sums) {
            float[] powers = row;
            float[] taken = row;
            int takenCount = 0;
            boolean keepsDoubles = false;
            for (int power = 1; ; power *= 2) {
                int valid = row.length - power + 1;
                if ((neighbours & power) != 0) {
                    if (takenCount == 0) {
                        taken = powers;
                        keepsDoubles = power > 1;
                    } else {
                        System.arraycopy(powers, takenCount, shifted, 0, valid - takenCount);
                        ColumnWindow.add(taken, shifted, sums, valid - takenCount);
                        taken = sums;
                        keepsDoubles = false;
                    }
                    takenCount += power;
                }
                if (2 * power > neighbours) {
                    break;
                }
                float[] doubled = keepsDoubles ? otherDoubles : doubles;
                System.arraycopy(powers, power, shifted, 0, valid - power);
                ColumnWindow.add(powers, shifted, doubled, valid - power);
                powers = doubled;
            }
            if (takenCount == Integer.highestOneBit(takenCount)) {
                System.arraycopy(taken, 0, sums, 0, row.length - neighbours + 1);
            }
        }
    }
}
