package org.trigpoint.imagery.georeference;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.tile.WebMercator;

/** The projection of the web's maps, EPSG:3857. */
record SphericalMercator() implements Projection {
    @Override
    public PlanePoint project(double latDeg, double lonDeg) {
        return new PlanePoint(WebMercator.xMeters(lonDeg), WebMercator.yMeters(latDeg));
    }

    @Override
    public @Nullable Position locate(double x, double y) {
        if (!(Math.abs(x) <= 1000 * WebMercator.HALF_SIDE_METERS)) {
            return null;
        }
        double latDeg = WebMercator.latDeg(y);
        return Double.isFinite(latDeg) ? Position.of(latDeg, WebMercator.lonDeg(x)) : null;
    }

    @Override
    public double turn() {
        return 2 * WebMercator.HALF_SIDE_METERS;
    }
}
