package org.trigpoint.geo;

/**
 * A point on WGS 84.
 *
 * @param latDeg geodetic latitude in degrees, −90 to 90
 * @param lonDeg longitude in degrees, −180 (inclusive) to 180 (exclusive)
 * @param heightMeters metres above the ellipsoid, 0 on it
 */
public record Position(double latDeg, double lonDeg, double heightMeters) {
    public Position {
        if (!(latDeg >= -90 && latDeg <= 90)) {
            throw new IllegalArgumentException("Latitude " + latDeg + " is not within -90 to 90 degrees");
        }
        if (!(lonDeg >= -180 && lonDeg < 180)) {
            throw new IllegalArgumentException("Longitude " + lonDeg + " is not within -180 to 180 degrees");
        }
    }

    /** A point on the ellipsoid; any longitude is brought into range. */
    public static Position of(double latDeg, double lonDeg) {
        return new Position(latDeg, Angles.wrapLonDeg(lonDeg), 0);
    }
}
