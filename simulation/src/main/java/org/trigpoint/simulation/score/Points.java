package org.trigpoint.simulation.score;

import java.util.List;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Wgs84;

/**
 * Positions as columns of Cartesian metres: planes with z = 0, the earth with its centre as origin.
 *
 * <p>On the earth distances are chords. They fall short of the arc by d³/24R²: 0.1 mm at 5 km, 13 cm at 50 km. In exchange there is
 * neither an antimeridian nor a pole.
 */
final class Points {
    private final double[] x;
    private final double[] y;
    private final double[] z;

    private Points(int size) {
        x = new double[size];
        y = new double[size];
        z = new double[size];
    }

    static Points of(List<Spot> spots) {
        Points points = new Points(spots.size());
        for (int i = 0; i < points.x.length; i++) {
            switch (spots.get(i)) {
                case Spot.Plane plane -> {
                    points.x[i] = plane.eastMeters();
                    points.y[i] = plane.northMeters();
                }
                case Spot.Earth earth -> points.setEarth(i, earth);
            }
        }
        return points;
    }

    private void setEarth(int i, Spot.Earth earth) {
        double sin = Degrees.sin(earth.latDeg());
        double radiusMeters = Wgs84.primeVerticalMeters(sin);
        double axisMeters = radiusMeters * Degrees.cos(earth.latDeg());
        x[i] = axisMeters * Degrees.cos(earth.lonDeg());
        y[i] = axisMeters * Degrees.sin(earth.lonDeg());
        z[i] = radiusMeters * (1 - Wgs84.E2_RATIO) * sin;
    }

    int size() {
        return x.length;
    }

    double distanceMeters(int i, Points other, int j) {
        double dx = x[i] - other.x[j];
        double dy = y[i] - other.y[j];
        double dz = z[i] - other.z[j];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** A cube of a grid. */
    record Cube(long east, long north, long up) {
        Cube next(int dEast, int dNorth, int dUp) {
            return new Cube(east + dEast, north + dNorth, up + dUp);
        }
    }

    Cube cube(int i, double edgeMeters) {
        return new Cube(floor(x[i] / edgeMeters), floor(y[i] / edgeMeters), floor(z[i] / edgeMeters));
    }

    private static long floor(double value) {
        return (long) Math.floor(value);
    }
}
