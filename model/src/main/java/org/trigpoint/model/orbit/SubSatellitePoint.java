package org.trigpoint.model.orbit;

/**
 * The point below a satellite at an instant.
 *
 * @param heightMeters of the satellite above the ellipsoid
 * @param daylight true when the sun is above the horizon there
 */
public record SubSatellitePoint(
        long epochMicros, double latDeg, double lonDeg, double heightMeters, boolean daylight) {}
