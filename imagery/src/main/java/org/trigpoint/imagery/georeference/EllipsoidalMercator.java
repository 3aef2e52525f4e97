package org.trigpoint.imagery.georeference;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;

/**
 * Mercator on WGS 84 (J. P. Snyder, Map Projections, 1987, equations 7-6 and 7-7; EPSG methods 9804 and 9805). The poles are none of it.
 *
 * @param centralLonDeg where the easting is {@code falseEastingMeters}
 * @param scaleRatio on the equator
 */
record EllipsoidalMercator(
        double centralLonDeg, double scaleRatio, double falseEastingMeters, double falseNorthingMeters)
        implements Projection {
    private static final double MOST_LAT_DEG = 89.99;

    /** True to scale at a latitude. */
    static EllipsoidalMercator ofParallel(
            double parallelDeg, double centralLonDeg, double falseEastingMeters, double falseNorthingMeters) {
        double sin = StrictMath.sin(StrictMath.toRadians(parallelDeg));
        double scale =
                StrictMath.cos(StrictMath.toRadians(parallelDeg)) / StrictMath.sqrt(1 - Wgs84.E2_RATIO * sin * sin);
        return new EllipsoidalMercator(centralLonDeg, scale, falseEastingMeters, falseNorthingMeters);
    }

    @Override
    public @Nullable PlanePoint project(double latDeg, double lonDeg) {
        if (!(Math.abs(latDeg) <= MOST_LAT_DEG)) {
            return null;
        }
        double size = Wgs84.A_METERS * scaleRatio;
        double tan = StrictMath.tan(StrictMath.toRadians(latDeg));
        return new PlanePoint(
                falseEastingMeters + size * StrictMath.toRadians(Angles.wrapLonDeg(lonDeg - centralLonDeg)),
                falseNorthingMeters + size * Conformal.asinh(Conformal.ofGeodetic(tan)));
    }

    @Override
    public @Nullable Position locate(double x, double y) {
        double size = Wgs84.A_METERS * scaleRatio;
        double lambda = (x - falseEastingMeters) / size;
        double tan = Conformal.toGeodetic(StrictMath.sinh((y - falseNorthingMeters) / size));
        double latDeg = StrictMath.toDegrees(StrictMath.atan(tan));
        if (!(Math.abs(lambda) <= 1000 && Math.abs(latDeg) <= MOST_LAT_DEG)) {
            return null;
        }
        return Position.of(latDeg, centralLonDeg + StrictMath.toDegrees(lambda));
    }

    @Override
    public double turn() {
        return 2 * Math.PI * Wgs84.A_METERS * scaleRatio;
    }
}
