package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;
import org.trigpoint.imagery.tile.Png;
import org.trigpoint.imagery.tile.Stretch;

/**
 * A picture of two scenes and what changed, side by side on the pixels of the earlier one: before, after, and after again, darker, with the outlines of
 * what became brighter in orange and of what became darker in blue. Each panel is 1,024 pixels wide and high at most, the mean of the pixels in each.
 */
public final class ChangePicture {
    /** Longest side of a panel. */
    public static final int MOST_PIXELS = 1_024;

    /** Columns between panels. */
    public static final int GAP_PIXELS = 4;

    private static final int PANELS = 3;
    private static final int STRIP_PIXELS = 1 << 20;
    private static final double LOW_PERCENT = 2;
    private static final double HIGH_PERCENT = 98;
    private static final int[] BRIGHTER = {255, 140, 0};
    private static final int[] DARKER = {60, 150, 255};

    private final int factor;
    private final int width;
    private final int height;
    private final int rowPixels;
    private final byte[] rgba;

    private ChangePicture(Raster before) {
        factor = Math.max(1, Math.ceilDiv(Math.max(before.width(), before.height()), MOST_PIXELS));
        width = Math.ceilDiv(before.width(), factor);
        height = Math.ceilDiv(before.height(), factor);
        rowPixels = PANELS * width + (PANELS - 1) * GAP_PIXELS;
        rgba = new byte[4 * rowPixels * height];
    }

    /**
     * Draws one, as PNG.
     *
     * @param band of both, from 0
     */
    public static byte[] png(Raster before, Raster after, int band, SceneKind kind, ChangeReport report)
            throws IOException {
        ChangePicture picture = new ChangePicture(before);
        boolean decibels = kind != SceneKind.OPTICAL;
        Stretch one = Stretch.percentiles(before, band, LOW_PERCENT, HIGH_PERCENT, decibels);
        Stretch other = Stretch.percentiles(after, band, LOW_PERCENT, HIGH_PERCENT, decibels);
        boolean moved = report.shift().distancePixels() >= ChangeFinder.LEAST_SHIFT_PIXELS;
        Grid grid = moved
                ? ChangeFinder.shifted(before, after, report.shift())
                : new Grid(before.georeference(), after, 0, 0);
        float[] earlier = picture.reduced(before, window -> before.read(band, window));
        float[] later = picture.reduced(before, window -> grid.bilinear(band, window));
        picture.panel(0, earlier, one, 1);
        picture.panel(1, later, other, 1);
        picture.panel(2, later, other, 2);
        report.changes().forEach(picture::outline);
        return Png.encode(picture.rowPixels, picture.height, picture.rgba);
    }

    private interface Reading {
        float[] read(Window window) throws IOException;
    }

    /** Means of what has data, by strips. */
    private float[] reduced(Raster before, Reading reading) throws IOException {
        double[] sums = new double[width * height];
        int[] counts = new int[width * height];
        int rows = Math.max(1, STRIP_PIXELS / before.width());
        for (int top = 0; top < before.height(); top += rows) {
            Window strip = new Window(0, top, before.width(), Math.min(rows, before.height() - top));
            float[] values = reading.read(strip);
            for (int i = 0; i < values.length; i++) {
                if (!Float.isNaN(values[i])) {
                    int at = (top + i / strip.width()) / factor * width + i % strip.width() / factor;
                    sums[at] += values[i];
                    counts[at]++;
                }
            }
        }
        float[] means = new float[sums.length];
        Arrays.fill(means, Float.NaN);
        for (int i = 0; i < means.length; i++) {
            if (counts[i] > 0) {
                means[i] = (float) (sums[i] / counts[i]);
            }
        }
        return means;
    }

    private void panel(int number, float[] values, Stretch stretch, int darker) {
        for (int i = 0; i < values.length; i++) {
            int level = stretch.level(values[i]);
            if (level >= 0) {
                int shade = level / darker;
                paint(number * (width + GAP_PIXELS) + i % width, i / width, new int[] {shade, shade, shade});
            }
        }
    }

    private void outline(Change change) {
        int[] colour = change.isBrighter() ? BRIGHTER : DARKER;
        List<ImagePoint> ring = change.ring();
        for (int i = 0; i < ring.size(); i++) {
            line(ring.get(i), ring.get((i + 1) % ring.size()), colour);
        }
    }

    private void line(ImagePoint from, ImagePoint to, int[] colour) {
        double columns = (to.columnPixels() - from.columnPixels()) / factor;
        double rows = (to.rowPixels() - from.rowPixels()) / factor;
        int steps = (int) Math.ceil(Math.max(Math.abs(columns), Math.abs(rows))) + 1;
        for (int i = 0; i <= steps; i++) {
            double part = i / (double) steps;
            int column = (int) Math.floor(from.columnPixels() / factor + part * columns);
            int row = (int) Math.floor(from.rowPixels() / factor + part * rows);
            paint(
                    (PANELS - 1) * (width + GAP_PIXELS) + Math.clamp(column, 0, width - 1),
                    Math.clamp(row, 0, height - 1),
                    colour);
        }
    }

    private void paint(int column, int row, int[] colour) {
        int at = 4 * (row * rowPixels + column);
        for (int i = 0; i < colour.length; i++) {
            rgba[at + i] = (byte) colour[i];
        }
        rgba[at + 3] = (byte) 255;
    }
}
