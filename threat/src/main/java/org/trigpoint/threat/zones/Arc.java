package org.trigpoint.threat.zones;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Degrees;

/**
 * A line that is straight in degrees, the short way round, with the chord between its ends.
 *
 * @param latDeg where it begins
 * @param lonDeg where it begins
 * @param riseDeg how far north it goes
 * @param turnDeg how far east it goes
 * @param from its beginning
 * @param to its end
 * @param bulgeMeters no point of it is farther from the point of the chord that is as far along
 */
record Arc(
        double latDeg,
        double lonDeg,
        double riseDeg,
        double turnDeg,
        EarthPoint from,
        EarthPoint to,
        double bulgeMeters) {
    /** The largest radius of curvature of WGS 84, at the poles: 6,399,594 m. */
    static final double MOST_RADIUS_METERS = 6_399_600;

    private static final double RAD_PER_DEG = StrictMath.PI / 180;
    /** What the second derivatives of the ellipsoid may be beyond those of a sphere of that radius. */
    private static final double FLATTENED_RATIO = 1.02;

    static Arc between(double lat1Deg, double lon1Deg, double lat2Deg, double lon2Deg) {
        return of(lat1Deg, lon1Deg, lat2Deg - lat1Deg, Angles.turnDeg(lon1Deg, lon2Deg));
    }

    private static Arc of(double latDeg, double lonDeg, double riseDeg, double turnDeg) {
        EarthPoint from = EarthPoint.at(latDeg, lonDeg);
        EarthPoint to = riseDeg == 0 && turnDeg == 0 ? from : EarthPoint.at(latDeg + riseDeg, lonDeg + turnDeg);
        return new Arc(latDeg, lonDeg, riseDeg, turnDeg, from, to, bulgeMeters(latDeg, riseDeg, turnDeg));
    }

    /**
     * An eighth of the greatest second derivative along it, by the parameter that goes from 0 to 1. On a sphere that is
     * R (φ′² + 2 φ′λ′ sin φ + λ′² cos φ) at most.
     */
    private static double bulgeMeters(double latDeg, double riseDeg, double turnDeg) {
        double rise = Math.abs(riseDeg) * RAD_PER_DEG;
        double turn = Math.abs(turnDeg) * RAD_PER_DEG;
        double endDeg = Math.clamp(latDeg + riseDeg, -90, 90);
        double sin = Math.max(Math.abs(Degrees.sin(latDeg)), Math.abs(Degrees.sin(endDeg)));
        boolean overEquator = (latDeg > 0) != (endDeg > 0);
        double cos = overEquator ? 1 : Math.max(Degrees.cos(latDeg), Degrees.cos(endDeg));
        return FLATTENED_RATIO * MOST_RADIUS_METERS / 8 * (rise * rise + 2 * rise * turn * sin + turn * turn * cos);
    }

    /** Latitude of the point that is so far along, 0 to 1. */
    double latDegAt(double ratio) {
        return Math.clamp(latDeg + ratio * riseDeg, -90, 90);
    }

    double lonDegAt(double ratio) {
        return lonDeg + ratio * turnDeg;
    }

    /** One of so many parts of the same extent in degrees. */
    Arc part(int index, int parts) {
        double step = 1.0 / parts;
        return of(latDegAt(index * step), lonDegAt(index * step), riseDeg * step, turnDeg * step);
    }
}
