package org.trigpoint.imagery.detect;

import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Something that stands out from the water of an image. Contrasts are against the water around it.
 *
 * @param point of its centre in the image
 * @param position of its centre
 * @param lengthMeters along its axis, less what the sensor's resolution adds; not below half of that resolution
 * @param widthMeters across it, likewise
 * @param orientationDeg of its axis, clockwise from true north, 0 to below 180; NaN when not known
 * @param peakDb power of its brightest pixel over the mean of the water; NaN when not known
 * @param totalDb its power above the water, over that of one pixel of water; NaN when not known
 * @param confidenceProb probability that nothing in 10,000 km² of such water would stand out as much; of a learned detector its score
 * @param eastMeters2 variance of its position, east
 * @param eastNorthMeters2 covariance
 * @param northMeters2 variance north
 * @param suspicion why it may be no ship
 */
public record SceneDetection(
        ImagePoint point,
        Position position,
        double lengthMeters,
        double widthMeters,
        double orientationDeg,
        double peakDb,
        double totalDb,
        double confidenceProb,
        double eastMeters2,
        double eastNorthMeters2,
        double northMeters2,
        Suspicion suspicion) {
    public SceneDetection {
        if (!(lengthMeters > 0) || !(widthMeters > 0)) {
            throw new IllegalArgumentException(
                    "Length and width are above 0 m, not " + lengthMeters + " and " + widthMeters);
        }
        if (!(eastMeters2 > 0) || !(northMeters2 > 0)) {
            throw new IllegalArgumentException("Variances are above 0, not " + eastMeters2 + " and " + northMeters2);
        }
    }

    SceneDetection withSuspicion(Suspicion other) {
        return new SceneDetection(
                point,
                position,
                lengthMeters,
                widthMeters,
                orientationDeg,
                peakDb,
                totalDb,
                confidenceProb,
                eastMeters2,
                eastNorthMeters2,
                northMeters2,
                other);
    }
}
