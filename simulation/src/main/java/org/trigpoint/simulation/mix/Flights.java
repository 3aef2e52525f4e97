package org.trigpoint.simulation.mix;

import org.trigpoint.simulation.chance.Draws;

/** Aircraft that each fly level along a great circle of a sphere; where one is follows from the time alone. */
final class Flights {
    private static final double EARTH_METERS = 6_371_009;
    private static final double MOST_LAT_DEG = 65;

    private final double[] radiansPerSecond;
    private final int[] altitudeFeet;

    /** Unit vectors of the place and the direction at the start, three numbers each for an aircraft. */
    private final double[] place;

    private final double[] along;

    private double latDeg;
    private double lonDeg;
    private double trackRad;

    Flights(int aircraft, long seed) {
        radiansPerSecond = new double[aircraft];
        altitudeFeet = new int[aircraft];
        place = new double[3 * aircraft];
        along = new double[3 * aircraft];
        Draws draws = Draws.of(seed, "load", "flights");
        for (int i = 0; i < aircraft; i++) {
            begin(i, draws);
        }
    }

    private void begin(int i, Draws draws) {
        double latRad = StrictMath.toRadians(draws.between(-MOST_LAT_DEG, MOST_LAT_DEG));
        double lonRad = StrictMath.toRadians(draws.between(-180, 180));
        double courseRad = StrictMath.toRadians(draws.between(0, 360));
        radiansPerSecond[i] = draws.between(120, 260) / EARTH_METERS;
        altitudeFeet[i] = 1_000 * (20 + draws.below(21));
        double sinLat = StrictMath.sin(latRad);
        double cosLat = StrictMath.cos(latRad);
        double sinLon = StrictMath.sin(lonRad);
        double cosLon = StrictMath.cos(lonRad);
        double north = StrictMath.cos(courseRad);
        double east = StrictMath.sin(courseRad);
        place[3 * i] = cosLat * cosLon;
        place[3 * i + 1] = cosLat * sinLon;
        place[3 * i + 2] = sinLat;
        along[3 * i] = -north * sinLat * cosLon - east * sinLon;
        along[3 * i + 1] = -north * sinLat * sinLon + east * cosLon;
        along[3 * i + 2] = north * cosLat;
    }

    /** Brings one to where it is so many seconds after the start, for {@link #latDeg} and the like. */
    void fly(int i, double seconds) {
        double angle = radiansPerSecond[i] * seconds;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double x = cos * place[3 * i] + sin * along[3 * i];
        double y = cos * place[3 * i + 1] + sin * along[3 * i + 1];
        double z = cos * place[3 * i + 2] + sin * along[3 * i + 2];
        double across = StrictMath.hypot(x, y);
        latDeg = StrictMath.toDegrees(StrictMath.atan2(z, across));
        lonDeg = StrictMath.toDegrees(StrictMath.atan2(y, x));
        double eastward = (-sin * place[3 * i] + cos * along[3 * i]) * -y
                + (-sin * place[3 * i + 1] + cos * along[3 * i + 1]) * x;
        double upward = -sin * place[3 * i + 2] + cos * along[3 * i + 2];
        // Both are those of the motion times the distance from the axis, which the direction does not depend on.
        trackRad = StrictMath.atan2(eastward, upward);
    }

    int aircraft() {
        return altitudeFeet.length;
    }

    double latDeg() {
        return latDeg;
    }

    double lonDeg() {
        return lonDeg;
    }

    /** Direction over the ground, clockwise from north. */
    double trackRad() {
        return trackRad;
    }

    double speedMps(int i) {
        return radiansPerSecond[i] * EARTH_METERS;
    }

    int altitudeFeet(int i) {
        return altitudeFeet[i];
    }
}
