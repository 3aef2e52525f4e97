package org.trigpoint.geo.land;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.LocalFrame;

/**
 * The edges of all land, found by cells.
 *
 * <p>A cell is a quarter of a degree. It lists the edges that touch it, and whether its centre is land. Whether a point is land follows from its
 * cell's centre: one way along the parallel of the centre, one along the meridian of the point, and each edge that is met changes land to water or
 * back. The centres themselves are counted down from the north pole, which is water; so rings need not be closed around the south pole.
 *
 * <p>Edges along 180° are where the source was cut, no shore; no such way meets them, and they are left out.
 */
final class Coast {
    private static final int PER_DEG = 4;
    private static final int COLUMNS = 360 * PER_DEG;
    private static final int ROWS = 180 * PER_DEG;
    private static final int WORDS_A_ROW = (COLUMNS + 63) / 64;
    /** More than rounding moves a crossing, less than anything that is measured: steps of the lattice. */
    private static final double HAIR = 1e-6;
    /** Metres in a degree of latitude where it is shortest. */
    private static final double LEAST_METERS_PER_DEG = 110_574;

    private static final double[] SEARCHED_METERS = {8_000, 40_000};

    private final LandFile file;
    private final double columnSteps;
    private final double rowSteps;
    /** Where row 0 begins: the south pole. */
    private final double southSteps;

    private final int[] cellStart;
    private final int[] cellEdges;
    /** A bit a cell, row by row of so many words. */
    private final long[] landCentres = new long[ROWS * WORDS_A_ROW];

    Coast(LandFile file) {
        this.file = file;
        columnSteps = (double) file.around / COLUMNS;
        rowSteps = 1.0 / PER_DEG / file.latStepDeg;
        southSteps = (-90 - file.latOriginDeg) / file.latStepDeg;
        cellStart = new int[COLUMNS * ROWS + 1];
        Touched touched = new Touched(file.x.length + file.x.length / 4);
        for (int ring = 0; ring + 1 < file.rings.length; ring++) {
            for (int edge = file.rings[ring]; edge + 1 < file.rings[ring + 1]; edge++) {
                if (file.x[edge] % file.around != 0 || file.x[edge + 1] % file.around != 0) {
                    touched.edge = edge;
                    cover(file.x[edge], file.y[edge], file.x[edge + 1], file.y[edge + 1], touched);
                    meet(edge);
                }
            }
        }
        cellEdges = sorted(touched);
        for (int word = landCentres.length - WORDS_A_ROW - 1; word >= 0; word--) {
            landCentres[word] ^= landCentres[word + WORDS_A_ROW];
        }
    }

    /** Pairs of an edge and a cell that it touches. */
    private static final class Touched implements IntConsumer {
        private int[] cells;
        private int[] edges;
        private int count;
        private int edge;

        Touched(int room) {
            cells = new int[room];
            edges = new int[room];
        }

        @Override
        public void accept(int cell) {
            if (count == cells.length) {
                cells = Arrays.copyOf(cells, 2 * count);
                edges = Arrays.copyOf(edges, 2 * count);
            }
            cells[count] = cell;
            edges[count++] = edge;
        }
    }

    /** The edges by cell; fills in where those of each cell begin. */
    private int[] sorted(Touched touched) {
        for (int i = 0; i < touched.count; i++) {
            cellStart[touched.cells[i]]++;
        }
        int end = 0;
        for (int cell = 0; cell < cellStart.length; cell++) {
            end += cellStart[cell];
            cellStart[cell] = end;
        }
        int[] edges = new int[touched.count];
        for (int i = touched.count - 1; i >= 0; i--) {
            edges[--cellStart[touched.cells[i]]] = touched.edges[i];
        }
        return edges;
    }

    /** Gives each cell that a straight line touches. */
    private void cover(double ax, double ay, double bx, double by, IntConsumer to) {
        double southY = Math.min(ay, by);
        double northY = Math.max(ay, by);
        int first = row(southY - HAIR);
        int last = row(northY + HAIR);
        for (int row = first; row <= last; row++) {
            double one = ax;
            double two = bx;
            if (first != last && ay != by) {
                double south = southSteps + row * rowSteps - HAIR;
                one = along(ax, ay, bx, by, Math.clamp(south, southY, northY));
                two = along(ax, ay, bx, by, Math.clamp(south + rowSteps + 2 * HAIR, southY, northY));
            }
            int west = (int) Math.floor((Math.min(one, two) - HAIR) / columnSteps);
            int east = (int) Math.floor((Math.max(one, two) + HAIR) / columnSteps);
            for (int column = west; column <= east; column++) {
                to.accept(row * COLUMNS + Math.floorMod(column, COLUMNS));
            }
        }
    }

    /** The x at which a line that is not level has this y. */
    private static double along(double ax, double ay, double bx, double by, double y) {
        return ax + (y - ay) / (by - ay) * (bx - ax);
    }

    private int row(double y) {
        return Math.clamp((int) Math.floor((y - southSteps) / rowSteps), 0, ROWS - 1);
    }

    private double centreX(int column) {
        return (column + 0.5) * columnSteps;
    }

    private double centreY(int row) {
        return southSteps + (row + 0.5) * rowSteps;
    }

    /** An edge that is met on the middle meridian of a column changes the centre below it, and so all further south. */
    private void meet(int edge) {
        double ax = file.x[edge];
        double bx = file.x[edge + 1];
        int first = (int) Math.ceil(Math.min(ax, bx) / columnSteps - 0.5);
        for (int column = first; centreX(column) < Math.max(ax, bx); column++) {
            double y = along(file.y[edge], ax, file.y[edge + 1], bx, centreX(column));
            int below = (int) Math.ceil((y - southSteps) / rowSteps - 0.5) - 1;
            if (below >= 0) {
                int bit = Math.floorMod(column, COLUMNS);
                landCentres[below * WORDS_A_ROW + (bit >>> 6)] ^= 1L << bit;
            }
        }
    }

    private double x(double lonDeg) {
        return (Angles.wrapLonDeg(lonDeg) - file.lonOriginDeg) / file.lonStepDeg;
    }

    private double y(double latDeg) {
        return (latDeg - file.latOriginDeg) / file.latStepDeg;
    }

    boolean isLand(double latDeg, double lonDeg) {
        double px = x(lonDeg);
        double py = y(latDeg);
        int column = Math.clamp((int) (px / columnSteps), 0, COLUMNS - 1);
        int row = row(py);
        int cell = row * COLUMNS + column;
        boolean land = (landCentres[row * WORDS_A_ROW + (column >>> 6)] >>> column & 1) != 0;
        double cx = centreX(column);
        double cy = centreY(row);
        for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
            int edge = cellEdges[i];
            double shift = shift(edge, cx);
            double ax = file.x[edge] + shift;
            double bx = file.x[edge + 1] + shift;
            double ay = file.y[edge];
            double by = file.y[edge + 1];
            if (ay > cy != by > cy) {
                double at = along(ax, ay, bx, by, cy);
                land ^= at > cx != at > px;
            }
            if (ax > px != bx > px) {
                double at = along(ay, ax, by, bx, px);
                land ^= at > cy != at > py;
            }
        }
        return land;
    }

    /** True where no shore is in the quarter of a degree around: all of it is as this point is. */
    boolean isPlain(double latDeg, double lonDeg) {
        int cell = row(y(latDeg)) * COLUMNS + Math.clamp((int) (x(lonDeg) / columnSteps), 0, COLUMNS - 1);
        return cellStart[cell] == cellStart[cell + 1];
    }

    /** Steps by which an edge lies nearest to an x. */
    private double shift(int edge, double x) {
        return file.around * Math.rint((x - file.x[edge]) / file.around);
    }

    /** Metres to the nearest shore, at most so many. */
    double distanceMeters(double latDeg, double lonDeg, double mostMeters) {
        Nearest nearest = new Nearest(latDeg, lonDeg, mostMeters);
        for (double radius : SEARCHED_METERS) {
            if (radius < mostMeters) {
                nearest.search(radius);
                if (nearest.meters <= radius) {
                    return nearest.meters;
                }
            }
        }
        nearest.search(mostMeters);
        return nearest.meters;
    }

    /** The nearest edge so far. */
    private final class Nearest {
        private final LocalFrame frame;
        private final double latDeg;
        private final double lonDeg;
        private double meters;

        Nearest(double latDeg, double lonDeg, double mostMeters) {
            frame = LocalFrame.at(latDeg, lonDeg);
            this.latDeg = latDeg;
            this.lonDeg = lonDeg;
            meters = mostMeters;
        }

        void search(double radiusMeters) {
            Box box = Box.around(latDeg, lonDeg, radiusMeters);
            int west = (int) Math.floor(x(box.westDeg()) / columnSteps);
            int columns = Math.min(COLUMNS, (int) (box.widthDeg() * PER_DEG) + 2);
            int last = row(y(box.northDeg()));
            for (int row = row(y(box.southDeg())); row <= last; row++) {
                for (int column = west; column < west + columns; column++) {
                    int cell = row * COLUMNS + Math.floorMod(column, COLUMNS);
                    for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
                        measure(cellEdges[i]);
                    }
                }
            }
        }

        private void measure(int edge) {
            double aLat = file.latDeg(file.y[edge]);
            double bLat = file.latDeg(file.y[edge + 1]);
            double off = Math.max(Math.min(aLat, bLat) - latDeg, latDeg - Math.max(aLat, bLat));
            if (off * LEAST_METERS_PER_DEG >= meters) {
                return;
            }
            LocalFrame.Offset a = frame.offsetTo(aLat, file.lonDeg(file.x[edge]));
            LocalFrame.Offset b = frame.offsetTo(bLat, file.lonDeg(file.x[edge + 1]));
            double east = b.eastMeters() - a.eastMeters();
            double north = b.northMeters() - a.northMeters();
            double square = east * east + north * north;
            double part =
                    square == 0 ? 0 : Math.clamp(-(a.eastMeters() * east + a.northMeters() * north) / square, 0.0, 1.0);
            double e = a.eastMeters() + part * east;
            double n = a.northMeters() + part * north;
            meters = Math.min(meters, Math.sqrt(e * e + n * n));
        }
    }

    /** How far along a line, straight in degrees and the short way round, the first shore is: 0 to 1, NaN where there is none. */
    double firstShoreRatio(double fromLatDeg, double fromLonDeg, double toLatDeg, double toLonDeg) {
        double ax = x(fromLonDeg);
        double ay = y(fromLatDeg);
        double bx = ax + Angles.turnDeg(fromLonDeg, toLonDeg) / file.lonStepDeg;
        double by = y(toLatDeg);
        double[] first = {Double.NaN};
        cover(ax, ay, bx, by, cell -> {
            for (int i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
                double ratio = crossingRatio(cellEdges[i], ax, ay, bx, by);
                if (!(first[0] <= ratio) && !Double.isNaN(ratio)) {
                    first[0] = ratio;
                }
            }
        });
        return first[0];
    }

    private double crossingRatio(int edge, double ax, double ay, double bx, double by) {
        double shift = shift(edge, ax);
        double cx = file.x[edge] + shift;
        double cy = file.y[edge];
        double ex = file.x[edge + 1] + shift - cx;
        double ey = file.y[edge + 1] - cy;
        double dx = bx - ax;
        double dy = by - ay;
        double across = dx * ey - dy * ex;
        double along = ((cx - ax) * ey - (cy - ay) * ex) / across;
        double there = ((cx - ax) * dy - (cy - ay) * dx) / across;
        return along >= 0 && along <= 1 && there >= 0 && there <= 1 ? along : Double.NaN;
    }

    LandFile file() {
        return file;
    }
}
