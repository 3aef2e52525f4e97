package org.trigpoint.app.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.model.zone.Shape;

/** Which ground a raster shows, by its edges. */
final class Footprints {
    /** Places of each edge: the sides of a scene in a projection are no straight lines in degrees. */
    private static final int STEPS = 8;

    private Footprints() {}

    /** Empty when the raster does not say where it is. */
    static Optional<Shape.Area> find(Raster raster) {
        List<Position> ring = new ArrayList<>();
        int width = raster.width();
        int height = raster.height();
        boolean whole = edge(raster, 0, 0, width, 0, ring)
                && edge(raster, width, 0, width, height, ring)
                && edge(raster, width, height, 0, height, ring)
                && edge(raster, 0, height, 0, 0, ring);
        return whole ? Optional.of(new Shape.Area(List.of(ring))) : Optional.empty();
    }

    /** Without its end, which begins the next. */
    private static boolean edge(Raster raster, int column, int row, int toColumn, int toRow, List<Position> ring) {
        Georeference georeference = raster.georeference();
        for (int i = 0; i < STEPS; i++) {
            double ratio = (double) i / STEPS;
            Optional<Position> place =
                    georeference.findPosition(column + ratio * (toColumn - column), row + ratio * (toRow - row));
            if (place.isEmpty()) {
                return false;
            }
            Position position = place.get();
            ring.add(Position.of(position.latDeg(), position.lonDeg()));
        }
        return true;
    }

    /** How far the middles of two pixels are from each other, in the middle of the raster; NaN when it does not say where it is. */
    static double groundSampleMeters(Raster raster) {
        double column = raster.width() / 2.0;
        double row = raster.height() / 2.0;
        Optional<Position> here = raster.georeference().findPosition(column, row);
        Optional<Position> beside = raster.georeference().findPosition(column + 1, row);
        return here.isPresent() && beside.isPresent()
                ? Geodesic.between(here.get(), beside.get()).distanceMeters()
                : Double.NaN;
    }
}
