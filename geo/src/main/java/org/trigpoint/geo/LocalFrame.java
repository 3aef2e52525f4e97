package org.trigpoint.geo;

/**
 * East, north, up at an anchor: the tangent frame in which motion is estimated.
 *
 * <p>Goes over earth-centred coordinates, so it is exact at any distance and latitude, over the antimeridian and at the poles
 * (where north is the direction of the anchor's meridian). Uses {@link StrictMath} only: the same bits on every machine.
 */
public final class LocalFrame {
    private final double sinLat;
    private final double cosLat;
    private final double sinLon;
    private final double cosLon;
    private final double xMeters;
    private final double yMeters;
    private final double zMeters;

    private LocalFrame(double latDeg, double lonDeg, double heightMeters) {
        double latRad = StrictMath.toRadians(latDeg);
        double lonRad = StrictMath.toRadians(lonDeg);
        sinLat = StrictMath.sin(latRad);
        cosLat = StrictMath.cos(latRad);
        sinLon = StrictMath.sin(lonRad);
        cosLon = StrictMath.cos(lonRad);
        double radiusMeters = Wgs84.primeVerticalMeters(sinLat);
        xMeters = (radiusMeters + heightMeters) * cosLat * cosLon;
        yMeters = (radiusMeters + heightMeters) * cosLat * sinLon;
        zMeters = (radiusMeters * (1 - Wgs84.E2_RATIO) + heightMeters) * sinLat;
    }

    /** The frame whose origin is this point. */
    public static LocalFrame at(double latDeg, double lonDeg) {
        return new LocalFrame(latDeg, lonDeg, 0);
    }

    /** The frame whose origin is this point. */
    public static LocalFrame at(Position anchor) {
        return new LocalFrame(anchor.latDeg(), anchor.lonDeg(), anchor.heightMeters());
    }

    /** Offsets in the frame, in metres. */
    public record Offset(double eastMeters, double northMeters, double upMeters) {}

    /** Where a point lies in this frame. */
    public Offset offsetTo(Position point) {
        LocalFrame there = at(point);
        double dx = there.xMeters - xMeters;
        double dy = there.yMeters - yMeters;
        double dz = there.zMeters - zMeters;
        double east = -sinLon * dx + cosLon * dy;
        double inward = cosLon * dx + sinLon * dy;
        return new Offset(east, -sinLat * inward + cosLat * dz, cosLat * inward + sinLat * dz);
    }

    /** The point on the ellipsoid below or above this offset in the tangent plane. */
    public Position positionAt(double eastMeters, double northMeters) {
        double inward = -sinLat * northMeters;
        double x = xMeters - sinLon * eastMeters + cosLon * inward;
        double y = yMeters + cosLon * eastMeters + sinLon * inward;
        double z = zMeters + cosLat * northMeters;
        return geodeticOf(x, y, z);
    }

    /** B. R. Bowring, Survey Review 28 (1985), one step with the parametric latitude: below 1e-9° within 100 km of the surface. */
    private static Position geodeticOf(double x, double y, double z) {
        double p = Math.sqrt(x * x + y * y);
        double r = Math.sqrt(p * p + z * z);
        double e2 = Wgs84.E2_RATIO;
        double tanBeta = Wgs84.B_METERS * z * (1 + e2 / (1 - e2) * Wgs84.B_METERS / r) / (Wgs84.A_METERS * p);
        double cosBeta = 1 / Math.sqrt(1 + tanBeta * tanBeta);
        double sinBeta = p == 0 ? Math.signum(z) : tanBeta * cosBeta;
        double up = z + e2 / (1 - e2) * Wgs84.B_METERS * sinBeta * sinBeta * sinBeta;
        double out = p - e2 * Wgs84.A_METERS * cosBeta * cosBeta * cosBeta;
        double latDeg = p == 0 ? Math.signum(z) * 90 : StrictMath.toDegrees(StrictMath.atan2(up, out));
        double lonDeg = p == 0 ? 0 : StrictMath.toDegrees(StrictMath.atan2(y, x));
        return new Position(Math.clamp(latDeg, -90, 90), Angles.wrapLonDeg(lonDeg), 0);
    }
}
