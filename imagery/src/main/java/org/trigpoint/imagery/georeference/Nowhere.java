package org.trigpoint.imagery.georeference;

import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/** Of an image that does not say where it is. */
record Nowhere() implements Georeference {
    @Override
    public Optional<Position> findPosition(double columnPixels, double rowPixels) {
        return Optional.empty();
    }

    @Override
    public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
        return Optional.empty();
    }

    @Override
    public Georeference reduced(double columnsRatio, double rowsRatio) {
        return this;
    }
}
