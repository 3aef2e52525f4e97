package org.trigpoint.imagery.photo;

/**
 * What a laser range finder measured in the middle of the photo; NaN for what is not said.
 *
 * @param distanceMeters along the line of sight
 * @param latDeg where it hit, as the aircraft computed it
 * @param lonDeg where it hit
 * @param absoluteMeters height of that place, in the datum of {@link PhotoStation#absoluteMeters}
 */
public record LaserRange(double distanceMeters, double latDeg, double lonDeg, double absoluteMeters) {}
