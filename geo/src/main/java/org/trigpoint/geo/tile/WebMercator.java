package org.trigpoint.geo.tile;

import org.trigpoint.geo.Wgs84;

/**
 * The projection of the web's maps (EPSG:3857): spherical Mercator of geodetic latitudes on a sphere of the equatorial radius.
 *
 * <p>In metres, and in parts of the square that tile 0/0/0 covers: 0 to 1 from the west, 0 to 1 from the north.
 */
public final class WebMercator {
    /** The northern edge of the square, where it is as high as wide. */
    public static final double MOST_LAT_DEG = 85.0511287798066;

    /** Half the side of the square. */
    public static final double HALF_SIDE_METERS = StrictMath.PI * Wgs84.A_METERS;

    /** Nearer to a pole than this a position is drawn here: the pole itself is infinitely far. */
    private static final double DRAWN_LAT_DEG = 89.999;

    private WebMercator() {}

    /** East of the meridian of Greenwich. */
    public static double xMeters(double lonDeg) {
        return lonDeg / 180 * HALF_SIDE_METERS;
    }

    /** North of the equator. */
    public static double yMeters(double latDeg) {
        double drawnDeg = Math.clamp(latDeg, -DRAWN_LAT_DEG, DRAWN_LAT_DEG);
        double sin = StrictMath.sin(StrictMath.toRadians(drawnDeg));
        return Wgs84.A_METERS / 2 * StrictMath.log((1 + sin) / (1 - sin));
    }

    /** Longitude of an easting. */
    public static double lonDeg(double xMeters) {
        return xMeters / HALF_SIDE_METERS * 180;
    }

    /** Latitude of a northing. */
    public static double latDeg(double yMeters) {
        return StrictMath.toDegrees(StrictMath.atan(StrictMath.sinh(yMeters / Wgs84.A_METERS)));
    }

    /** From the western edge of the square, in sides. */
    public static double xRatio(double lonDeg) {
        return lonDeg / 360 + 0.5;
    }

    /** From the northern edge of the square, in sides. */
    public static double yRatio(double latDeg) {
        return 0.5 - yMeters(latDeg) / (2 * HALF_SIDE_METERS);
    }
}
