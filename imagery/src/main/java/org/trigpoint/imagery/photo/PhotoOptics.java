package org.trigpoint.imagery.photo;

import java.util.Optional;

/**
 * What a photo says of its lens; NaN for what is not said.
 *
 * @param focalMeters focal length
 * @param focal35Meters focal length of the same view on 35 mm film
 * @param pitchMeters of a column of the sensor
 * @param zoomRatio digital zoom, 1 without
 * @param calibrated a lens that was measured by its maker
 */
public record PhotoOptics(
        double focalMeters, double focal35Meters, double pitchMeters, double zoomRatio, Optional<Lens> calibrated) {}
