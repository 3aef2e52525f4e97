package org.trigpoint.imagery.detect;

/**
 * What is known of a scene beside its pixels.
 *
 * @param resolutionMeters width of the image of a point, between where half of its power is left
 * @param geolocationSigmaMeters error of the product's places, one standard deviation in each direction
 */
public record SceneFacts(double resolutionMeters, double geolocationSigmaMeters) {
    public SceneFacts {
        if (!(resolutionMeters > 0) || !(geolocationSigmaMeters >= 0)) {
            throw new IllegalArgumentException("A resolution of " + resolutionMeters + " m or a geolocation error of "
                    + geolocationSigmaMeters + " m is none");
        }
    }
}
