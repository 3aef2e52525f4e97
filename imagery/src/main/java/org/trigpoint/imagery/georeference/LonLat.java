package org.trigpoint.imagery.georeference;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;

/** No projection: longitudes to the east and latitudes to the north, in degrees. */
record LonLat() implements Projection {
    @Override
    public PlanePoint project(double latDeg, double lonDeg) {
        return new PlanePoint(lonDeg, latDeg);
    }

    @Override
    public @Nullable Position locate(double x, double y) {
        return Math.abs(y) <= 90 && Math.abs(x) <= 1e6 ? Position.of(y, x) : null;
    }

    @Override
    public double turn() {
        return 360;
    }
}
