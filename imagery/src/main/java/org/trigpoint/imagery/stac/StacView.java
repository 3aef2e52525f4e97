package org.trigpoint.imagery.stac;

/**
 * From where an image was taken, as the view extension says it; NaN for what it does not.
 *
 * @param offNadirDeg between straight down and the middle of the image, at the sensor
 * @param incidenceAngleDeg between the vertical and the sensor, at the ground
 * @param azimuthDeg from the point beneath the sensor to the middle of the image, clockwise from north; some providers say the opposite
 * @param sunAzimuthDeg from the ground to the sun, clockwise from north
 * @param sunElevationDeg of the sun above the horizon
 */
public record StacView(
        double offNadirDeg, double incidenceAngleDeg, double azimuthDeg, double sunAzimuthDeg, double sunElevationDeg) {
    /** Says nothing. */
    public static final StacView NONE = new StacView(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
