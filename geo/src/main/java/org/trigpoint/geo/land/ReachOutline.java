package org.trigpoint.geo.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;

/**
 * The outline of what is reached in a time: marching squares over the times of a grid (W. E. Lorensen, H. E. Cline, Computer Graphics 21, 1987, in the
 * plane). Between two waters it lies where the time is; between water and land half way.
 */
final class ReachOutline {
    private static final int NONE = -1;
    /** Corners that change a line by less are left out: in cells. */
    private static final double SMOOTH_CELLS = 0.35;
    /** What is smaller is not told: in cells. */
    private static final double LEAST_CELLS = 1;

    /** Sides of a square: south, east, north, west. */
    private static final int S = 0;

    private static final int E = 1;
    private static final int N = 2;
    private static final int W = 3;

    /** By which corners are reached (south-west 1, south-east 2, north-east 4, north-west 8): from side to side, what is reached to the left. */
    private static final int[][] WAYS = {
        {},
        {S, W},
        {E, S},
        {E, W},
        {N, E},
        {S, W, N, E},
        {N, S},
        {N, W},
        {W, N},
        {S, N},
        {E, S, W, N},
        {E, N},
        {W, E},
        {S, E},
        {W, S},
        {}
    };

    /** A corner, in cells from the middle. */
    private record Corner(double x, double y) {}

    private record Ring(List<Corner> corners, double areaCells) {
        static Ring of(List<Corner> corners) {
            double twice = 0;
            Corner last = corners.getLast();
            for (Corner corner : corners) {
                twice += last.x() * corner.y() - corner.x() * last.y();
                last = corner;
            }
            return new Ring(corners, twice / 2);
        }

        boolean holds(Corner at) {
            boolean inside = false;
            Corner last = corners.getLast();
            for (Corner corner : corners) {
                if (corner.y() > at.y() != last.y() > at.y()
                        && at.x()
                                < (last.x() - corner.x()) * (at.y() - corner.y()) / (last.y() - corner.y())
                                        + corner.x()) {
                    inside = !inside;
                }
                last = corner;
            }
            return inside;
        }
    }

    private final WaterGrid grid;
    private final double[] seconds;
    private final double withinSeconds;
    /** By side: the side that the outline goes on to. A side is twice its western or southern cell, and one more for those that stand. */
    private final int[] next;

    private ReachOutline(WaterGrid grid, double[] seconds, double withinSeconds) {
        this.grid = grid;
        this.seconds = seconds;
        this.withinSeconds = withinSeconds;
        next = new int[2 * seconds.length];
        Arrays.fill(next, NONE);
    }

    static List<List<List<Position>>> of(WaterGrid grid, double[] seconds, double withinSeconds) {
        ReachOutline outline = new ReachOutline(grid, seconds, withinSeconds);
        outline.link();
        return outline.polygons(outline.rings());
    }

    private boolean in(int node) {
        return grid.isNode(node) && seconds[node] <= withinSeconds;
    }

    private void link() {
        for (int row = -grid.half; row < grid.half; row++) {
            for (int column = -grid.half; column < grid.half; column++) {
                int a = grid.node(column, row);
                int d = a + grid.width;
                int corners = (in(a) ? 1 : 0) | (in(a + 1) ? 2 : 0) | (in(d + 1) ? 4 : 0) | (in(d) ? 8 : 0);
                int[] ways = WAYS[corners];
                for (int i = 0; i < ways.length; i += 2) {
                    next[side(a, ways[i])] = side(a, ways[i + 1]);
                }
            }
        }
    }

    private int side(int a, int which) {
        return switch (which) {
            case S -> 2 * a;
            case E -> 2 * (a + 1) + 1;
            case N -> 2 * (a + grid.width);
            default -> 2 * a + 1;
        };
    }

    private List<Ring> rings() {
        List<Ring> rings = new ArrayList<>();
        for (int first = 0; first < next.length; first++) {
            List<Corner> corners = new ArrayList<>();
            int at = first;
            while (next[at] != NONE) {
                corners.add(corner(at));
                int on = next[at];
                next[at] = NONE;
                at = on;
            }
            List<Corner> smooth = corners.size() < 4 ? corners : smooth(corners);
            if (smooth.size() > 2) {
                Ring ring = Ring.of(smooth);
                if (Math.abs(ring.areaCells()) >= LEAST_CELLS) {
                    rings.add(ring);
                }
            }
        }
        return rings;
    }

    /** Where the outline passes a side. */
    private Corner corner(int side) {
        int one = side / 2;
        int two = side % 2 == 0 ? one + 1 : one + grid.width;
        double part = 0.5;
        if (grid.isNode(one) && grid.isNode(two) && seconds[one] + seconds[two] < Double.POSITIVE_INFINITY) {
            part = Math.clamp((withinSeconds - seconds[one]) / (seconds[two] - seconds[one]), 0.0, 1.0);
        }
        return new Corner(grid.column(one) + (side % 2 == 0 ? part : 0), grid.row(one) + (side % 2 == 0 ? 0 : part));
    }

    /** Leaves out what does not change the line (D. H. Douglas, T. K. Peucker, The Canadian Cartographer 10, 1973), in two halves. */
    private static List<Corner> smooth(List<Corner> ring) {
        boolean[] kept = new boolean[ring.size()];
        int middle = ring.size() / 2;
        keep(ring, 0, middle, kept);
        keep(ring, middle, ring.size(), kept);
        List<Corner> smooth = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                smooth.add(ring.get(i));
            }
        }
        return smooth;
    }

    private static void keep(List<Corner> ring, int from, int until, boolean[] kept) {
        kept[from] = true;
        Corner a = ring.get(from);
        Corner b = ring.get(until % ring.size());
        int furthest = NONE;
        double most = SMOOTH_CELLS;
        for (int i = from + 1; i < until; i++) {
            double off = off(ring.get(i), a, b);
            if (off > most) {
                most = off;
                furthest = i;
            }
        }
        if (furthest != NONE) {
            keep(ring, from, furthest, kept);
            keep(ring, furthest, until, kept);
        }
    }

    private static double off(Corner at, Corner a, Corner b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double part = square == 0 ? 0 : Math.clamp(((at.x() - a.x()) * dx + (at.y() - a.y()) * dy) / square, 0.0, 1.0);
        return Math.hypot(at.x() - a.x() - part * dx, at.y() - a.y() - part * dy);
    }

    /** Outer rings, each with the holes that lie in it and in no smaller one. */
    private List<List<List<Position>>> polygons(List<Ring> rings) {
        List<Ring> outer = rings.stream().filter(ring -> ring.areaCells() > 0).toList();
        List<List<Ring>> polygons = new ArrayList<>();
        outer.forEach(ring -> polygons.add(new ArrayList<>(List.of(ring))));
        for (Ring hole : rings) {
            if (hole.areaCells() < 0) {
                polygons.stream()
                        .filter(polygon ->
                                polygon.getFirst().holds(hole.corners().getFirst()))
                        .min((one, two) -> Double.compare(
                                one.getFirst().areaCells(), two.getFirst().areaCells()))
                        .ifPresent(polygon -> polygon.add(hole));
            }
        }
        return polygons.stream().flatMap(this::onEarth).toList();
    }

    /** In degrees, cut where it lies over 180°. */
    private Stream<List<List<Position>>> onEarth(List<Ring> polygon) {
        List<List<Corner>> degrees = polygon.stream()
                .map(ring -> ring.corners().stream().map(this::degrees).toList())
                .toList();
        double east = degrees.getFirst().stream().mapToDouble(Corner::x).max().orElse(0);
        double west = degrees.getFirst().stream().mapToDouble(Corner::x).min().orElse(0);
        if (east <= 180 && west >= -180) {
            return Stream.of(positions(degrees));
        }
        double edge = east > 180 ? 180 : -180;
        return Stream.of(positions(cut(degrees, edge, -1)), positions(cut(degrees, edge, 1)))
                .filter(part -> !part.isEmpty());
    }

    /** Longitude and latitude; longitudes go on where they pass 180°. */
    private Corner degrees(Corner cells) {
        Position at = grid.frame.positionAt(cells.x() * grid.cellMeters, cells.y() * grid.cellMeters);
        double middle = grid.frame.positionAt(0, 0).lonDeg();
        return new Corner(middle + Angles.turnDeg(middle, at.lonDeg()), at.latDeg());
    }

    private static List<List<Corner>> cut(List<List<Corner>> rings, double edge, int sign) {
        return rings.stream()
                .map(ring -> side(ring, edge, sign))
                .filter(ring -> ring.size() > 2)
                .toList();
    }

    private static List<Corner> side(List<Corner> ring, double edge, int sign) {
        List<Corner> kept = new ArrayList<>();
        Corner last = ring.getLast();
        for (Corner corner : ring) {
            double before = sign * (last.x() - edge);
            double now = sign * (corner.x() - edge);
            if (before >= 0 != now >= 0) {
                double part = before / (before - now);
                kept.add(new Corner(edge, last.y() + part * (corner.y() - last.y())));
            }
            if (now >= 0) {
                kept.add(corner);
            }
            last = corner;
        }
        return kept;
    }

    private static List<List<Position>> positions(List<List<Corner>> rings) {
        return rings.stream()
                .map(ring -> ring.stream()
                        .map(corner -> Position.of(corner.y(), corner.x()))
                        .toList())
                .toList();
    }
}
