package org.trigpoint.geo.land;

import java.util.Arrays;
import java.util.List;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;

/**
 * How long a ship takes to anywhere over water, from one place at one speed, up to a time.
 *
 * <p>Dijkstra's algorithm over the cells of a {@link WaterGrid} in which a cell may be reached straight from any cell that sees it (A. Nash, S. Koenig,
 * C. Tovey, Lazy Theta*, AAAI 2010): in open water the ways are straight, and around a cape they bend at it. A cell is 1/{@value #MOST_HALF} of what the ship
 * runs in the time, {@value #LEAST_CELL_METERS} m at least; times are right to about a cell and a half. Depth, locks, canals, traffic and weather are not known:
 * it is where the ship can be at most, not where it will be.
 */
public final class WaterReach {
    /** Cells from the start to the edge at most. */
    static final int MOST_HALF = 200;

    static final double LEAST_CELL_METERS = 100;
    /** Beyond this the tangent plane is no map of the sea. */
    public static final double MOST_METERS = 1_500_000;

    /** A start on land is taken to the nearest water within this: the shore is not known better. */
    public static final double ASHORE_METERS = 5_000;

    private final WaterGrid grid;
    private final double speedMps;
    private final double horizonSeconds;
    private final double[] seconds;
    private final int[] parent;
    private final boolean[] closed;
    private final NodeHeap heap;

    private WaterReach(WaterGrid grid, double speedMps, double horizonSeconds) {
        this.grid = grid;
        this.speedMps = speedMps;
        this.horizonSeconds = horizonSeconds;
        int cells = grid.open.length;
        seconds = new double[cells];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        parent = new int[cells];
        closed = new boolean[cells];
        heap = new NodeHeap(seconds);
    }

    /**
     * From a place.
     *
     * @param errorMeters how far around it the ship may have been
     * @param speedMps at most, above 0
     * @param horizonSeconds above 0; no more than {@value #MOST_METERS} m at that speed
     */
    public static WaterReach from(Position start, double errorMeters, double speedMps, double horizonSeconds) {
        double radius = errorMeters + speedMps * horizonSeconds;
        if (!(speedMps > 0 && horizonSeconds > 0 && errorMeters >= 0 && radius <= MOST_METERS)) {
            throw new IllegalArgumentException("A ship's reach is asked for up to " + (long) (MOST_METERS / 1_000)
                    + " km, not " + speedMps + " m/s for " + horizonSeconds + " s around " + errorMeters + " m");
        }
        double cell = Math.max(LEAST_CELL_METERS, radius / MOST_HALF);
        WaterReach reach = new WaterReach(new WaterGrid(start, radius, cell), speedMps, horizonSeconds);
        reach.begin(errorMeters);
        reach.run();
        return reach;
    }

    private void begin(double errorMeters) {
        double here = Math.max(errorMeters, 0.75 * grid.cellMeters);
        int nearest = -1;
        double nearestMeters = ASHORE_METERS;
        for (int node = 0; node < seconds.length; node++) {
            if (grid.isNode(node)) {
                double off = Math.hypot(grid.eastMeters[node], grid.northMeters[node]);
                if (off <= here) {
                    root(node, 0);
                }
                if (off < nearestMeters) {
                    nearest = node;
                    nearestMeters = off;
                }
            }
        }
        if (heap.isEmpty() && nearest >= 0) {
            root(nearest, nearestMeters / speedMps);
        }
    }

    private void root(int node, double after) {
        seconds[node] = after;
        parent[node] = node;
        heap.raise(node);
    }

    private void run() {
        // A little further, so that the edge of what is reached lies between two times that are known.
        double until = horizonSeconds + 1.5 * grid.cellMeters / speedMps;
        while (!heap.isEmpty()) {
            int node = heap.poll();
            if (!grid.sees(parent[node], node)) {
                turnAtNeighbour(node);
            }
            closed[node] = true;
            for (int direction = 0; direction < WaterGrid.DIRECTIONS; direction++) {
                if (seconds[node] <= until && grid.isOpen(node, direction)) {
                    reach(grid.neighbour(node, direction), parent[node]);
                }
            }
        }
    }

    private void reach(int node, int from) {
        double after = seconds[from] + grid.metersBetween(from, node) / speedMps;
        if (!closed[node] && after < seconds[node]) {
            seconds[node] = after;
            parent[node] = from;
            heap.raise(node);
        }
    }

    /** The straight way was not free: comes by the neighbour that is best. */
    private void turnAtNeighbour(int node) {
        seconds[node] = Double.POSITIVE_INFINITY;
        for (int direction = 0; direction < WaterGrid.DIRECTIONS; direction++) {
            if (grid.isOpen(node, direction)) {
                int by = grid.neighbour(node, direction);
                double after = seconds[by] + grid.metersBetween(by, node) / speedMps;
                if (closed[by] && after < seconds[node]) {
                    seconds[node] = after;
                    parent[node] = by;
                }
            }
        }
    }

    /** True when the start is on land, and no water is near it: nothing is reached. */
    public boolean isAground() {
        for (double each : seconds) {
            if (each < Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    public double horizonSeconds() {
        return horizonSeconds;
    }

    /** Width of a cell: places are told apart no finer. */
    public double cellMeters() {
        return grid.cellMeters;
    }

    /** Seconds to a point, the soonest of it and its neighbours on the grid; NaN when it is not reached in time. */
    public double secondsTo(double latDeg, double lonDeg) {
        LocalFrame.Offset offset = grid.frame.offsetTo(latDeg, lonDeg);
        int column = (int) Math.rint(offset.eastMeters() / grid.cellMeters);
        int row = (int) Math.rint(offset.northMeters() / grid.cellMeters);
        double soonest = Double.POSITIVE_INFINITY;
        for (int y = Math.max(row - 1, -grid.half); y <= Math.min(row + 1, grid.half); y++) {
            for (int x = Math.max(column - 1, -grid.half); x <= Math.min(column + 1, grid.half); x++) {
                int node = grid.node(x, y);
                double off = Math.hypot(
                        grid.eastMeters[node] - offset.eastMeters(), grid.northMeters[node] - offset.northMeters());
                if (reached(node) && off <= grid.cellMeters) {
                    soonest = Math.min(soonest, seconds[node]);
                }
            }
        }
        return isBehind(offset) || soonest > horizonSeconds ? Double.NaN : soonest;
    }

    /** Of the other half of the earth. */
    private static boolean isBehind(LocalFrame.Offset offset) {
        return offset.upMeters() < -MOST_METERS;
    }

    private boolean reached(int node) {
        return grid.isNode(node) && closed[node] && seconds[node] <= horizonSeconds;
    }

    /** A cell that is reached. */
    @FunctionalInterface
    public interface Reached {
        void at(double latDeg, double lonDeg, double seconds);
    }

    /** Gives every cell that is reached in time, in a fixed order. */
    public void forEach(Reached to) {
        for (int node = 0; node < seconds.length; node++) {
            if (reached(node)) {
                to.at(grid.latDeg[node], grid.lonDeg[node], seconds[node]);
            }
        }
    }

    /** The area that is reached within a time, in square metres. */
    public double areaMeters2(double withinSeconds) {
        long cells = 0;
        for (int node = 0; node < seconds.length; node++) {
            cells += reached(node) && seconds[node] <= withinSeconds ? 1 : 0;
        }
        return cells * grid.cellMeters * grid.cellMeters;
    }

    /**
     * What is reached within a time: polygons, each an outer ring, anticlockwise, and holes, clockwise; not closed, and none lies over 180°.
     *
     * @param withinSeconds at most the horizon
     */
    public List<List<List<Position>>> outline(double withinSeconds) {
        return ReachOutline.of(grid, seconds, Math.min(withinSeconds, horizonSeconds));
    }
}
