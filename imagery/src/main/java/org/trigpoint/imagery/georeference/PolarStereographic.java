package org.trigpoint.imagery.georeference;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;

/**
 * Polar stereographic on WGS 84 (J. P. Snyder, Map Projections, USGS Professional Paper 1395, 1987, equations 21-33 to 21-40; EPSG methods
 * 9810 and 9829). The other hemisphere is shown to 60° from its pole and no further.
 *
 * @param north whether the north pole is in the middle
 * @param upLonDeg the meridian that goes down from the north pole, or up from the south pole
 * @param sizeMeters distance from the pole for each unit of {@code tan(45° − χ/2)}, χ the conformal latitude
 */
record PolarStereographic(
        boolean north, double upLonDeg, double sizeMeters, double falseEastingMeters, double falseNorthingMeters)
        implements Projection {
    private static final double MOST_FROM_POLE = 8;

    /** With a scale at the pole. */
    static PolarStereographic ofScale(
            boolean north, double upLonDeg, double scaleRatio, double falseEastingMeters, double falseNorthingMeters) {
        double e = Conformal.E;
        double size = 2
                * Wgs84.A_METERS
                * scaleRatio
                / StrictMath.sqrt(StrictMath.pow(1 + e, 1 + e) * StrictMath.pow(1 - e, 1 - e));
        return new PolarStereographic(north, upLonDeg, size, falseEastingMeters, falseNorthingMeters);
    }

    /** True to scale at a latitude; its sign says which pole. */
    static PolarStereographic ofParallel(
            double parallelDeg, double upLonDeg, double falseEastingMeters, double falseNorthingMeters) {
        boolean north = parallelDeg >= 0;
        double lat = StrictMath.toRadians(Math.abs(parallelDeg));
        if (Math.abs(parallelDeg) >= 90) {
            return ofScale(north, upLonDeg, 1, falseEastingMeters, falseNorthingMeters);
        }
        double sin = StrictMath.sin(lat);
        double m = StrictMath.cos(lat) / StrictMath.sqrt(1 - Wgs84.E2_RATIO * sin * sin);
        double size = Wgs84.A_METERS * m / fromPole(StrictMath.tan(lat));
        return new PolarStereographic(north, upLonDeg, size, falseEastingMeters, falseNorthingMeters);
    }

    private static double fromPole(double tanLat) {
        double conformal = Conformal.ofGeodetic(tanLat);
        double secant = Math.sqrt(1 + conformal * conformal);
        // Two forms of the same, so that neither pole loses digits.
        return conformal > 0 ? 1 / (secant + conformal) : secant - conformal;
    }

    @Override
    public @Nullable PlanePoint project(double latDeg, double lonDeg) {
        double distance = fromPole(StrictMath.tan(StrictMath.toRadians(north ? latDeg : -latDeg)));
        if (!(distance <= MOST_FROM_POLE)) {
            return null;
        }
        double lambda = StrictMath.toRadians(lonDeg - upLonDeg);
        double down = sizeMeters * distance * StrictMath.cos(lambda);
        return new PlanePoint(
                falseEastingMeters + sizeMeters * distance * StrictMath.sin(lambda),
                falseNorthingMeters + (north ? -down : down));
    }

    @Override
    public @Nullable Position locate(double x, double y) {
        double east = (x - falseEastingMeters) / sizeMeters;
        double down = (north ? falseNorthingMeters - y : y - falseNorthingMeters) / sizeMeters;
        double distance = StrictMath.hypot(east, down);
        if (!(distance <= MOST_FROM_POLE)) {
            return null;
        }
        double latDeg = 90;
        if (distance > 0) {
            double conformal = (1 / distance - distance) / 2;
            latDeg = StrictMath.toDegrees(StrictMath.atan(Conformal.toGeodetic(conformal)));
        }
        double lonDeg = upLonDeg + StrictMath.toDegrees(StrictMath.atan2(east, down));
        return Position.of(Math.clamp(north ? latDeg : -latDeg, -90, 90), lonDeg);
    }

    @Override
    public double turn() {
        return 0;
    }
}
