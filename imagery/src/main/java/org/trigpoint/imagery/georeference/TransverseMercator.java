package org.trigpoint.imagery.georeference;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;

/**
 * Transverse Mercator on WGS 84 by the series of Krüger to the sixth order: within 5 nm up to 3900 km from the central meridian (C. F. F.
 * Karney, J. Geodesy 85, 2011, equations 10 to 12, 25, 35, 36). Beyond some 60° from it there is none.
 *
 * @param originLatDeg where the northing is {@code falseNorthingMeters}
 * @param centralLonDeg where the easting is {@code falseEastingMeters}
 * @param scaleRatio on the central meridian
 */
record TransverseMercator(
        double originLatDeg,
        double centralLonDeg,
        double scaleRatio,
        double falseEastingMeters,
        double falseNorthingMeters)
        implements Projection {
    private static final double N = Wgs84.FLATTENING_RATIO / (2 - Wgs84.FLATTENING_RATIO);
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N3 * N;
    private static final double N5 = N4 * N;
    private static final double N6 = N5 * N;
    /** Radius of the sphere with the same length of the meridian. */
    private static final double RADIUS_METERS = Wgs84.A_METERS / (1 + N) * (1 + N2 / 4 + N4 / 64 + N6 / 256);

    private static final double[] ALPHA = {
        N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180 - 127 * N5 / 288 + 7_891 * N6 / 37_800,
        13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1_440 + 281 * N5 / 630 - 1_983_433 * N6 / 1_935_360,
        61 * N3 / 240 - 103 * N4 / 140 + 15_061 * N5 / 26_880 + 167_603 * N6 / 181_440,
        49_561 * N4 / 161_280 - 179 * N5 / 168 + 6_601_661 * N6 / 7_257_600,
        34_729 * N5 / 80_640 - 3_418_889 * N6 / 1_995_840,
        212_378_941 * N6 / 319_334_400
    };
    private static final double[] BETA = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360 - 81 * N5 / 512 + 96_199 * N6 / 604_800,
        N2 / 48 + N3 / 15 - 437 * N4 / 1_440 + 46 * N5 / 105 - 1_118_711 * N6 / 3_870_720,
        17 * N3 / 480 - 37 * N4 / 840 - 209 * N5 / 4_480 + 5_569 * N6 / 90_720,
        4_397 * N4 / 161_280 - 11 * N5 / 504 - 830_251 * N6 / 7_257_600,
        4_583 * N5 / 161_280 - 108_847 * N6 / 3_991_680,
        20_648_693 * N6 / 638_668_800
    };
    /** As far to the side as the series are good. */
    private static final double MOST_ETA = 1.3;

    /** A zone of UTM. */
    static TransverseMercator utm(int zone, boolean north) {
        return new TransverseMercator(0, zone * 6 - 183, 0.9996, 500_000, north ? 0 : 10_000_000);
    }

    @Override
    public @Nullable PlanePoint project(double latDeg, double lonDeg) {
        PlanePoint onSphere = onSphere(latDeg, Angles.wrapLonDeg(lonDeg - centralLonDeg));
        if (onSphere == null) {
            return null;
        }
        double size = scaleRatio * RADIUS_METERS;
        double originMeters = originLatDeg == 0 ? 0 : size * meridian(originLatDeg);
        return new PlanePoint(
                falseEastingMeters + size * onSphere.x(), falseNorthingMeters + size * onSphere.y() - originMeters);
    }

    private static double meridian(double latDeg) {
        PlanePoint origin = onSphere(latDeg, 0);
        return origin == null ? 0 : origin.y();
    }

    private static @Nullable PlanePoint onSphere(double latDeg, double fromCentralDeg) {
        double tan = Conformal.ofGeodetic(StrictMath.tan(StrictMath.toRadians(latDeg)));
        double lambda = StrictMath.toRadians(fromCentralDeg);
        double cos = StrictMath.cos(lambda);
        double xi = StrictMath.atan2(tan, cos);
        double eta = Conformal.asinh(StrictMath.sin(lambda) / Math.sqrt(tan * tan + cos * cos));
        if (!(Math.abs(eta) <= MOST_ETA)) {
            return null;
        }
        double north = xi;
        double east = eta;
        for (int j = 1; j <= ALPHA.length; j++) {
            north += ALPHA[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
            east += ALPHA[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
        }
        return new PlanePoint(east, north);
    }

    @Override
    public @Nullable Position locate(double x, double y) {
        double size = scaleRatio * RADIUS_METERS;
        double xi = (y - falseNorthingMeters) / size + (originLatDeg == 0 ? 0 : meridian(originLatDeg));
        double eta = (x - falseEastingMeters) / size;
        if (!(Math.abs(eta) <= MOST_ETA && Math.abs(xi) <= Math.PI)) {
            return null;
        }
        double north = xi;
        double east = eta;
        for (int j = 1; j <= BETA.length; j++) {
            north -= BETA[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
            east -= BETA[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
        }
        double sinh = StrictMath.sinh(east);
        double cos = StrictMath.cos(north);
        double conformal = StrictMath.sin(north) / Math.sqrt(sinh * sinh + cos * cos);
        double latDeg = StrictMath.toDegrees(StrictMath.atan(Conformal.toGeodetic(conformal)));
        double lonDeg = centralLonDeg + StrictMath.toDegrees(StrictMath.atan2(sinh, cos));
        return Math.abs(latDeg) <= 90 ? Position.of(latDeg, lonDeg) : null;
    }

    @Override
    public double turn() {
        return 0;
    }
}
