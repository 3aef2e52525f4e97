package org.trigpoint.app.detect;

import java.util.Optional;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Where pixels of a made scene lie: rows go south, columns east, from a place in the open ocean.
 *
 * @param columnMeters width of a pixel
 * @param rowMeters height of a pixel
 */
record PlaneSea(double columnMeters, double rowMeters) implements Georeference {
    private static final LocalFrame FRAME = LocalFrame.at(40, -30);

    /** Of square pixels. */
    static PlaneSea of(double pixelMeters) {
        return new PlaneSea(pixelMeters, pixelMeters);
    }

    @Override
    public Optional<Position> findPosition(double columnPixels, double rowPixels) {
        return Optional.of(FRAME.positionAt(columnMeters * columnPixels, -rowMeters * rowPixels));
    }

    @Override
    public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
        LocalFrame.Offset offset = FRAME.offsetTo(latDeg, lonDeg);
        return Optional.of(new ImagePoint(offset.eastMeters() / columnMeters, -offset.northMeters() / rowMeters));
    }

    @Override
    public Georeference reduced(double columnsRatio, double rowsRatio) {
        return new PlaneSea(columnMeters * columnsRatio, rowMeters * rowsRatio);
    }
}
