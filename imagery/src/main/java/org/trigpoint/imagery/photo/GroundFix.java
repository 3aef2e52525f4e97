package org.trigpoint.imagery.photo;

import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.Ellipse;

/**
 * Where a pixel lies on the ground.
 *
 * @param position with its height in the datum of the ground
 * @param slantMeters how far from the camera
 * @param depressionDeg how far below the horizontal the line of sight goes at the camera
 * @param eeMeters2 variance east
 * @param enMeters2 covariance of east and north
 * @param nnMeters2 variance north
 * @param linear true where the errors go into the place nearly linearly, so that the ellipse means what it says; false near the horizon, where it
 *     can lie much farther than the ellipse, and near the edge of a ridge
 */
public record GroundFix(
        Position position,
        double slantMeters,
        double depressionDeg,
        double eeMeters2,
        double enMeters2,
        double nnMeters2,
        boolean linear) {
    /** The ellipse that holds it with 95 %. */
    public Ellipse ellipse95() {
        return Ellipse.of(eeMeters2, enMeters2, nnMeters2, 0.95);
    }
}
