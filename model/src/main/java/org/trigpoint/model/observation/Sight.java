package org.trigpoint.model.observation;

/**
 * Where a sensor saw something, and how well it measures: one standard deviation, or variances in the tangent frame at the place.
 *
 * <p>Angles are degrees from true north, clockwise; positions are geodetic on WGS 84.
 */
public sealed interface Sight {
    /** The largest standard deviation of a position that is of any use: a tenth of the earth's radius. */
    double MOST_SIGMA_METERS = 600_000;

    /**
     * A place.
     *
     * @param latDeg latitude, −90 to 90
     * @param lonDeg longitude, −180 to 180
     * @param eeMeters2 variance east
     * @param enMeters2 covariance of east and north
     * @param nnMeters2 variance north
     */
    record Place(double latDeg, double lonDeg, double eeMeters2, double enMeters2, double nnMeters2) implements Sight {
        public Place {
            require(Math.abs(latDeg) <= 90, "Latitude", latDeg, "-90 to 90 degrees");
            require(Math.abs(lonDeg) <= 180, "Longitude", lonDeg, "-180 to 180 degrees");
            requireVariance(eeMeters2);
            requireVariance(nnMeters2);
            if (!(enMeters2 * enMeters2 < eeMeters2 * nnMeters2)) {
                throw new IllegalArgumentException("Covariance " + enMeters2 + " m² of variances " + eeMeters2 + " and "
                        + nnMeters2 + " m² is none: the ellipse would have no area");
            }
        }

        /** A place whose error is alike in all directions. */
        public static Place round(double latDeg, double lonDeg, double sigmaMeters) {
            double variance = sigmaMeters * sigmaMeters;
            return new Place(latDeg, lonDeg, variance, 0, variance);
        }
    }

    /**
     * A place, and how fast it moves.
     *
     * @param place where
     * @param eastMps velocity over ground, east
     * @param northMps velocity over ground, north
     * @param sigmaMps error of each component
     */
    record Moving(Place place, double eastMps, double northMps, double sigmaMps) implements Sight {
        public Moving {
            require(Math.abs(eastMps) < MOST_MPS, "Velocity", eastMps, "12 km/s");
            require(Math.abs(northMps) < MOST_MPS, "Velocity", northMps, "12 km/s");
            require(sigmaMps > 0 && sigmaMps < MOST_MPS, "Error of velocity", sigmaMps, "0 to 12 km/s");
        }
    }

    /**
     * A direction from a sensor; how far is not known.
     *
     * @param sensorLatDeg where the sensor was
     * @param sensorLonDeg where the sensor was
     * @param bearingDeg 0 to 360
     * @param sigmaDeg its error
     */
    record Bearing(double sensorLatDeg, double sensorLonDeg, double bearingDeg, double sigmaDeg) implements Sight {
        public Bearing {
            requireSensor(sensorLatDeg, sensorLonDeg);
            requireBearing(bearingDeg, sigmaDeg);
        }
    }

    /**
     * A distance and a direction from a sensor, as a radar measures.
     *
     * @param sensorLatDeg where the sensor was
     * @param sensorLonDeg where the sensor was
     * @param rangeMeters along the ground
     * @param rangeSigmaMeters its error
     * @param bearingDeg 0 to 360
     * @param bearingSigmaDeg its error
     */
    record RangeBearing(
            double sensorLatDeg,
            double sensorLonDeg,
            double rangeMeters,
            double rangeSigmaMeters,
            double bearingDeg,
            double bearingSigmaDeg)
            implements Sight {
        public RangeBearing {
            requireSensor(sensorLatDeg, sensorLonDeg);
            require(rangeMeters > 0 && rangeMeters <= MOST_RANGE_METERS, "Range", rangeMeters, "0 to 1,000 km");
            require(
                    rangeSigmaMeters > 0 && rangeSigmaMeters <= MOST_SIGMA_METERS,
                    "Error of range",
                    rangeSigmaMeters,
                    "0 to 600 km");
            requireBearing(bearingDeg, bearingSigmaDeg);
        }
    }

    /** Faster than anything that stays on or above the earth. */
    double MOST_MPS = 12_000;

    /** A radar beyond the horizon. */
    double MOST_RANGE_METERS = 1_000_000;

    private static void require(boolean right, String what, double value, String bound) {
        if (!right) {
            throw new IllegalArgumentException(what + " " + value + " is not within " + bound);
        }
    }

    private static void requireVariance(double meters2) {
        require(
                meters2 > 0 && meters2 <= MOST_SIGMA_METERS * MOST_SIGMA_METERS,
                "Variance",
                meters2,
                "0 (exclusive) to (600 km)²");
    }

    private static void requireSensor(double latDeg, double lonDeg) {
        require(Math.abs(latDeg) <= 90, "Latitude of the sensor", latDeg, "-90 to 90 degrees");
        require(Math.abs(lonDeg) <= 180, "Longitude of the sensor", lonDeg, "-180 to 180 degrees");
    }

    private static void requireBearing(double bearingDeg, double sigmaDeg) {
        require(bearingDeg >= 0 && bearingDeg <= 360, "Bearing", bearingDeg, "0 to 360 degrees");
        require(sigmaDeg > 0 && sigmaDeg <= 90, "Error of bearing", sigmaDeg, "0 (exclusive) to 90 degrees");
    }
}
