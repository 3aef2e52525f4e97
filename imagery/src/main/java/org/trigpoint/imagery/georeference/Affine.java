package org.trigpoint.imagery.georeference;

import org.trigpoint.imagery.raster.ImagePoint;

/**
 * From pixels to the plane: {@code x = xColumn·column + xRow·row + x0}, and y alike.
 *
 * @param xColumn units of x from one column to the next
 * @param xRow units of x from one row to the next
 * @param x0 at the outer corner of the first pixel
 */
record Affine(double xColumn, double xRow, double x0, double yColumn, double yRow, double y0) {
    PlanePoint at(double columnPixels, double rowPixels) {
        return new PlanePoint(
                xColumn * columnPixels + xRow * rowPixels + x0, yColumn * columnPixels + yRow * rowPixels + y0);
    }

    ImagePoint inverse(double x, double y) {
        double determinant = determinant();
        double east = x - x0;
        double north = y - y0;
        return new ImagePoint(
                (yRow * east - xRow * north) / determinant, (xColumn * north - yColumn * east) / determinant);
    }

    boolean canBeInverted() {
        double determinant = determinant();
        return determinant != 0
                && Double.isFinite(1 / determinant)
                && Double.isFinite(determinant)
                && Double.isFinite(x0)
                && Double.isFinite(y0);
    }

    private double determinant() {
        return xColumn * yRow - xRow * yColumn;
    }

    /** Of pixels that are larger by these ratios. */
    Affine scaled(double columnsRatio, double rowsRatio) {
        return new Affine(xColumn * columnsRatio, xRow * rowsRatio, x0, yColumn * columnsRatio, yRow * rowsRatio, y0);
    }

    /** From points that are so many pixels further right and down. */
    Affine shifted(double pixels) {
        PlanePoint corner = at(-pixels, -pixels);
        return new Affine(xColumn, xRow, corner.x(), yColumn, yRow, corner.y());
    }
}
