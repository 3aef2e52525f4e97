package org.trigpoint.imagery.georeference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Control points in rows and columns: along both, the cubic through the four nearest (Lagrange). Outside of the grid it goes on straight as
 * between the outermost two.
 */
final class GridSurface implements Surface {
    private static final int NEAREST = 4;

    private final double[] columns;
    private final double[] rows;
    private final double[] x;
    private final double[] y;

    private GridSurface(double[] columns, double[] rows) {
        this.columns = columns;
        this.rows = rows;
        this.x = new double[columns.length * rows.length];
        this.y = new double[columns.length * rows.length];
    }

    /** Empty where the points are not one at each crossing of two rows and two columns at least. */
    static Optional<GridSurface> find(List<ControlPoints.Point> points) {
        double[] columns = points.stream()
                .mapToDouble(ControlPoints.Point::columnPixels)
                .sorted()
                .distinct()
                .toArray();
        double[] rows = points.stream()
                .mapToDouble(ControlPoints.Point::rowPixels)
                .sorted()
                .distinct()
                .toArray();
        if (columns.length < 2 || rows.length < 2 || (long) columns.length * rows.length != points.size()) {
            return Optional.empty();
        }
        GridSurface grid = new GridSurface(columns, rows);
        boolean[] there = new boolean[points.size()];
        for (ControlPoints.Point point : points) {
            int at = Arrays.binarySearch(rows, point.rowPixels()) * columns.length
                    + Arrays.binarySearch(columns, point.columnPixels());
            if (there[at]) {
                return Optional.empty();
            }
            there[at] = true;
            grid.x[at] = point.x();
            grid.y[at] = point.y();
        }
        return Optional.of(grid);
    }

    @Override
    public PlanePoint at(double columnPixels, double rowPixels) {
        int left = first(columns, columnPixels);
        int top = first(rows, rowPixels);
        double[] across = weights(columns, left, columnPixels);
        double[] down = weights(rows, top, rowPixels);
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < down.length; i++) {
            for (int k = 0; k < across.length; k++) {
                int at = (top + i) * columns.length + left + k;
                sumX += down[i] * across[k] * x[at];
                sumY += down[i] * across[k] * y[at];
            }
        }
        return new PlanePoint(sumX, sumY);
    }

    /** The first of the knots that count for a value: outside two, else four where there are so many. */
    private static int first(double[] knots, double value) {
        if (value < knots[0]) {
            return 0;
        }
        if (value > knots[knots.length - 1]) {
            return knots.length - 2;
        }
        int found = Arrays.binarySearch(knots, value);
        int before = found >= 0 ? found : -found - 2;
        return Math.clamp(before - 1, 0, Math.max(0, knots.length - NEAREST));
    }

    private static double[] weights(double[] knots, int first, double value) {
        boolean outside = value < knots[0] || value > knots[knots.length - 1];
        int count = outside ? 2 : Math.min(NEAREST, knots.length);
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double weight = 1;
            for (int k = 0; k < count; k++) {
                if (k != i) {
                    weight *= (value - knots[first + k]) / (knots[first + i] - knots[first + k]);
                }
            }
            weights[i] = weight;
        }
        return weights;
    }
}
