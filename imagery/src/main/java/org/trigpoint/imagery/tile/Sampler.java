package org.trigpoint.imagery.tile;

/** Numbers between the pixels of a window. */
final class Sampler {
    private final Decimated pixels;
    private final boolean smooth;

    Sampler(Decimated pixels, boolean smooth) {
        this.pixels = pixels;
        this.smooth = smooth;
    }

    /**
     * The number at a point: of the pixel that it is in, or between the four nearest of those that have data. It has none where that pixel has none.
     *
     * @param column from the left edge of the window
     * @param row from its upper edge
     */
    float at(double column, double row) {
        float nearest = pixel((int) Math.floor(column), (int) Math.floor(row));
        if (!smooth || Float.isNaN(nearest)) {
            return nearest;
        }
        int left = (int) Math.floor(column - 0.5);
        int top = (int) Math.floor(row - 0.5);
        double right = column - 0.5 - left;
        double down = row - 0.5 - top;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < 4; i++) {
            int x = i & 1;
            int y = i >> 1;
            float value = pixel(left + x, top + y);
            double weight = (x == 0 ? 1 - right : right) * (y == 0 ? 1 - down : down);
            if (!Float.isNaN(value)) {
                sum += weight * value;
                weights += weight;
            }
        }
        return (float) (sum / weights);
    }

    /** That at the edge for one a pixel outside. */
    private float pixel(int column, int row) {
        int x = Math.clamp(column, 0, pixels.width() - 1);
        int y = Math.clamp(row, 0, pixels.height() - 1);
        return pixels.values()[y * pixels.width() + x];
    }
}
