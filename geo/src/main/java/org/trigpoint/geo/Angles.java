package org.trigpoint.geo;

/** Angles brought into range. */
public final class Angles {
    private Angles() {}

    /** Longitude in −180 (inclusive) to 180 (exclusive) degrees. */
    public static double wrapLonDeg(double lonDeg) {
        if (lonDeg >= -180 && lonDeg < 180) {
            return lonDeg;
        }
        double wrapped = (lonDeg + 180) % 360;
        // The second remainder catches −tiny + 360, which rounds up to 360.
        return (wrapped < 0 ? (wrapped + 360) % 360 : wrapped) - 180;
    }

    /** Direction in 0 (inclusive) to 360 (exclusive) degrees. */
    public static double wrapCourseDeg(double courseDeg) {
        double wrapped = courseDeg % 360;
        return wrapped < 0 ? (wrapped + 360) % 360 : wrapped + 0.0;
    }

    /** Smallest turn from one direction to another, −180 to 180 degrees, clockwise positive. */
    public static double turnDeg(double fromDeg, double toDeg) {
        return wrapLonDeg(toDeg - fromDeg);
    }
}
