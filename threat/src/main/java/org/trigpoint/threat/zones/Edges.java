package org.trigpoint.threat.zones;

import java.util.Arrays;
import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;

/**
 * The edges of all areas in columns, and what is asked of them.
 *
 * <p>An edge is four doubles, its western end and its eastern, longitude before latitude, with longitudes between −180° and 180°. One
 * that goes over the antimeridian is there twice, once for each side, with its other end beyond 180° and beyond −180°. So an end is
 * compared by the very longitude that its corner has, or lies beyond all that it is compared with.
 *
 * <p>A ring holds a point when an odd number of its edges pass north of it on its meridian: an edge counts from its western end,
 * inclusive, to its eastern, exclusive, and where the point is south of it. So a point on an edge is in when the ring is north of it, or
 * east where the edge is a meridian; of areas that share an edge with the same two corners, exactly one holds a point of it.
 */
final class Edges {
    static final int STRIDE = 4;
    private static final int WEST_LON = 0;
    private static final int WEST_LAT = 1;
    private static final int EAST_LON = 2;
    private static final int EAST_LAT = 3;

    /** Of a reference: the western end lies north of the cell; see {@link EdgeSplitter}. */
    static final int WEST_END_NORTH = 1;

    /** Of a reference: the eastern end lies north of the cell. */
    static final int EAST_END_NORTH = 2;

    private double[] columns = new double[64];
    private int size;

    /** Puts the edges of a ring in; their references are from what was the {@link #end} to what it is then. */
    void add(List<Position> ring) {
        Position before = ring.getLast();
        for (Position at : ring) {
            add(before, at);
            before = at;
        }
    }

    /** True when the edges of a ring, each the short way, come back after a turn round a pole. */
    static boolean roundsPole(List<Position> ring) {
        double turned = 0;
        Position before = ring.getLast();
        for (Position at : ring) {
            turned += Angles.turnDeg(before.lonDeg(), at.lonDeg());
            before = at;
        }
        return Math.abs(turned) > 180;
    }

    /** The reference that the next edge will have. */
    int end() {
        return size;
    }

    private void add(Position a, Position b) {
        double turnDeg = Angles.turnDeg(a.lonDeg(), b.lonDeg());
        Position west = turnDeg < 0 ? b : a;
        Position east = turnDeg < 0 ? a : b;
        if (west.lonDeg() <= east.lonDeg()) {
            put(west.lonDeg(), west.latDeg(), east.lonDeg(), east.latDeg());
        } else {
            put(west.lonDeg(), west.latDeg(), east.lonDeg() + 360, east.latDeg());
            put(west.lonDeg() - 360, west.latDeg(), east.lonDeg(), east.latDeg());
        }
    }

    private void put(double westLon, double westLat, double eastLon, double eastLat) {
        if (size + STRIDE > columns.length) {
            columns = Arrays.copyOf(columns, 2 * columns.length);
        }
        columns[size + WEST_LON] = westLon;
        columns[size + WEST_LAT] = westLat;
        columns[size + EAST_LON] = eastLon;
        columns[size + EAST_LAT] = eastLat;
        size += STRIDE;
    }

    long bytes() {
        return 8L * columns.length;
    }

    /** Lets go of room that no edge needs. */
    void trim() {
        columns = Arrays.copyOf(columns, size);
    }

    double westLon(int ref) {
        return columns[edge(ref) + WEST_LON];
    }

    double westLat(int ref) {
        return columns[edge(ref) + WEST_LAT];
    }

    double eastLon(int ref) {
        return columns[edge(ref) + EAST_LON];
    }

    double eastLat(int ref) {
        return columns[edge(ref) + EAST_LAT];
    }

    static int edge(int ref) {
        return ref & -STRIDE;
    }

    /** True when an odd number of the edges pass north of a point, with what the references say of their ends. */
    boolean oddNorthOf(double latDeg, double lonDeg, int[] refs, int begin, int end) {
        double[] values = columns;
        int odd = 0;
        for (int i = begin; i < end; i++) {
            int ref = refs[i];
            int edge = edge(ref);
            double westLon = values[edge + WEST_LON];
            double eastLon = values[edge + EAST_LON];
            int beforeWest = westLon > lonDeg ? 1 : 0;
            int beforeEast = eastLon > lonDeg ? 1 : 0;
            double westLat = values[edge + WEST_LAT];
            double rise = values[edge + EAST_LAT] - westLat;
            int south = (latDeg - westLat) * (eastLon - westLon) < (lonDeg - westLon) * rise ? 1 : 0;
            odd ^= (beforeWest ^ beforeEast) & south;
            odd ^= (beforeWest & ref) ^ (beforeEast & (ref >> 1));
        }
        return odd != 0;
    }

    /** True when a segment, straight in degrees, has a point in common with one of the edges; both closed. */
    boolean touched(double x1, double y1, double x2, double y2, int[] refs, int begin, int end) {
        for (int i = begin; i < end; i++) {
            int edge = edge(refs[i]);
            if (touches(
                    x1,
                    y1,
                    x2,
                    y2,
                    columns[edge + WEST_LON],
                    columns[edge + WEST_LAT],
                    columns[edge + EAST_LON],
                    columns[edge + EAST_LAT])) {
                return true;
            }
        }
        return false;
    }

    /** Two segments have a point in common when their boxes have one and each has an end on either side of the other's line, or on it. */
    private static boolean touches(
            double x1, double y1, double x2, double y2, double ax, double ay, double bx, double by) {
        return Math.max(x1, x2) >= ax
                && Math.min(x1, x2) <= bx
                && Math.max(y1, y2) >= Math.min(ay, by)
                && Math.min(y1, y2) <= Math.max(ay, by)
                && side(ax, ay, bx, by, x1, y1) * side(ax, ay, bx, by, x2, y2) <= 0
                && side(x1, y1, x2, y2, ax, ay) * side(x1, y1, x2, y2, bx, by) <= 0;
    }

    /** 1 where a point is left of a line from a to b, −1 right of it, 0 on it. */
    private static double side(double ax, double ay, double bx, double by, double x, double y) {
        return Math.signum((bx - ax) * (y - ay) - (x - ax) * (by - ay));
    }
}
