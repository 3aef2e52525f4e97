package org.trigpoint.imagery.detect;

/**
 * Spread of the pixels of a blob on the ground, by second moments (M.-K. Hu, IRE Trans. Information Theory 8, 1962). A bar of length l has a variance of
 * l²/12 along itself.
 *
 * @param majorMeters length of the bar with the same spread along the axis
 * @param minorMeters the same across it
 * @param axisEast direction of the axis
 * @param axisNorth direction of the axis
 */
record BlobShape(double majorMeters, double minorMeters, double axisEast, double axisNorth) {
    static BlobShape of(Blob blob, PixelFrame frame) {
        double n = blob.pixels;
        double x = blob.columnSum / n;
        double y = blob.rowSum / n;
        // A pixel is no point: it has a variance of 1/12 itself.
        double xx = Math.max(0, blob.columnSquares / n - x * x) + 1.0 / 12;
        double yy = Math.max(0, blob.rowSquares / n - y * y) + 1.0 / 12;
        double xy = blob.products / n - x * y;
        double a = frame.columnEastMeters();
        double b = frame.rowEastMeters();
        double c = frame.columnNorthMeters();
        double d = frame.rowNorthMeters();
        double ee = a * a * xx + 2 * a * b * xy + b * b * yy;
        double nn = c * c * xx + 2 * c * d * xy + d * d * yy;
        double en = a * c * xx + (a * d + b * c) * xy + b * d * yy;
        double middle = (ee + nn) / 2;
        double half = Math.hypot((ee - nn) / 2, en);
        double angle = 0.5 * StrictMath.atan2(2 * en, ee - nn);
        return new BlobShape(
                Math.sqrt(12 * (middle + half)),
                Math.sqrt(12 * Math.max(0, middle - half)),
                StrictMath.cos(angle),
                StrictMath.sin(angle));
    }

    /** Of the axis, clockwise from north, 0 to below 180. */
    double orientationDeg() {
        double degrees = StrictMath.toDegrees(StrictMath.atan2(axisEast, axisNorth));
        return ((degrees % 180) + 180) % 180;
    }
}
