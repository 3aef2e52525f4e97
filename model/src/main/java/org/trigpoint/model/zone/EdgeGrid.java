package org.trigpoint.model.zone;

import java.util.Arrays;
import java.util.List;

/**
 * All edges of some rings by the cells of a grid, about one cell an edge: edges that have a point in common are in one cell together.
 *
 * <p>An edge is known by its place, rings one after the other.
 */
final class EdgeGrid {
    /** Of a cell: an edge that passes it so near is in it too, whatever rounding says. */
    private static final double MARGIN_RATIO = 1e-6;

    /** A hundred times what degrees are rounded by. */
    private static final double LEAST_MARGIN_DEG = 1e-12;

    /** The box around each edge. */
    private final double[] west;

    private final double[] south;
    private final double[] east;
    private final double[] north;
    private final double westDeg;
    private final double southDeg;
    private final int side;
    private final double wideDeg;
    private final double highDeg;
    /** Pairs of cell and edge. */
    private int[] cells = new int[64];

    private int[] edges = new int[64];
    private int size;
    private final int[] starts;
    private final int[] sorted;

    EdgeGrid(List<PlaneRing> rings) {
        int count = rings.stream().mapToInt(PlaneRing::size).sum();
        west = new double[count];
        south = new double[count];
        east = new double[count];
        north = new double[count];
        box(rings);
        westDeg = Arrays.stream(west).min().orElseThrow();
        southDeg = Arrays.stream(south).min().orElseThrow();
        side = (int) Math.ceil(Math.sqrt(count));
        wideDeg = Math.max(Double.MIN_NORMAL, (Arrays.stream(east).max().orElseThrow() - westDeg) / side);
        highDeg = Math.max(Double.MIN_NORMAL, (Arrays.stream(north).max().orElseThrow() - southDeg) / side);
        int edge = 0;
        for (PlaneRing ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                put(edge++, ring.x(i), ring.y(i), ring.x(i + 1), ring.y(i + 1));
            }
        }
        starts = new int[side * side + 1];
        sorted = new int[size];
        sort();
    }

    private void box(List<PlaneRing> rings) {
        int edge = 0;
        for (PlaneRing ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                west[edge] = Math.min(ring.x(i), ring.x(i + 1));
                south[edge] = Math.min(ring.y(i), ring.y(i + 1));
                east[edge] = Math.max(ring.x(i), ring.x(i + 1));
                north[edge++] = Math.max(ring.y(i), ring.y(i + 1));
            }
        }
    }

    /** True when the boxes around two edges have a point in common. */
    boolean boxesMeet(int one, int other) {
        return west[one] <= east[other]
                && west[other] <= east[one]
                && south[one] <= north[other]
                && south[other] <= north[one];
    }

    private void put(int edge, double x1, double y1, double x2, double y2) {
        double margin = Math.max(LEAST_MARGIN_DEG, MARGIN_RATIO * highDeg);
        int first = cell(Math.min(y1, y2) - margin, southDeg, highDeg);
        int last = cell(Math.max(y1, y2) + margin, southDeg, highDeg);
        for (int row = first; row <= last; row++) {
            double begin = 0;
            double end = 1;
            if (Math.abs(y2 - y1) > margin) {
                double one = (southDeg + row * highDeg - margin - y1) / (y2 - y1);
                double other = (southDeg + (row + 1) * highDeg + margin - y1) / (y2 - y1);
                begin = Math.clamp(Math.min(one, other), 0, 1);
                end = Math.clamp(Math.max(one, other), 0, 1);
            }
            putRow(edge, row, x1 + begin * (x2 - x1), x1 + end * (x2 - x1));
        }
    }

    private void putRow(int edge, int row, double xa, double xb) {
        double margin = Math.max(LEAST_MARGIN_DEG, MARGIN_RATIO * wideDeg);
        int first = cell(Math.min(xa, xb) - margin, westDeg, wideDeg);
        int last = cell(Math.max(xa, xb) + margin, westDeg, wideDeg);
        for (int column = first; column <= last; column++) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, 2 * size);
                edges = Arrays.copyOf(edges, 2 * size);
            }
            cells[size] = row * side + column;
            edges[size++] = edge;
        }
    }

    private int cell(double at, double from, double step) {
        return (int) Math.clamp(Math.floor((at - from) / step), 0, side - 1);
    }

    private void sort() {
        for (int i = 0; i < size; i++) {
            starts[cells[i] + 1]++;
        }
        for (int cell = 0; cell < side * side; cell++) {
            starts[cell + 1] += starts[cell];
        }
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            sorted[next[cells[i]]++] = edges[i];
        }
    }

    int cellCount() {
        return side * side;
    }

    int begin(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return starts[cell + 1];
    }

    /** The edge at a place from the begin of a cell to its end. */
    int edge(int at) {
        return sorted[at];
    }
}
