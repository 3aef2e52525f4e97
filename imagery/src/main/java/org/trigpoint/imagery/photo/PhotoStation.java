package org.trigpoint.imagery.photo;

/**
 * Where a photo was taken, as it says itself; NaN for what is not said.
 *
 * @param latDeg WGS 84
 * @param lonDeg WGS 84
 * @param absoluteMeters height above the sea or the ellipsoid, as its maker does it
 * @param relativeMeters height above the place of take-off
 */
public record PhotoStation(double latDeg, double lonDeg, double absoluteMeters, double relativeMeters) {}
