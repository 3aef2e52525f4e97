package org.trigpoint.imagery.georeference;

import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/** The same image by control points, with larger pixels. */
record ReducedGeoreference(ControlPointGeoreference whole, double columnsRatio, double rowsRatio) implements Placed {
    @Override
    public Optional<Position> findPosition(double columnPixels, double rowPixels) {
        return whole.findPosition(columnPixels * columnsRatio, rowPixels * rowsRatio);
    }

    @Override
    public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
        return whole.findPoint(latDeg, lonDeg)
                .map(point -> new ImagePoint(point.columnPixels() / columnsRatio, point.rowPixels() / rowsRatio));
    }

    @Override
    public Georeference reduced(double moreColumnsRatio, double moreRowsRatio) {
        return new ReducedGeoreference(whole, columnsRatio * moreColumnsRatio, rowsRatio * moreRowsRatio);
    }

    @Override
    public GeoTags tags() {
        return whole.tags(columnsRatio, rowsRatio);
    }
}
