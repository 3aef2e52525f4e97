package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is shaped like a ship where it is one with the land: at a quay. The mask of what is not water is turned into 16 directions. In each, runs as long as a ship that
 * have water at both ends are kept; what they make together is a ship's shape when it is narrow, about a rectangle, and water lies along one of its long sides.
 * Quays and piers reach the land at one end, or are wider; a corner of land makes a triangle.
 */
final class ShoreBars {
    private static final int DIRECTIONS = 16;
    /** Points a pixel, along a row and along a column of the turned mask. */
    private static final int FINER = 2;

    private static final double LEAST_LENGTH_METERS = 50;
    private static final double MOST_LENGTH_METERS = 285;
    private static final double LEAST_WIDTH_METERS = 16;
    private static final double MOST_WIDTH_METERS = 60;
    private static final double LEAST_LENGTH_TO_WIDTH = 3.3;
    private static final double LEAST_FILL = 0.73;
    private static final double LEAST_BESIDE_WATER = 0.6;
    /** From this area on a shape is not more credible for being larger. */
    private static final double SURE_METERS2 = 4000;

    private final boolean[] open;
    private final int width;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final double pixelMeters;
    private final int side;

    /** A part of a mask of open water, which is {@code width} wide. */
    ShoreBars(boolean[] open, int width, int firstColumn, int firstRow, int columns, int rows, double pixelMeters) {
        this.open = open;
        this.width = width;
        this.firstColumn = firstColumn;
        this.firstRow = firstRow;
        this.columns = columns;
        this.rows = rows;
        this.pixelMeters = pixelMeters;
        side = (int) (Math.hypot(columns, rows) * FINER) + 4;
    }

    /** The best of those that lie on each other. */
    static List<Bar> best(List<Bar> bars) {
        List<Bar> best = new ArrayList<>();
        bars.stream()
                .sorted(Comparator.comparingDouble(Bar::worth)
                        .reversed()
                        .thenComparingDouble(Bar::row)
                        .thenComparingDouble(Bar::column))
                .filter(bar -> best.stream().noneMatch(bar::isAt))
                .forEach(best::add);
        return best;
    }

    List<Bar> find() {
        List<Bar> bars = new ArrayList<>();
        if (hasShore()) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                new Turned(Math.PI * direction / DIRECTIONS).find(bars);
            }
        }
        return bars;
    }

    private boolean hasShore() {
        boolean wet = false;
        boolean dry = false;
        for (int row = firstRow; row < firstRow + rows; row++) {
            for (int column = firstColumn; column < firstColumn + columns; column++) {
                wet |= open[row * width + column];
                dry |= !open[row * width + column];
            }
        }
        return wet && dry;
    }

    /** The mask in one direction. */
    private final class Turned {
        private final double axis;
        private final boolean[] wet = new boolean[side * side];
        private final boolean[] dry = new boolean[side * side];

        Turned(double axis) {
            this.axis = axis;
            double cos = Math.cos(axis);
            double sin = Math.sin(axis);
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    double u = (x - side / 2.0) / FINER;
                    double v = (y - side / 2.0) / FINER;
                    int column = (int) Math.rint(columns / 2.0 + cos * u - sin * v);
                    int row = (int) Math.rint(rows / 2.0 + sin * u + cos * v);
                    if (column >= 0 && column < columns && row >= 0 && row < rows) {
                        boolean water = open[(firstRow + row) * width + firstColumn + column];
                        wet[y * side + x] = water;
                        dry[y * side + x] = !water;
                    }
                }
            }
        }

        void find(List<Bar> bars) {
            BlobRows blobs = new BlobRows(side, false, blob -> add(blob, bars));
            float[] over = new float[side];
            float[] none = new float[side];
            for (int y = 0; y < side; y++) {
                runs(y, over);
                blobs.row(y, over, none, none, 0);
            }
            blobs.end();
        }

        private void runs(int y, float[] over) {
            double finerMeters = pixelMeters / FINER;
            Arrays.fill(over, 0);
            for (int x = 1; x < side - 1; x++) {
                if (!dry[y * side + x] || dry[y * side + x - 1]) {
                    continue;
                }
                int end = x;
                while (end < side && dry[y * side + end]) {
                    end++;
                }
                double meters = (end - x) * finerMeters;
                if (meters >= LEAST_LENGTH_METERS
                        && meters <= MOST_LENGTH_METERS
                        && end < side
                        && wet[y * side + x - 1]
                        && wet[y * side + end]) {
                    Arrays.fill(over, x, end, 1);
                }
                x = end;
            }
        }

        private void add(Blob blob, List<Bar> bars) {
            double along = (blob.lastColumn - blob.firstColumn + 1) / (double) FINER;
            double wide = (blob.lastRow - blob.firstRow + 1) / (double) FINER;
            double fill = blob.pixels / (double) (FINER * FINER) / (along * wide);
            double above = besideWater(blob, blob.firstRow - 2);
            double below = besideWater(blob, blob.lastRow + 2);
            if (wide * pixelMeters < LEAST_WIDTH_METERS
                    || wide * pixelMeters > MOST_WIDTH_METERS
                    || along < LEAST_LENGTH_TO_WIDTH * wide
                    || fill < LEAST_FILL
                    || Math.max(above, below) < LEAST_BESIDE_WATER) {
                return;
            }
            double u = ((blob.firstColumn + blob.lastColumn + 1) - side) / 2.0 / FINER;
            double v = ((blob.firstRow + blob.lastRow + 1) - side) / 2.0 / FINER;
            double meters2 = fill * along * wide * pixelMeters * pixelMeters;
            bars.add(new Bar(
                    firstColumn + columns / 2.0 + Math.cos(axis) * u - Math.sin(axis) * v + 0.5,
                    firstRow + rows / 2.0 + Math.sin(axis) * u + Math.cos(axis) * v + 0.5,
                    along,
                    wide,
                    axis,
                    fill * Math.min(1, meters2 / SURE_METERS2) * (1 + Math.min(above, below))));
        }

        private double besideWater(Blob blob, int y) {
            int count = 0;
            for (int x = blob.firstColumn; x <= blob.lastColumn && y >= 0 && y < side; x++) {
                if (wet[y * side + x]) {
                    count++;
                }
            }
            return count / (double) (blob.lastColumn - blob.firstColumn + 1);
        }
    }
}
