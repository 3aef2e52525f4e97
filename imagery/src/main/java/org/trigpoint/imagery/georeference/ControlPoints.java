package org.trigpoint.imagery.georeference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.RasterException;

/** Points of an image of which the file says where they are, as of Sentinel-1's scenes. */
final class ControlPoints {
    /** Points that lie in no grid cost the cube of their number. */
    private static final int MOST_SCATTERED = 1000;

    private static final String FIELD = "ModelTiepointTag (33922)";
    private static final int NUMBERS = 6;

    /** One: a point of the image and one of the plane. */
    record Point(double columnPixels, double rowPixels, double x, double y) {}

    private final List<Point> points;

    private ControlPoints(List<Point> points) {
        this.points = points;
    }

    static ControlPoints read(double[] tiepoints, double shift) throws RasterException {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i + NUMBERS <= tiepoints.length; i += NUMBERS) {
            Point point = new Point(tiepoints[i] + shift, tiepoints[i + 1] + shift, tiepoints[i + 3], tiepoints[i + 4]);
            double sum = point.columnPixels + point.rowPixels + point.x + point.y;
            if (!(Math.abs(sum) < 1e15)) {
                throw unusable("point " + i / NUMBERS + " is no place: " + point);
            }
            points.add(point);
        }
        if (points.size() < 3) {
            throw unusable(
                    points.size() + " points without ModelPixelScaleTag (33550) say too little; 3 are the least");
        }
        return new ControlPoints(points);
    }

    Georeference georeference(CoordinateSystem system, int width, int height) throws RasterException {
        List<Point> near = unwrapped(system.turn());
        Optional<GridSurface> grid = GridSurface.find(near);
        if (grid.isEmpty() && near.size() > MOST_SCATTERED) {
            throw unusable(near.size() + " points lie in no grid, and " + MOST_SCATTERED + " are the most then");
        }
        Surface surface = grid.isPresent() ? grid.get() : SplineSurface.through(near);
        return new ControlPointGeoreference(system, near, surface, width, height);
    }

    /** Places a turn around the earth apart are brought near each other. */
    private List<Point> unwrapped(double turn) {
        if (turn == 0) {
            return points;
        }
        double first = points.getFirst().x;
        return points.stream()
                .map(point -> new Point(
                        point.columnPixels,
                        point.rowPixels,
                        point.x + Math.rint((first - point.x) / turn) * turn,
                        point.y))
                .toList();
    }

    static RasterException unusable(String reason) {
        return new RasterException(
                FIELD, -1, reason, "Warp the image by other points: gdalwarp -tps -t_srs EPSG:4326.");
    }
}
