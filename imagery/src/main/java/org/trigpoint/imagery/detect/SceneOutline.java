package org.trigpoint.imagery.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/** The edge on the ground of what an image has data of: their convex hull, from the coarsest overview there is. */
final class SceneOutline {
    private static final int ROWS = 48;
    /** Long sides are bent by the projection: they have points between. */
    private static final int SIDE_POINTS = 4;

    private SceneOutline() {}

    /** Points along the edge, clockwise in the image; none of an image without data or place. */
    static List<Position> of(Raster scene) throws IOException {
        Raster coarse = scene.overviews().isEmpty() ? scene : scene.overviews().getLast();
        List<ImagePoint> hull = hull(ends(coarse));
        List<Position> outline = new ArrayList<>();
        for (int i = 0; i < hull.size(); i++) {
            ImagePoint from = hull.get(i);
            ImagePoint to = hull.get((i + 1) % hull.size());
            double side = Math.hypot(to.columnPixels() - from.columnPixels(), to.rowPixels() - from.rowPixels());
            int points = side > Math.max(coarse.width(), coarse.height()) / (double) SIDE_POINTS ? SIDE_POINTS : 1;
            for (int k = 0; k < points; k++) {
                double part = k / (double) points;
                coarse.georeference()
                        .findPosition(
                                from.columnPixels() + part * (to.columnPixels() - from.columnPixels()),
                                from.rowPixels() + part * (to.rowPixels() - from.rowPixels()))
                        .ifPresent(outline::add);
            }
        }
        return outline;
    }

    /** Where data begin and end in rows across the image. */
    private static List<ImagePoint> ends(Raster scene) throws IOException {
        List<ImagePoint> ends = new ArrayList<>();
        int rows = Math.min(ROWS, scene.height());
        for (int i = 0; i < rows; i++) {
            int row = rows == 1 ? 0 : (int) ((long) i * (scene.height() - 1) / (rows - 1));
            float[] values = scene.read(0, new Window(0, row, scene.width(), 1));
            int first = 0;
            while (first < values.length && Float.isNaN(values[first])) {
                first++;
            }
            int last = values.length - 1;
            while (last > first && Float.isNaN(values[last])) {
                last--;
            }
            if (first < values.length) {
                // The corners of its pixels: half a pixel beyond their middles.
                for (int edge = row; edge <= row + 1; edge++) {
                    ends.add(new ImagePoint(first, edge));
                    ends.add(new ImagePoint(last + 1.0, edge));
                }
            }
        }
        return ends;
    }

    /** The convex hull (A. M. Andrew, Information Processing Letters 9, 1979), clockwise as rows go down. */
    private static List<ImagePoint> hull(List<ImagePoint> points) {
        List<ImagePoint> sorted = points.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(ImagePoint::columnPixels).thenComparingDouble(ImagePoint::rowPixels))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<ImagePoint> hull = new ArrayList<>(chain(sorted));
        hull.removeLast();
        hull.addAll(chain(sorted.reversed()));
        hull.removeLast();
        return hull;
    }

    private static List<ImagePoint> chain(List<ImagePoint> sorted) {
        List<ImagePoint> chain = new ArrayList<>();
        for (ImagePoint point : sorted) {
            while (chain.size() > 1 && turns(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
                chain.removeLast();
            }
            chain.add(point);
        }
        return chain;
    }

    private static double turns(ImagePoint a, ImagePoint b, ImagePoint c) {
        return (b.columnPixels() - a.columnPixels()) * (c.rowPixels() - a.rowPixels())
                - (b.rowPixels() - a.rowPixels()) * (c.columnPixels() - a.columnPixels());
    }
}
