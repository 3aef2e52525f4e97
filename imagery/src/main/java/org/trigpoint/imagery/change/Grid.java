package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * Another raster as if it had the pixels of a first one.
 *
 * <p>Where the middle of a pixel lies in the other is computed at every 16th and interpolated between: over 160 m the best
 * known projections bend by less than a thousandth of a pixel.
 */
final class Grid {
    private static final int STEP = 16;
    /** Nearer to the middle of a pixel than this is there: the arithmetic of projections is not better. */
    private static final double SAME = 1e-3;

    private final Georeference first;
    private final Raster other;
    private final double columnsShift;
    private final double rowsShift;

    /**
     * @param columnsShift how far to the right of where it should be the other lies, in its own pixels
     * @param rowsShift how far below
     */
    Grid(Georeference first, Raster other, double columnsShift, double rowsShift) {
        this.first = first;
        this.other = other;
        this.columnsShift = columnsShift;
        this.rowsShift = rowsShift;
    }

    /** Values on the first one's pixels, between four of its own; NaN where one of them has none. */
    float[] bilinear(int band, Window window) throws IOException {
        return sample(band, window, false);
    }

    /** Values of the nearest pixels: for classes. */
    float[] nearest(int band, Window window) throws IOException {
        return sample(band, window, true);
    }

    private float[] sample(int band, Window window, boolean nearest) throws IOException {
        int width = window.width();
        int height = window.height();
        double[] columns = new double[width * height];
        double[] rows = new double[width * height];
        places(window, columns, rows);
        float[] out = new float[width * height];
        Arrays.fill(out, Float.NaN);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < out.length; i++) {
            if (columns[i] >= -1 && columns[i] <= other.width() && rows[i] >= -1 && rows[i] <= other.height()) {
                left = Math.min(left, columns[i]);
                right = Math.max(right, columns[i]);
                top = Math.min(top, rows[i]);
                bottom = Math.max(bottom, rows[i]);
            }
        }
        if (left > right) {
            return out;
        }
        Window part = new Window(
                (int) Math.floor(left) - 1,
                (int) Math.floor(top) - 1,
                (int) (Math.floor(right) - Math.floor(left)) + 4,
                (int) (Math.floor(bottom) - Math.floor(top)) + 4);
        float[] values = other.read(band, part);
        for (int i = 0; i < out.length; i++) {
            double column = columns[i] - part.column();
            double row = rows[i] - part.row();
            if (column >= 0 && row >= 0 && column < part.width() - 1 && row < part.height() - 1) {
                out[i] = nearest
                        ? values[(int) Math.rint(row) * part.width() + (int) Math.rint(column)]
                        : between(values, part.width(), column, row);
            }
        }
        return out;
    }

    private static float between(float[] values, int width, double column, double row) {
        int c = (int) column;
        int r = (int) row;
        double x = column - c;
        double y = row - r;
        if (x > 1 - SAME) {
            c++;
            x = 0;
        }
        if (y > 1 - SAME) {
            r++;
            y = 0;
        }
        int at = r * width + c;
        boolean onColumn = x < SAME;
        boolean onRow = y < SAME;
        double upper = onColumn ? values[at] : values[at] * (1 - x) + values[at + 1] * x;
        if (onRow) {
            return (float) upper;
        }
        double lower = onColumn ? values[at + width] : values[at + width] * (1 - x) + values[at + width + 1] * x;
        return (float) (upper * (1 - y) + lower * y);
    }

    /** Where in the other the middles of the window's pixels lie: index of column and row, 0 the middle of the first. NaN where nowhere. */
    private void places(Window window, double[] columns, double[] rows) {
        interpolate(
                window,
                columns,
                rows,
                (column, row) -> first.findPosition(column, row)
                        .flatMap(place -> other.georeference().findPoint(place.latDeg(), place.lonDeg()))
                        .map(point -> new ImagePoint(
                                point.columnPixels() - 0.5 + columnsShift, point.rowPixels() - 0.5 + rowsShift)));
    }

    /** Latitudes and longitudes of a window's pixels; longitudes go on beyond 180° where the window does. */
    static void positions(Georeference georeference, Window window, double[] latsDeg, double[] lonsDeg) {
        double middle = georeference
                .findPosition(window.column() + window.width() / 2.0, window.row() + window.height() / 2.0)
                .map(Position::lonDeg)
                .orElse(0.0);
        interpolate(
                window,
                lonsDeg,
                latsDeg,
                (column, row) -> georeference
                        .findPosition(column, row)
                        .map(place -> new ImagePoint(middle + Angles.turnDeg(middle, place.lonDeg()), place.latDeg())));
    }

    /** A map from points of an image to pairs of numbers. */
    private interface Mapping {
        Optional<ImagePoint> find(double columnPixels, double rowPixels);
    }

    private static void interpolate(Window window, double[] xs, double[] ys, Mapping mapping) {
        int across = (window.width() + STEP - 1) / STEP + 1;
        int down = (window.height() + STEP - 1) / STEP + 1;
        double[] latticeX = new double[across * down];
        double[] latticeY = new double[across * down];
        for (int i = 0; i < latticeX.length; i++) {
            double column = window.column() + i % across * STEP + 0.5;
            double row = window.row() + i / across * STEP + 0.5;
            Optional<ImagePoint> point = mapping.find(column, row);
            latticeX[i] = point.map(ImagePoint::columnPixels).orElse(Double.NaN);
            latticeY[i] = point.map(ImagePoint::rowPixels).orElse(Double.NaN);
        }
        for (int row = 0; row < window.height(); row++) {
            for (int column = 0; column < window.width(); column++) {
                int at = row / STEP * across + column / STEP;
                double x = column % STEP / (double) STEP;
                double y = row % STEP / (double) STEP;
                int i = row * window.width() + column;
                xs[i] = mix(latticeX, at, across, x, y);
                ys[i] = mix(latticeY, at, across, x, y);
            }
        }
    }

    private static double mix(double[] lattice, int at, int across, double x, double y) {
        double upper = lattice[at] * (1 - x) + lattice[at + 1] * x;
        double lower = lattice[at + across] * (1 - x) + lattice[at + across + 1] * x;
        return upper * (1 - y) + lower * y;
    }
}
