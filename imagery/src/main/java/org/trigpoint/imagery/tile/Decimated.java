package org.trigpoint.imagery.tile;

import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/** A window of a raster with fewer pixels, each the mean of those that have data. Where a raster has no overview it is read through, in parts. */
final class Decimated {
    private static final int PART_PIXELS = 1 << 21;

    private final int width;
    private final int height;
    private final float[] values;

    private Decimated(int width, int height, float[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Row after row; NaN where there are no data. */
    float[] values() {
        return values;
    }

    /** Reads; the last column and row are of what is left over. */
    static Decimated read(Raster raster, int band, Window window, int factor) throws IOException {
        if (factor == 1) {
            return new Decimated(window.width(), window.height(), raster.read(band, window));
        }
        int width = (window.width() + factor - 1) / factor;
        int height = (window.height() + factor - 1) / factor;
        double[] sums = new double[width * height];
        int[] counts = new int[width * height];
        int rowsOfPart = Math.max(1, PART_PIXELS / window.width());
        for (int top = 0; top < window.height(); top += rowsOfPart) {
            int rows = Math.min(rowsOfPart, window.height() - top);
            float[] part = raster.read(band, new Window(window.column(), window.row() + top, window.width(), rows));
            for (int i = 0; i < part.length; i++) {
                if (!Float.isNaN(part[i])) {
                    int at = (top + i / window.width()) / factor * width + i % window.width() / factor;
                    sums[at] += part[i];
                    counts[at]++;
                }
            }
        }
        float[] values = new float[sums.length];
        Arrays.setAll(sums, i -> sums[i] / counts[i]);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) sums[i];
        }
        return new Decimated(width, height, values);
    }
}
