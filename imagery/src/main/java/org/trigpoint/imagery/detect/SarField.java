package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.imagery.cfar.RingSums;
import org.trigpoint.imagery.cfar.Strip;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Some rows of a radar scene: the power of each pixel beside that of what is close to it, which follows the swell, and the mean of three by three pixels
 * beside that of a wide ring, which ships of 400 m do not fill.
 */
final class SarField {
    private static final RingSums WIDE = new RingSums(41, 21);
    /** Water close by that is darker than this part of the wider water is taken for as bright: what stands out from a hollow is no ship. */
    private static final float LEAST_NEAR_RATIO = 0.5f;

    /** How far the middles of the patches of the small ring are from the pixel, along a row or a column. */
    private static final int NEAR = 4;

    private static final int[] PAIR_COLUMNS = {4, 4, 4, 2, 0, -2, -4, -4};
    private static final int[] PAIR_ROWS = {0, 2, 4, 4, 4, 4, 4, 2};
    private static final double LEAST_WIDE_RATIO = 0.3;

    final int width;
    final int firstRow;
    final int rows;
    final float[] power;
    /** Power over the mean of the water close by; NaN where nothing is tested. */
    final float[] pointRatio;
    /** Mean of three by three pixels over the mean of the wide ring. */
    final float[] patchRatio;
    /** Mean of the wide ring. */
    final float[] clutter;

    private SarField(int width, int firstRow, int rows) {
        this.width = width;
        this.firstRow = firstRow;
        this.rows = rows;
        int pixels = Math.multiplyExact(width, rows);
        power = new float[pixels];
        pointRatio = new float[pixels];
        patchRatio = new float[pixels];
        clutter = new float[pixels];
    }

    static SarField read(Raster raster, int band, ScenePower kind, WaterMask water, int firstRow, int rows)
            throws IOException {
        SarField field = new SarField(raster.width(), firstRow, rows);
        int from = Math.max(0, firstRow - WIDE.reachPixels());
        int to = Math.min(raster.height(), firstRow + rows + WIDE.reachPixels());
        float[] values = raster.read(band, new Window(0, from, raster.width(), to - from));
        boolean[] searched = new boolean[raster.width()];
        for (int row = from; row < to; row++) {
            Arrays.fill(searched, true);
            water.row(row, searched);
            int at = (row - from) * raster.width();
            for (int column = 0; column < searched.length; column++) {
                values[at + column] = searched[column] ? kind.power(values[at + column]) : Float.NaN;
            }
        }
        field.fill(new Strip(values, raster.width(), from, to - from, raster.height()), values, from);
        return field;
    }

    private void fill(Strip strip, float[] values, int from) {
        System.arraycopy(values, (firstRow - from) * width, power, 0, power.length);
        WIDE.means(strip, firstRow, firstRow + rows, LEAST_WIDE_RATIO, clutter);
        float[] patches = patches(values, from);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                int at = row * width + column;
                float near = Float.isNaN(power[at]) ? Float.NaN : nearMean(patches, row + NEAR, column);
                pointRatio[at] = power[at] / Math.max(near, LEAST_NEAR_RATIO * clutter[at]);
                patchRatio[at] = Float.isNaN(near) ? Float.NaN : patches[at + NEAR * width] / clutter[at];
            }
        }
    }

    /** Means of three by three pixels, for {@link #NEAR} rows more on either side; NaN beyond the scene. */
    private float[] patches(float[] values, int from) {
        float[] patches = new float[(rows + 2 * NEAR) * width];
        int valueRows = values.length / width;
        for (int row = 0; row < rows + 2 * NEAR; row++) {
            int there = firstRow - NEAR + row - from;
            for (int column = 0; column < width; column++) {
                patches[row * width + column] =
                        there < 0 || there >= valueRows ? Float.NaN : patch(values, valueRows, there, column);
            }
        }
        return patches;
    }

    /**
     * Mean of the water close by: of eight pairs of patches that face each other across the pixel the three brightest are left out, because a ship that is longer
     * than the guard lies in them. NaN where one is missing, beside land and the edges.
     */
    private float nearMean(float[] patches, int row, int column) {
        if (column < NEAR || column >= width - NEAR) {
            return Float.NaN;
        }
        float sum = 0;
        float first = 0;
        float second = 0;
        float third = 0;
        int at = row * width + column;
        for (int i = 0; i < PAIR_ROWS.length; i++) {
            int step = PAIR_ROWS[i] * width + PAIR_COLUMNS[i];
            float pair = patches[at + step] + patches[at - step];
            sum += pair;
            third = Math.max(third, Math.min(second, pair));
            second = Math.max(second, Math.min(first, pair));
            first = Math.max(first, pair);
        }
        return (sum - first - second - third) / (2 * PAIR_ROWS.length - 6);
    }

    /** Mean of the pixels about one, of those that are there. */
    private float patch(float[] values, int valueRows, int row, int column) {
        float sum = 0;
        int count = 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(valueRows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                float value = values[r * width + c];
                if (!Float.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return sum / count;
    }
}
