package org.trigpoint.imagery.georeference;

import java.util.List;
import org.trigpoint.imagery.raster.RasterException;

/** Scattered control points: the thin plate that bends least (J. Duchon, 1977; F. L. Bookstein, IEEE TPAMI 11(6), 1989). */
final class SplineSurface implements Surface {
    private final List<ControlPoints.Point> points;
    private final double scale;
    /** Of each point, and behind them of 1, column and row; for x and for y. */
    private final double[][] weights;

    private SplineSurface(List<ControlPoints.Point> points, double scale, double[][] weights) {
        this.points = points;
        this.scale = scale;
        this.weights = weights;
    }

    static SplineSurface through(List<ControlPoints.Point> points) throws RasterException {
        int count = points.size();
        double scale = 0;
        for (ControlPoints.Point point : points) {
            scale = Math.max(scale, Math.max(Math.abs(point.columnPixels()), Math.abs(point.rowPixels())));
        }
        int size = count + 3;
        // The matrix, and behind it the two right sides.
        double[][] rows = new double[size][size + 2];
        for (int i = 0; i < count; i++) {
            ControlPoints.Point point = points.get(i);
            double[] terms = terms(points, scale, point.columnPixels(), point.rowPixels());
            System.arraycopy(terms, 0, rows[i], 0, size);
            for (int k = count; k < size; k++) {
                rows[k][i] = terms[k];
            }
            rows[i][size] = point.x();
            rows[i][size + 1] = point.y();
        }
        return new SplineSurface(points, scale, solved(rows, size));
    }

    @Override
    public PlanePoint at(double columnPixels, double rowPixels) {
        double[] terms = terms(points, scale, columnPixels, rowPixels);
        double x = 0;
        double y = 0;
        for (int i = 0; i < terms.length; i++) {
            x += weights[0][i] * terms[i];
            y += weights[1][i] * terms[i];
        }
        return new PlanePoint(x, y);
    }

    private static double[] terms(List<ControlPoints.Point> points, double scale, double column, double row) {
        int count = points.size();
        double[] terms = new double[count + 3];
        for (int i = 0; i < count; i++) {
            double across = (points.get(i).columnPixels() - column) / scale;
            double down = (points.get(i).rowPixels() - row) / scale;
            double squared = across * across + down * down;
            terms[i] = squared == 0 ? 0 : squared * StrictMath.log(squared);
        }
        terms[count] = 1;
        terms[count + 1] = column / scale;
        terms[count + 2] = row / scale;
        return terms;
    }

    /** Gauss's elimination with the largest pivot of each column. */
    private static double[][] solved(double[][] rows, int size) throws RasterException {
        for (int column = 0; column < size; column++) {
            int best = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                    best = row;
                }
            }
            if (!(Math.abs(rows[best][column]) > 1e-12)) {
                throw ControlPoints.unusable("its points lie on one line, or two of them are one");
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            for (int row = column + 1; row < size; row++) {
                double factor = rows[row][column] / pivot[column];
                for (int k = column; k < size + 2 && factor != 0; k++) {
                    rows[row][k] -= factor * pivot[k];
                }
            }
        }
        double[][] weights = new double[2][size];
        for (int side = 0; side < 2; side++) {
            for (int row = size - 1; row >= 0; row--) {
                double sum = rows[row][size + side];
                for (int k = row + 1; k < size; k++) {
                    sum -= rows[row][k] * weights[side][k];
                }
                weights[side][row] = sum / rows[row][row];
            }
        }
        return weights;
    }
}
