package org.trigpoint.imagery.georeference;

import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/** Pixels whose places follow from control points. The way back is found by Newton's method, to a millionth of a pixel. */
final class ControlPointGeoreference implements Placed {
    private static final int MOST_STEPS = 30;
    private static final double CLOSE_PIXELS = 1e-6;

    private final CoordinateSystem system;
    private final List<ControlPoints.Point> points;
    private final Surface surface;
    private final int width;
    private final int height;

    /**
     * A surface on the ground.
     *
     * @param width of the image in pixels; further than that from the image there are no points
     */
    ControlPointGeoreference(
            CoordinateSystem system, List<ControlPoints.Point> points, Surface surface, int width, int height) {
        this.system = system;
        this.points = List.copyOf(points);
        this.surface = surface;
        this.width = width;
        this.height = height;
    }

    @Override
    public Optional<Position> findPosition(double columnPixels, double rowPixels) {
        PlanePoint point = surface.at(columnPixels, rowPixels);
        return system.findPosition(point.x(), point.y());
    }

    @Override
    public Optional<ImagePoint> findPoint(double latDeg, double lonDeg) {
        return system.findPlane(latDeg, lonDeg).flatMap(this::inverse);
    }

    private Optional<ImagePoint> inverse(PlanePoint plane) {
        double turn = system.turn();
        double first = points.getFirst().x();
        double x = turn == 0 ? plane.x() : plane.x() + Math.rint((first - plane.x()) / turn) * turn;
        ControlPoints.Point start = nearest(x, plane.y());
        double column = start.columnPixels();
        double row = start.rowPixels();
        double step = Math.max(width, height) * 1e-3;
        for (int i = 0; i < MOST_STEPS; i++) {
            PlanePoint here = surface.at(column, row);
            PlanePoint right = surface.at(column + step, row);
            PlanePoint left = surface.at(column - step, row);
            PlanePoint below = surface.at(column, row + step);
            PlanePoint above = surface.at(column, row - step);
            Affine slope = new Affine(
                    (right.x() - left.x()) / (2 * step),
                    (below.x() - above.x()) / (2 * step),
                    here.x(),
                    (right.y() - left.y()) / (2 * step),
                    (below.y() - above.y()) / (2 * step),
                    here.y());
            if (!slope.canBeInverted()) {
                return Optional.empty();
            }
            ImagePoint off = slope.inverse(x, plane.y());
            column += off.columnPixels();
            row += off.rowPixels();
            if (!(column >= -width && column <= 2.0 * width && row >= -height && row <= 2.0 * height)) {
                return Optional.empty();
            }
            if (Math.abs(off.columnPixels()) + Math.abs(off.rowPixels()) < CLOSE_PIXELS) {
                return Optional.of(new ImagePoint(column, row));
            }
        }
        return Optional.empty();
    }

    private ControlPoints.Point nearest(double x, double y) {
        ControlPoints.Point nearest = points.getFirst();
        double least = Double.MAX_VALUE;
        for (ControlPoints.Point point : points) {
            double squared = (point.x() - x) * (point.x() - x) + (point.y() - y) * (point.y() - y);
            if (squared < least) {
                least = squared;
                nearest = point;
            }
        }
        return nearest;
    }

    @Override
    public Georeference reduced(double columnsRatio, double rowsRatio) {
        return new ReducedGeoreference(this, columnsRatio, rowsRatio);
    }

    @Override
    public GeoTags tags() {
        return tags(1, 1);
    }

    /** The fields of an image whose pixels are larger by these ratios. */
    GeoTags tags(double columnsRatio, double rowsRatio) {
        double[] tiepoints = new double[6 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            ControlPoints.Point point = points.get(i);
            tiepoints[6 * i] = point.columnPixels() / columnsRatio;
            tiepoints[6 * i + 1] = point.rowPixels() / rowsRatio;
            tiepoints[6 * i + 3] = point.x();
            tiepoints[6 * i + 4] = point.y();
        }
        double[] none = {};
        return new GeoTags(none, tiepoints, none, system.keys().ofAreas());
    }
}
