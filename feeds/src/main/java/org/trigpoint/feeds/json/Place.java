package org.trigpoint.feeds.json;

/**
 * A place as GeoJSON says it (RFC 7946, section 3.1.1).
 *
 * @param latDeg geodetic, WGS 84, north positive
 * @param lonDeg WGS 84, east positive
 * @param heightMeters above the ellipsoid; NaN when absent
 */
public record Place(double latDeg, double lonDeg, double heightMeters) {
    /** False for what no place on earth has as latitude and longitude. */
    public boolean isOnEarth() {
        return isOnEarth(latDeg, lonDeg);
    }

    /** False for what no place on earth has as latitude and longitude, and for NaN. */
    public static boolean isOnEarth(double latDeg, double lonDeg) {
        return Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180;
    }
}
