package org.trigpoint.imagery.raster;

/**
 * A point of an image, in pixels. (0, 0) is the outer corner of the first pixel, (0.5, 0.5) its middle.
 *
 * @param columnPixels from the left edge
 * @param rowPixels from the top edge
 */
public record ImagePoint(double columnPixels, double rowPixels) {}
