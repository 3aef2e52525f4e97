package org.trigpoint.imagery.photo;

import java.util.Optional;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * A central projection with the distortion of D. C. Brown (Photogrammetric Engineering 37, 1971), in the order of terms of OpenCV and of
 * DJI's {@code DewarpData}: for x = right / forward and y = down / forward, with r² = x² + y²,
 *
 * <pre>
 * x' = x (1 + k1 r² + k2 r⁴ + k3 r⁶) + 2 p1 x y + p2 (r² + 2 x²)
 * y' = y (1 + k1 r² + k2 r⁴ + k3 r⁶) + p1 (r² + 2 y²) + 2 p2 x y
 * </pre>
 *
 * @param focalColumnsPixels focal length, in columns
 * @param focalRowsPixels focal length, in rows
 * @param centerColumnPixels of the principal point, as {@link ImagePoint} counts
 * @param centerRowPixels of the principal point
 * @param k1Ratio of r²
 * @param k2Ratio of r⁴
 * @param k3Ratio of r⁶
 * @param p1Ratio tangential
 * @param p2Ratio tangential
 */
public record Lens(
        double focalColumnsPixels,
        double focalRowsPixels,
        double centerColumnPixels,
        double centerRowPixels,
        double k1Ratio,
        double k2Ratio,
        double k3Ratio,
        double p1Ratio,
        double p2Ratio) {
    private static final int MOST_STEPS = 30;
    private static final double ENOUGH = 1e-13;

    public Lens {
        if (!(focalColumnsPixels > 0 && focalRowsPixels > 0)) {
            throw new IllegalArgumentException(
                    "Focal lengths of " + focalColumnsPixels + " and " + focalRowsPixels + " pixels are not above 0");
        }
    }

    /**
     * A direction from the camera: one forward.
     *
     * @param rightRatio right over forward
     * @param downRatio down over forward
     */
    public record Direction(double rightRatio, double downRatio) {}

    /** A lens without distortion, its axis in the middle of the image. */
    public static Lens pinhole(double focalPixels, int widthPixels, int heightPixels) {
        return new Lens(focalPixels, focalPixels, widthPixels / 2.0, heightPixels / 2.0, 0, 0, 0, 0, 0);
    }

    /** The same with another focal length. */
    Lens scaled(double focalRatio) {
        return new Lens(
                focalColumnsPixels * focalRatio,
                focalRowsPixels * focalRatio,
                centerColumnPixels,
                centerRowPixels,
                k1Ratio,
                k2Ratio,
                k3Ratio,
                p1Ratio,
                p2Ratio);
    }

    /** Which point of the image shows a direction. */
    public ImagePoint project(Direction direction) {
        double x = direction.rightRatio();
        double y = direction.downRatio();
        double r2 = x * x + y * y;
        double radial = radial(r2);
        double xs = x * radial + 2 * p1Ratio * x * y + p2Ratio * (r2 + 2 * x * x);
        double ys = y * radial + p1Ratio * (r2 + 2 * y * y) + 2 * p2Ratio * x * y;
        return new ImagePoint(centerColumnPixels + focalColumnsPixels * xs, centerRowPixels + focalRowsPixels * ys);
    }

    private double radial(double r2) {
        return 1 + r2 * (k1Ratio + r2 * (k2Ratio + r2 * k3Ratio));
    }

    /**
     * Which direction a point of the image shows, by Newton's method from the direction without distortion. Empty where the polynomial of
     * the lens has none: it folds beyond some radius, and was not measured there.
     */
    public Optional<Direction> findDirection(ImagePoint point) {
        double xs = (point.columnPixels() - centerColumnPixels) / focalColumnsPixels;
        double ys = (point.rowPixels() - centerRowPixels) / focalRowsPixels;
        double x = xs;
        double y = ys;
        for (int i = 0; i < MOST_STEPS; i++) {
            double r2 = x * x + y * y;
            double radial = radial(r2);
            double slope = 2 * (k1Ratio + r2 * (2 * k2Ratio + r2 * 3 * k3Ratio));
            double fx = x * radial + 2 * p1Ratio * x * y + p2Ratio * (r2 + 2 * x * x) - xs;
            double fy = y * radial + p1Ratio * (r2 + 2 * y * y) + 2 * p2Ratio * x * y - ys;
            double xx = radial + x * x * slope + 2 * p1Ratio * y + 6 * p2Ratio * x;
            double xy = x * y * slope + 2 * p1Ratio * x + 2 * p2Ratio * y;
            double yy = radial + y * y * slope + 6 * p1Ratio * y + 2 * p2Ratio * x;
            double determinant = xx * yy - xy * xy;
            if (!(determinant > 0 && xx > 0)) {
                return Optional.empty();
            }
            double dx = (yy * fx - xy * fy) / determinant;
            double dy = (xx * fy - xy * fx) / determinant;
            x -= dx;
            y -= dy;
            if (Math.abs(dx) + Math.abs(dy) < ENOUGH) {
                return Optional.of(new Direction(x, y));
            }
        }
        return Optional.empty();
    }
}
