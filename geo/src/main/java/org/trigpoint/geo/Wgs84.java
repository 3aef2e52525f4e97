package org.trigpoint.geo;

/** The World Geodetic System 1984 ellipsoid (NGA.STND.0036, 2014) and its radii of curvature. */
public final class Wgs84 {
    /** Semi-major axis in metres. */
    public static final double A_METERS = 6_378_137.0;

    /** Flattening. */
    public static final double FLATTENING_RATIO = 1 / 298.257223563;

    /** Semi-minor axis in metres. */
    public static final double B_METERS = A_METERS * (1 - FLATTENING_RATIO);

    /** First eccentricity squared. */
    public static final double E2_RATIO = FLATTENING_RATIO * (2 - FLATTENING_RATIO);

    private Wgs84() {}

    /** Radius of curvature in the prime vertical, in metres, at this sine of latitude. */
    public static double primeVerticalMeters(double sinLatRatio) {
        return A_METERS / Math.sqrt(1 - E2_RATIO * sinLatRatio * sinLatRatio);
    }
}
