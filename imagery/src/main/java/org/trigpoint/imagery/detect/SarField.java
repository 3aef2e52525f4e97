package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.imagery.cfar.RingSums;
import org.trigpoint.imagery.cfar.Strip;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/** Some rows of a radar scene: the power of each pixel, the mean of a wide ring around it, which ships of 400 m do not fill, and what its tests say. */
final class SarField {
    private static final RingSums WIDE = new RingSums(41, 21);
    private static final double LEAST_WIDE_RATIO = 0.3;

    final int width;
    final int firstRow;
    final int rows;
    final float[] power;
    /** By test of {@link SarTests}; of the first NaN where nothing is tested. */
    final float[][] ratios = new float[SarTests.COUNT][];
    /** Mean of three by three pixels. */
    final float[] patch;
    /** Mean of the wide ring. */
    final float[] clutter;

    private SarField(int width, int firstRow, int rows) {
        this.width = width;
        this.firstRow = firstRow;
        this.rows = rows;
        int pixels = Math.multiplyExact(width, rows);
        power = new float[pixels];
        patch = new float[pixels];
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
        SarTests tests = new SarTests(values, width);
        System.arraycopy(tests.patchMeans(), (firstRow - from) * width, patch, 0, patch.length);
        System.arraycopy(tests.ratios(firstRow - from, rows, clutter), 0, ratios, 0, SarTests.COUNT);
    }
}
