package org.trigpoint.app.detect;

import java.util.Optional;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Where pixels of a made scene lie: rows go south, columns east, from a place in the open ocean.
 *
 * @param pixelMeters side of a pixel
 */
record PlaneSea(double pixelMeters) implements Georeference {
    private static final LocalFrame FRAME = LocalFrame.at(40, -30);

    @Override
    public Optional<Position> findPosition(double columnPixels, double rowPixels) {
        return Optional.of(FRAME.positionAt(pixelMeters * columnPixels, -pixelMeters * rowPixels));
    }

    @Override
    public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
        LocalFrame.Offset offset = FRAME.offsetTo(latDeg, lonDeg);
        return Optional.of(new ImagePoint(offset.eastMeters() / pixelMeters, -offset.northMeters() / pixelMeters));
    }

    @Override
    public Georeference reduced(double columnsRatio, double rowsRatio) {
        throw new UnsupportedOperationException("Made scenes have no overviews");
    }
}
