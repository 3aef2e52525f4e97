package org.trigpoint.imagery.raster;

/**
 * A part of a raster, in whole pixels. It may lie over the edges.
 *
 * @param column of its first pixel, from the left
 * @param row of its first pixel, from the top
 * @param width in pixels, above 0
 * @param height in pixels, above 0
 */
public record Window(int column, int row, int width, int height) {
    public Window {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("A window of " + width + " by " + height + " pixels holds nothing");
        }
    }

    /** All of a raster. */
    public static Window of(Raster raster) {
        return new Window(0, 0, raster.width(), raster.height());
    }
}
