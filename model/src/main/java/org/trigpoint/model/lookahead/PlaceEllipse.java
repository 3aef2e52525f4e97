package org.trigpoint.model.lookahead;

import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;

/**
 * A place with the covariance of its error, in the tangent plane at its middle.
 *
 * @param centre most likely place, on the ellipsoid
 * @param eeMeters2 variance to the east, 0 or more
 * @param enMeters2 covariance of east and north
 * @param nnMeters2 variance to the north, 0 or more
 */
public record PlaceEllipse(Position centre, double eeMeters2, double enMeters2, double nnMeters2) {
    public PlaceEllipse {
        if (!(eeMeters2 >= 0 && nnMeters2 >= 0 && enMeters2 * enMeters2 <= eeMeters2 * nnMeters2 * (1 + 1e-9))) {
            throw new IllegalArgumentException(
                    "[" + eeMeters2 + " " + enMeters2 + "; " + enMeters2 + " " + nnMeters2 + "] is no covariance");
        }
    }

    /**
     * The point that is so many standard deviations from the middle: the Cholesky factor of the covariance times a vector of that length. The
     * points of one length, over all directions, are the ellipse of that many standard deviations.
     *
     * @param sigmas standard deviations; within k of them lies 1 − exp(−k²/2) of the probability
     * @param directionRad any; equal steps hold equal shares of the probability
     */
    public Position at(double sigmas, double directionRad) {
        double first = sigmas * StrictMath.cos(directionRad);
        double second = sigmas * StrictMath.sin(directionRad);
        double east = Math.sqrt(eeMeters2);
        double lower = east > 0 ? enMeters2 / east : 0;
        double north = Math.sqrt(Math.max(0, nnMeters2 - lower * lower));
        return LocalFrame.at(centre).positionAt(east * first, lower * first + north * second);
    }

    /** Standard deviation along the longest axis. */
    public double majorMeters() {
        double half = (eeMeters2 - nnMeters2) / 2;
        return Math.sqrt((eeMeters2 + nnMeters2) / 2 + Math.sqrt(half * half + enMeters2 * enMeters2));
    }
}
