package org.trigpoint.imagery.raster;

import java.util.Optional;
import org.trigpoint.geo.Position;

/** Where the points of an image lie on the ground. Immutable, for any thread. */
public interface Georeference {
    /** Where a point of the image lies on the ground; empty where the projection has none. Points are those of {@link ImagePoint}. */
    Optional<Position> findPosition(double columnPixels, double rowPixels);

    /** Which point of the image shows a place, inside the image or outside of it; empty where the projection has none. */
    Optional<ImagePoint> findPoint(double latDeg, double lonDeg);

    /**
     * The same image with fewer pixels.
     *
     * @param columnsRatio pixels of this one in a pixel of the other, along a row
     * @param rowsRatio pixels of this one in a pixel of the other, along a column
     */
    Georeference reduced(double columnsRatio, double rowsRatio);
}
