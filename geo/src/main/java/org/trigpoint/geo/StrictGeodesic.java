package org.trigpoint.geo;

/**
 * The length of the shortest line between two points of WGS 84, with the same bits on every machine: for results that are recorded.
 *
 * <p>By the inverse method of T. Vincenty (Survey Review 23 (176), 1975): within a millimetre of {@link Geodesic}. Where its series
 * does not settle, between points that lie nearly opposite each other (beyond some 19,900 km), the line is taken on a sphere,
 * within 0.6 %.
 */
public final class StrictGeodesic {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;
    private static final double ONE_LESS_F = 1 - Wgs84.FLATTENING_RATIO;
    private static final double SPHERE_METERS = 6_371_008.8;
    private static final int MOST_ROUNDS = 60;
    /** A tenth of a micrometre on the ground. */
    private static final double SETTLED_RAD = 1e-14;

    private StrictGeodesic() {}

    /** Metres between two points of the ellipsoid; latitudes within ±90°, any longitudes. */
    public static double meters(double lat1Deg, double lon1Deg, double lat2Deg, double lon2Deg) {
        double l = Angles.turnDeg(lon1Deg, lon2Deg) * RAD_PER_DEG;
        double sinU1 = sinReduced(lat1Deg);
        double cosU1 = cosReduced(lat1Deg);
        double sinU2 = sinReduced(lat2Deg);
        double cosU2 = cosReduced(lat2Deg);
        double lambda = l;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double sinLambda = StrictMath.sin(lambda);
            double cosLambda = StrictMath.cos(lambda);
            double east = cosU2 * sinLambda;
            double north = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
            double sinSigma = Math.sqrt(east * east + north * north);
            if (sinSigma == 0) {
                return sinU1 * sinU2 + cosU1 * cosU2 * cosLambda > 0 ? 0 : SPHERE_METERS * StrictMath.PI;
            }
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = StrictMath.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double cos2Mid = cos2Alpha <= 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
            double before = lambda;
            lambda = l + lambdaLess(sinAlpha, cos2Alpha, sigma, sinSigma, cosSigma, cos2Mid);
            if (Math.abs(lambda - before) <= SETTLED_RAD) {
                return length(cos2Alpha, sigma, sinSigma, cosSigma, cos2Mid);
            }
        }
        double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * StrictMath.cos(l);
        return SPHERE_METERS * StrictMath.acos(Math.clamp(cosSigma, -1, 1));
    }

    /** Sine of the reduced latitude, tan U = (1 − f) tan φ, without a tangent that has no value at the poles. */
    private static double sinReduced(double latDeg) {
        double sin = ONE_LESS_F * Degrees.sin(latDeg);
        double cos = Degrees.cos(latDeg);
        return sin / Math.sqrt(sin * sin + cos * cos);
    }

    private static double cosReduced(double latDeg) {
        double sin = ONE_LESS_F * Degrees.sin(latDeg);
        double cos = Degrees.cos(latDeg);
        return cos / Math.sqrt(sin * sin + cos * cos);
    }

    /** Equations 10 and 11. */
    private static double lambdaLess(
            double sinAlpha, double cos2Alpha, double sigma, double sinSigma, double cosSigma, double cos2Mid) {
        double f = Wgs84.FLATTENING_RATIO;
        double c = f / 16 * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
        return (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2Mid + c * cosSigma * (2 * cos2Mid * cos2Mid - 1)));
    }

    /** Equations 3, 4, 6 and 19. */
    private static double length(double cos2Alpha, double sigma, double sinSigma, double cosSigma, double cos2Mid) {
        double u2 = cos2Alpha * (Wgs84.A_METERS * Wgs84.A_METERS / (Wgs84.B_METERS * Wgs84.B_METERS) - 1);
        double a = 1 + u2 / 16_384 * (4_096 + u2 * (-768 + u2 * (320 - 175 * u2)));
        double b = u2 / 1_024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
        double mid2 = cos2Mid * cos2Mid;
        double less = b
                * sinSigma
                * (cos2Mid
                        + b
                                / 4
                                * (cosSigma * (2 * mid2 - 1)
                                        - b / 6 * cos2Mid * (4 * sinSigma * sinSigma - 3) * (4 * mid2 - 3)));
        return Wgs84.B_METERS * a * (sigma - less);
    }
}
