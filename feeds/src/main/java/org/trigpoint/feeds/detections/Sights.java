package org.trigpoint.feeds.detections;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Degrees;
import org.trigpoint.model.observation.Sight;

/** Where a line says that something was seen. */
final class Sights {
    /** Longer than anything that floats. */
    static final double MOST_LENGTH_METERS = 10_000;

    private static final String SIGMA = "sigma";
    private static final String VELOCITY = "velocity";
    private static final double MOST_SIGMA_DEG = 90;

    private final Checks checks;

    Sights(Checks checks) {
        this.checks = checks;
    }

    /** The place when there is one, else the bearing with or without a range; null, with a fault, when it cannot be. */
    @Nullable
    Sight find() {
        if (checks.has(Field.LAT) || checks.has(Field.LON)) {
            return place();
        }
        if (checks.has(Field.BEARING) || checks.has(Field.RANGE)) {
            return bearing();
        }
        checks.refuse("position", Field.LAT);
        return null;
    }

    private @Nullable Sight place() {
        double latDeg = checks.within(Field.LAT, -90, 90, "position");
        double lonDeg = checks.within(Field.LON, -180, 180, "position");
        double[] covariance = covariance();
        if (!checks.isSound()) {
            return null;
        }
        Sight.Place place = new Sight.Place(latDeg, lonDeg, covariance[0], covariance[1], covariance[2]);
        boolean moving = checks.has(Field.EAST)
                || checks.has(Field.NORTH)
                || checks.has(Field.SPEED)
                || checks.has(Field.COURSE);
        return moving ? moving(place) : place;
    }

    /** East-east, east-north and north-north in square metres: as they are given, of an ellipse, or of a circle. */
    private double[] covariance() {
        if (checks.has(Field.COV_EE) || checks.has(Field.COV_EN) || checks.has(Field.COV_NN)) {
            double most = Sight.MOST_SIGMA_METERS * Sight.MOST_SIGMA_METERS;
            double ee = checks.above(Field.COV_EE, 0, most, "covariance");
            double en = checks.within(Field.COV_EN, -most, most, "covariance");
            double nn = checks.above(Field.COV_NN, 0, most, "covariance");
            return positive(ee, en, nn, "covariance", Field.COV_EE);
        }
        if (checks.has(Field.SIGMA_MAJOR) || checks.has(Field.SIGMA_MINOR)) {
            return ellipse();
        }
        double sigma = checks.above(Field.SIGMA, 0, Sight.MOST_SIGMA_METERS, SIGMA);
        return positive(sigma * sigma, 0, sigma * sigma, SIGMA, Field.SIGMA);
    }

    private double[] ellipse() {
        double major = checks.above(Field.SIGMA_MAJOR, 0, Sight.MOST_SIGMA_METERS, SIGMA);
        double minor = checks.above(Field.SIGMA_MINOR, 0, Sight.MOST_SIGMA_METERS, SIGMA);
        double orientationDeg = checks.within(Field.ORIENTATION, -360, 360, SIGMA);
        if (minor > major) {
            checks.refuse(SIGMA, Field.SIGMA_MINOR);
        }
        double east = Degrees.sin(orientationDeg);
        double north = Degrees.cos(orientationDeg);
        double along = major * major;
        double across = minor * minor;
        double ee = along * east * east + across * north * north;
        double en = (along - across) * east * north;
        double nn = along * north * north + across * east * east;
        return positive(ee, en, nn, SIGMA, Field.SIGMA_MINOR);
    }

    /** Refuses an ellipse without an area, also one that only rounding has left without. */
    private double[] positive(double ee, double en, double nn, String code, Field at) {
        if (!(en * en < ee * nn)) {
            checks.refuse(code, at);
        }
        double most = Sight.MOST_SIGMA_METERS * Sight.MOST_SIGMA_METERS;
        return new double[] {Math.min(ee, most), en, Math.min(nn, most)};
    }

    private @Nullable Sight moving(Sight.Place place) {
        double most = Math.nextDown(Sight.MOST_MPS);
        double east;
        double north;
        if (checks.has(Field.EAST) || checks.has(Field.NORTH)) {
            east = checks.within(Field.EAST, -most, most, VELOCITY);
            north = checks.within(Field.NORTH, -most, most, VELOCITY);
        } else {
            double speedMps = checks.within(Field.SPEED, 0, most, VELOCITY);
            double courseDeg = checks.within(Field.COURSE, 0, 360, VELOCITY);
            east = speedMps * Degrees.sin(courseDeg);
            north = speedMps * Degrees.cos(courseDeg);
        }
        double sigmaMps = checks.above(Field.SIGMA_MPS, 0, most, SIGMA);
        return checks.isSound() ? new Sight.Moving(place, east, north, sigmaMps) : null;
    }

    private @Nullable Sight bearing() {
        double latDeg = checks.within(Field.SENSOR_LAT, -90, 90, "sensor-position");
        double lonDeg = checks.within(Field.SENSOR_LON, -180, 180, "sensor-position");
        double bearingDeg = checks.within(Field.BEARING, 0, 360, "bearing");
        double sigmaDeg = checks.above(Field.BEARING_SIGMA, 0, MOST_SIGMA_DEG, SIGMA);
        if (!checks.has(Field.RANGE)) {
            return checks.isSound() ? new Sight.Bearing(latDeg, lonDeg, bearingDeg, sigmaDeg) : null;
        }
        double rangeMeters = checks.above(Field.RANGE, 0, Sight.MOST_RANGE_METERS, "range");
        double rangeSigmaMeters = checks.above(Field.RANGE_SIGMA, 0, Sight.MOST_SIGMA_METERS, SIGMA);
        return checks.isSound()
                ? new Sight.RangeBearing(latDeg, lonDeg, rangeMeters, rangeSigmaMeters, bearingDeg, sigmaDeg)
                : null;
    }
}
