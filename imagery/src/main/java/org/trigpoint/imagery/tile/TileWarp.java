package org.trigpoint.imagery.tile;

import java.util.Optional;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.imagery.raster.Georeference;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * Which point of an image each pixel of a tile shows. Points are found exactly on a grid and interpolated in between; the grid is made finer
 * until in the middle of each of its cells that is right to a tenth of a pixel of the tile.
 */
final class TileWarp {
    static final int SIDE = 256;
    private static final int COARSE = 16;
    private static final int FINE = 4;
    private static final double CLOSE_PIXELS = 0.1;

    private final float[] columns = new float[SIDE * SIDE];
    private final float[] rows = new float[SIDE * SIDE];
    private final double scale;

    private TileWarp(Georeference georeference, TileNumber tile) {
        this.scale = fill(georeference, tile);
    }

    static TileWarp of(Georeference georeference, TileNumber tile) {
        return new TileWarp(georeference, tile);
    }

    /** From the left edge of the image, of each pixel of the tile, row after row; NaN where there is none. */
    float column(int pixel) {
        return columns[pixel];
    }

    float row(int pixel) {
        return rows[pixel];
    }

    /** Pixels of the image in one of the tile, along a side; NaN where no part of the tile shows it. */
    float scale() {
        return (float) scale;
    }

    private double fill(Georeference georeference, TileNumber tile) {
        for (int spacing = COARSE; spacing >= FINE; spacing /= 4) {
            double[][] nodes = nodes(georeference, tile, spacing, 0, SIDE / spacing + 1);
            double scale = scale(nodes, spacing);
            double[][] middles = nodes(georeference, tile, spacing, spacing / 2.0, SIDE / spacing);
            if (error(nodes, middles) <= CLOSE_PIXELS * Math.max(scale, 1e-9)) {
                interpolate(nodes, spacing);
                return scale;
            }
        }
        double[][] all = nodes(georeference, tile, 1, 0.5, SIDE);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = (float) all[0][i];
            rows[i] = (float) all[1][i];
        }
        return scale(all, 1);
    }

    /** Columns and rows of a grid of {@code count²} points of the tile. */
    private static double[][] nodes(Georeference georeference, TileNumber tile, int spacing, double first, int count) {
        double[][] nodes = new double[2][count * count];
        double pixels = (double) SIDE * (1L << tile.zoom());
        for (int row = 0; row < count; row++) {
            double y = ((double) tile.row() * SIDE + first + row * spacing) / pixels;
            double latDeg = WebMercator.latDeg((1 - 2 * y) * WebMercator.HALF_SIDE_METERS);
            for (int column = 0; column < count; column++) {
                double x = ((double) tile.column() * SIDE + first + column * spacing) / pixels;
                Optional<ImagePoint> point = georeference.findPoint(latDeg, x * 360 - 180);
                int at = row * count + column;
                nodes[0][at] = point.isPresent() ? point.get().columnPixels() : Double.NaN;
                nodes[1][at] = point.isPresent() ? point.get().rowPixels() : Double.NaN;
            }
        }
        return nodes;
    }

    /** The least of all cells, since what is shown too coarse can not be seen. */
    private static double scale(double[][] nodes, int spacing) {
        int count = (int) Math.round(Math.sqrt(nodes[0].length));
        double least = Double.NaN;
        for (int row = 0; row + 1 < count; row++) {
            for (int column = 0; column + 1 < count; column++) {
                int at = row * count + column;
                double acrossX = nodes[0][at + 1] - nodes[0][at];
                double acrossY = nodes[1][at + 1] - nodes[1][at];
                double downX = nodes[0][at + count] - nodes[0][at];
                double downY = nodes[1][at + count] - nodes[1][at];
                double scale = Math.sqrt(Math.abs(acrossX * downY - acrossY * downX)) / spacing;
                if (scale > 0 && !(scale >= least)) {
                    least = scale;
                }
            }
        }
        return least;
    }

    /** The largest of all cells; infinite where a cell is not wholly on the image's projection, but for where nothing is. */
    private static double error(double[][] nodes, double[][] middles) {
        int cells = (int) Math.round(Math.sqrt(middles[0].length));
        double largest = 0;
        for (int i = 0; i < middles[0].length; i++) {
            int at = i / cells * (cells + 1) + i % cells;
            for (double[][] each : new double[][][] {{nodes[0], middles[0]}, {nodes[1], middles[1]}}) {
                double sum = each[0][at] + each[0][at + 1] + each[0][at + cells + 1] + each[0][at + cells + 2];
                double error = Math.abs(sum / 4 - each[1][i]);
                boolean nothing = Double.isNaN(each[1][i])
                        && Double.isNaN(each[0][at])
                        && Double.isNaN(each[0][at + 1])
                        && Double.isNaN(each[0][at + cells + 1])
                        && Double.isNaN(each[0][at + cells + 2]);
                if (!nothing) {
                    largest = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(largest, error);
                }
            }
        }
        return largest;
    }

    private void interpolate(double[][] nodes, int spacing) {
        int count = SIDE / spacing + 1;
        for (int row = 0; row < SIDE; row++) {
            double down = (row % spacing + 0.5) / spacing;
            for (int column = 0; column < SIDE; column++) {
                double right = (column % spacing + 0.5) / spacing;
                int at = row / spacing * count + column / spacing;
                columns[row * SIDE + column] = (float) between(nodes[0], at, count, right, down);
                rows[row * SIDE + column] = (float) between(nodes[1], at, count, right, down);
            }
        }
    }

    private static double between(double[] nodes, int at, int count, double right, double down) {
        return (nodes[at] * (1 - right) + nodes[at + 1] * right) * (1 - down)
                + (nodes[at + count] * (1 - right) + nodes[at + count + 1] * right) * down;
    }
}
