package org.trigpoint.threat.zones;

import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Wgs84;

/**
 * A point of the ellipsoid in the frame that turns with the earth, in metres: x through 0° N 0° E, z through the north pole. Neither
 * poles nor the antimeridian are anything special here.
 */
record EarthPoint(double x, double y, double z) {
    static EarthPoint at(double latDeg, double lonDeg) {
        double sinLat = Degrees.sin(latDeg);
        double radius = Wgs84.primeVerticalMeters(sinLat);
        double axis = radius * Degrees.cos(latDeg);
        return new EarthPoint(
                axis * Degrees.cos(lonDeg), axis * Degrees.sin(lonDeg), radius * (1 - Wgs84.E2_RATIO) * sinLat);
    }

    double metersTo(EarthPoint other) {
        double dx = other.x - x;
        double dy = other.y - y;
        double dz = other.z - z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
