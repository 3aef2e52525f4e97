package org.trigpoint.imagery.detect;

import java.util.Optional;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;

/**
 * How pixels lie on the ground about a point of an image.
 *
 * @param position of the point
 * @param columnEastMeters metres east that a step of one column goes
 * @param columnNorthMeters metres north of it
 * @param rowEastMeters metres east that a step of one row goes
 * @param rowNorthMeters metres north of it
 */
record PixelFrame(
        Position position,
        double columnEastMeters,
        double columnNorthMeters,
        double rowEastMeters,
        double rowNorthMeters) {
    /** Empty where the image shows no place. */
    static Optional<PixelFrame> at(Georeference georeference, double column, double row) {
        Optional<Position> here = georeference.findPosition(column, row);
        Optional<Position> right = georeference.findPosition(column + 1, row);
        Optional<Position> below = georeference.findPosition(column, row + 1);
        if (here.isEmpty() || right.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        LocalFrame frame = LocalFrame.at(here.get());
        LocalFrame.Offset column1 = frame.offsetTo(right.get());
        LocalFrame.Offset row1 = frame.offsetTo(below.get());
        return Optional.of(new PixelFrame(
                here.get(), column1.eastMeters(), column1.northMeters(), row1.eastMeters(), row1.northMeters()));
    }

    double areaMeters2() {
        return Math.abs(columnEastMeters * rowNorthMeters - columnNorthMeters * rowEastMeters);
    }

    /** Side of a square with the area of a pixel. */
    double pixelMeters() {
        return Math.sqrt(areaMeters2());
    }

    double columnMeters() {
        return Math.hypot(columnEastMeters, columnNorthMeters);
    }

    double rowMeters() {
        return Math.hypot(rowEastMeters, rowNorthMeters);
    }
}
