package org.trigpoint.imagery.georeference;

import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Pixels that lie evenly on the plane of a coordinate system.
 *
 * @param width of the image in pixels: of the places that are the same a turn around the earth further, the one nearest to its middle is meant
 */
record AffineGeoreference(CoordinateSystem system, Affine affine, int width) implements Placed {
    AffineGeoreference shifted(double pixels) {
        return new AffineGeoreference(system, affine.shifted(pixels), width);
    }

    @Override
    public Optional<Position> findPosition(double columnPixels, double rowPixels) {
        PlanePoint point = affine.at(columnPixels, rowPixels);
        return system.findPosition(point.x(), point.y());
    }

    @Override
    public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
        return system.findPlane(latDeg, lonDeg).map(point -> affine.inverse(nearMiddle(point.x()), point.y()));
    }

    private double nearMiddle(double x) {
        double turn = system.turn();
        if (turn == 0) {
            return x;
        }
        double middle = affine.x0() + affine.xColumn() * width / 2;
        return x + Math.rint((middle - x) / turn) * turn;
    }

    @Override
    public Georeference reduced(double columnsRatio, double rowsRatio) {
        int columns = Math.clamp(Math.round(width / columnsRatio), 1, Integer.MAX_VALUE);
        return new AffineGeoreference(system, affine.scaled(columnsRatio, rowsRatio), columns);
    }

    @Override
    public GeoTags tags() {
        double[] none = {};
        if (affine.xRow() == 0 && affine.yColumn() == 0 && affine.xColumn() > 0 && affine.yRow() < 0) {
            return new GeoTags(
                    new double[] {affine.xColumn(), -affine.yRow(), 0},
                    new double[] {0, 0, 0, affine.x0(), affine.y0(), 0},
                    none,
                    system.keys().ofAreas());
        }
        double[] matrix = {
            affine.xColumn(),
            affine.xRow(),
            0,
            affine.x0(),
            affine.yColumn(),
            affine.yRow(),
            0,
            affine.y0(),
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1
        };
        return new GeoTags(none, none, matrix, system.keys().ofAreas());
    }
}
