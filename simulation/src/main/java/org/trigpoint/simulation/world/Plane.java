package org.trigpoint.simulation.world;

import org.trigpoint.geo.Wgs84;

/**
 * Lengths of a degree about a latitude: the plane in which a few miles of path are drawn.
 *
 * <p>Courses come out as rhumb lines, which is how ships steer; over 30 miles at 60° they are off by less than 0.1°.
 */
record Plane(double latMeters, double lonMeters) {
    static Plane at(double latDeg) {
        double latRad = StrictMath.toRadians(latDeg);
        double sin = StrictMath.sin(latRad);
        double root = Math.sqrt(1 - Wgs84.E2_RATIO * sin * sin);
        double meridianMeters = Wgs84.A_METERS * (1 - Wgs84.E2_RATIO) / (root * root * root);
        double parallelMeters = Wgs84.A_METERS / root * StrictMath.cos(latRad);
        double metersPerDegree = StrictMath.toRadians(1);
        return new Plane(meridianMeters * metersPerDegree, parallelMeters * metersPerDegree);
    }
}
