package org.trigpoint.geo.land;

import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;

/**
 * Water around a point on a grid of square cells in the tangent plane, and which cells lead to which.
 *
 * <p>A cell is a node where its middle, or one of four points towards its corners, is water; that point is then where the node lies. Two neighbours
 * are open to each other where the straight way between their points meets no shore. So an isthmus parts what it parts however thin it is, and a strait
 * narrower than a cell is mostly found.
 */
final class WaterGrid {
    /** East, north-east, north, north-west, and those against them. */
    static final int[] STEP_X = {1, 1, 0, -1, -1, -1, 0, 1};

    static final int[] STEP_Y = {0, 1, 1, 1, 0, -1, -1, -1};
    static final int DIRECTIONS = 8;

    /** Points of a cell that are asked, in cells from its middle. */
    private static final double[] ASKED_X = {0, 0.3, -0.3, -0.3, 0.3};

    private static final double[] ASKED_Y = {0, 0.3, 0.3, -0.3, -0.3};
    private static final double METERS_PER_DEG = 111_195;

    final LocalFrame frame;
    final double cellMeters;
    /** Cells from the middle one to an edge. */
    final int half;

    final int width;
    final double[] eastMeters;
    final double[] northMeters;
    final double[] latDeg;
    final double[] lonDeg;
    /** Bit k: the neighbour in direction k can be sailed to; NaN latitude where there is no node. */
    final byte[] open;

    private final boolean[] plain;

    WaterGrid(Position centre, double radiusMeters, double cellMeters) {
        frame = LocalFrame.at(centre.latDeg(), centre.lonDeg());
        this.cellMeters = cellMeters;
        half = (int) Math.ceil(radiusMeters / cellMeters) + 1;
        width = 2 * half + 1;
        int cells = width * width;
        eastMeters = new double[cells];
        northMeters = new double[cells];
        latDeg = new double[cells];
        lonDeg = new double[cells];
        open = new byte[cells];
        plain = new boolean[cells];
        Coast coast = Land.coast();
        double reach = (half + 1.0) * (half + 1.0);
        for (int row = -half; row <= half; row++) {
            for (int column = -half; column <= half; column++) {
                int node = node(column, row);
                latDeg[node] = Double.NaN;
                if ((double) row * row + (double) column * column <= reach) {
                    place(node, column, row, coast);
                }
            }
        }
        for (int row = -half; row <= half; row++) {
            for (int column = -half; column <= half; column++) {
                for (int direction = 0; direction < DIRECTIONS / 2; direction++) {
                    connect(column, row, direction, coast);
                }
            }
        }
    }

    int node(int column, int row) {
        return (row + half) * width + column + half;
    }

    boolean isNode(int node) {
        return !Double.isNaN(latDeg[node]);
    }

    int column(int node) {
        return node % width - half;
    }

    int row(int node) {
        return node / width - half;
    }

    double metersBetween(int one, int two) {
        double east = eastMeters[one] - eastMeters[two];
        double north = northMeters[one] - northMeters[two];
        return Math.sqrt(east * east + north * north);
    }

    private void place(int node, int column, int row, Coast coast) {
        Position middle = frame.positionAt(column * cellMeters, row * cellMeters);
        double perLat = cellMeters / METERS_PER_DEG;
        double perLon = perLat / Math.max(0.01, Degrees.cos(middle.latDeg()));
        plain[node] = coast.isPlain(middle.latDeg(), middle.lonDeg());
        for (int i = 0; i < (plain[node] ? 1 : ASKED_X.length); i++) {
            double lat = Math.clamp(middle.latDeg() + ASKED_Y[i] * perLat, -90.0, 90.0);
            double lon = middle.lonDeg() + ASKED_X[i] * perLon;
            if (!coast.isLand(lat, lon)) {
                latDeg[node] = lat;
                lonDeg[node] = lon;
                eastMeters[node] = (column + ASKED_X[i]) * cellMeters;
                northMeters[node] = (row + ASKED_Y[i]) * cellMeters;
                return;
            }
        }
    }

    private void connect(int column, int row, int direction, Coast coast) {
        int toColumn = column + STEP_X[direction];
        int toRow = row + STEP_Y[direction];
        if (Math.abs(toColumn) > half || toRow > half) {
            return;
        }
        int from = node(column, row);
        int to = node(toColumn, toRow);
        if (!isNode(from) || !isNode(to)) {
            return;
        }
        boolean clear = (plain[from] && plain[to])
                || Double.isNaN(coast.firstShoreRatio(latDeg[from], lonDeg[from], latDeg[to], lonDeg[to]));
        if (clear) {
            open[from] |= (byte) (1 << direction);
            open[to] |= (byte) (1 << (direction + DIRECTIONS / 2));
        }
    }

    boolean isOpen(int node, int direction) {
        return (open[node] >>> direction & 1) != 0;
    }

    int neighbour(int node, int direction) {
        return node + STEP_Y[direction] * width + STEP_X[direction];
    }

    /** True when every step of the straight row of cells from one to another is open (J. E. Bresenham, IBM Systems J. 4, 1965). */
    boolean sees(int from, int to) {
        int dx = column(to) - column(from);
        int dy = row(to) - row(from);
        int stepX = Integer.signum(dx);
        int stepY = Integer.signum(dy);
        int longer = Math.max(Math.abs(dx), Math.abs(dy));
        int shorter = Math.min(Math.abs(dx), Math.abs(dy));
        boolean alongX = Math.abs(dx) >= Math.abs(dy);
        int straight = direction(alongX ? stepX : 0, alongX ? 0 : stepY);
        int slanted = direction(stepX, stepY);
        int error = longer / 2;
        int at = from;
        for (int i = 0; i < longer; i++) {
            error -= shorter;
            int direction = error < 0 ? slanted : straight;
            error += error < 0 ? longer : 0;
            if (!isOpen(at, direction)) {
                return false;
            }
            at = neighbour(at, direction);
        }
        return true;
    }

    /** The direction of a step to a neighbour; any for none. */
    private static int direction(int stepX, int stepY) {
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            if (STEP_X[direction] == stepX && STEP_Y[direction] == stepY) {
                return direction;
            }
        }
        return 0;
    }
}
