package org.trigpoint.feeds.klv.message;

/** Latitudes and longitudes out of a base and an offset. */
final class Coordinates {
    private Coordinates() {}

    /** A latitude in degrees; NaN when it is none. */
    static double lat(double baseDeg, double offsetDeg) {
        double lat = baseDeg + offsetDeg;
        return Math.abs(lat) <= 90 ? lat : Double.NaN;
    }

    /** A longitude in degrees, from -180 to 180. */
    static double lon(double baseDeg, double offsetDeg) {
        double lon = baseDeg + offsetDeg;
        if (lon > 180) {
            return lon - 360;
        }
        return lon < -180 ? lon + 360 : lon;
    }
}
