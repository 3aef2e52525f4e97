package org.trigpoint.imagery.photo;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;

/** Points of WGS 84 in the frame whose x goes to 0° north 0° east and whose z goes to the north pole, in metres. */
final class Earth {
    private static final double ONE_LESS_E2 = 1 - Wgs84.E2_RATIO;
    /** Of the second eccentricity, squared. */
    private static final double SECOND_E2 = Wgs84.E2_RATIO / ONE_LESS_E2;

    private Earth() {}

    static Vector point(Position position) {
        double sinLat = Degrees.sin(position.latDeg());
        double cosLat = Degrees.cos(position.latDeg());
        double radius = Wgs84.primeVerticalMeters(sinLat);
        double axis = (radius + position.heightMeters()) * cosLat;
        return new Vector(
                axis * Degrees.cos(position.lonDeg()),
                axis * Degrees.sin(position.lonDeg()),
                (radius * ONE_LESS_E2 + position.heightMeters()) * sinLat);
    }

    /** A direction given north, east, down at a place. */
    static Vector direction(Position at, double north, double east, double down) {
        double sinLat = Degrees.sin(at.latDeg());
        double cosLat = Degrees.cos(at.latDeg());
        double sinLon = Degrees.sin(at.lonDeg());
        double cosLon = Degrees.cos(at.lonDeg());
        double outward = -sinLat * north - cosLat * down;
        return new Vector(
                outward * cosLon - sinLon * east, outward * sinLon + cosLon * east, cosLat * north - sinLat * down);
    }

    /**
     * The inverse of {@link #point}: B. R. Bowring, Survey Review 28 (1985), eqs. 5 and 7, with one step more; below 1e-6 m to 10,000 km of
     * height.
     */
    static Position position(Vector point) {
        double axis = Math.hypot(point.x(), point.y());
        double tanReduced = point.z() * Wgs84.A_METERS / (axis * Wgs84.B_METERS);
        double lat = 0;
        for (int i = 0; i < 2; i++) {
            double cos = 1 / Math.sqrt(1 + tanReduced * tanReduced);
            double sin = Double.isInfinite(tanReduced) ? Math.signum(tanReduced) : tanReduced * cos;
            double up = point.z() + SECOND_E2 * Wgs84.B_METERS * sin * sin * sin;
            double out = axis - Wgs84.E2_RATIO * Wgs84.A_METERS * cos * cos * cos;
            lat = StrictMath.atan2(up, out);
            tanReduced = (1 - Wgs84.FLATTENING_RATIO) * StrictMath.tan(lat);
        }
        double sinLat = StrictMath.sin(lat);
        double cosLat = StrictMath.cos(lat);
        double heightMeters =
                axis * cosLat + point.z() * sinLat - Wgs84.A_METERS * Math.sqrt(1 - Wgs84.E2_RATIO * sinLat * sinLat);
        return new Position(
                Math.clamp(StrictMath.toDegrees(lat), -90, 90),
                Angles.wrapLonDeg(StrictMath.toDegrees(StrictMath.atan2(point.y(), point.x()))),
                heightMeters);
    }
}
