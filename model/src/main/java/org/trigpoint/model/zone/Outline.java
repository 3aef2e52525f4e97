package org.trigpoint.model.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;

/**
 * Looks whether rings bound an area: asked where a shape comes in. Shapes that are recorded already are taken as they are, so that
 * what was said once stays readable.
 *
 * <p>As OGC Simple Features has it: a ring neither crosses nor touches itself; holes lie within the first ring and not within each other,
 * and may touch at points. That holes part the area in two is no flaw here. Corners that repeat the one before are overlooked. In the
 * plane of degrees, edges the short way round, without rounding; through a grid: ten thousand corners take some ten milliseconds, and as a comb two hundred.
 */
public final class Outline {
    private static final double FULL_TURN_DEG = 360;

    private final List<PlaneRing> rings = new ArrayList<>();
    /** By edge, rings one after the other: its ring and its corner there. */
    private int[] ringOf = new int[0];

    private int[] cornerOf = new int[0];
    /** By ring: it has a point in common with an earlier one. */
    private boolean[] touches = new boolean[0];

    private Outline() {}

    /** What is wrong with the rings of an area, of which the first bounds it and the others are holes; empty when nothing is. */
    public static Optional<OutlineFlaw> findFlaw(List<List<Position>> rings) {
        Outline outline = new Outline();
        return outline.findInRings(rings).or(outline::findAmongEdges).or(outline::findAmongHoles);
    }

    private Optional<OutlineFlaw> findInRings(List<List<Position>> all) {
        for (int number = 0; number < all.size(); number++) {
            PlaneRing ring = new PlaneRing(all.get(number));
            if (ring.size() < 3) {
                return ringFlaw(OutlineFlaw.Kind.NO_AREA, number, ring);
            }
            if (ring.roundsPole()) {
                return ringFlaw(OutlineFlaw.Kind.ROUND_POLE, number, ring);
            }
            if (ring.east() - ring.west() > FULL_TURN_DEG) {
                return ringFlaw(OutlineFlaw.Kind.TOO_WIDE, number, ring);
            }
            if (number > 0) {
                ring.bringEastOf(rings.getFirst().west());
            }
            rings.add(ring);
        }
        return Optional.empty();
    }

    private static Optional<OutlineFlaw> ringFlaw(OutlineFlaw.Kind kind, int number, PlaneRing ring) {
        return Optional.of(new OutlineFlaw(kind, number, -1, -1, -1, position(ring.x(0), ring.y(0))));
    }

    private Optional<OutlineFlaw> findAmongEdges() {
        int count = rings.stream().mapToInt(PlaneRing::size).sum();
        ringOf = new int[count];
        cornerOf = new int[count];
        touches = new boolean[rings.size()];
        int edge = 0;
        for (int number = 0; number < rings.size(); number++) {
            for (int corner = 0; corner < rings.get(number).size(); corner++) {
                ringOf[edge] = number;
                cornerOf[edge++] = corner;
            }
        }
        EdgeGrid grid = new EdgeGrid(rings);
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            for (int i = grid.begin(cell); i < grid.end(cell); i++) {
                int flawed = firstFlawed(grid, i, grid.end(cell));
                if (flawed >= 0) {
                    return Optional.of(edgeFlaw(grid.edge(i), grid.edge(flawed)));
                }
            }
        }
        return Optional.empty();
    }

    /** The first of the edges of a cell after this one that is wrong with it; −1 for none. */
    private int firstFlawed(EdgeGrid grid, int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (grid.boxesMeet(grid.edge(at), grid.edge(i)) && flaw(grid.edge(at), grid.edge(i)) != null) {
                return i;
            }
        }
        return -1;
    }

    /** What is wrong with how two edges lie to each other; the one before comes first. */
    private OutlineFlaw.@Nullable Kind flaw(int one, int other) {
        PlaneRing a = rings.get(ringOf[one]);
        PlaneRing b = rings.get(ringOf[other]);
        int i = cornerOf[one];
        int k = cornerOf[other];
        Segments.Meeting meeting =
                Segments.meeting(a.x(i), a.y(i), a.x(i + 1), a.y(i + 1), b.x(k), b.y(k), b.x(k + 1), b.y(k + 1));
        if (meeting == Segments.Meeting.TOUCH) {
            boolean sameRing = ringOf[one] == ringOf[other];
            boolean neighbours = sameRing && (k == i + 1 || (i == 0 && k == a.size() - 1));
            touches[ringOf[other]] |= !sameRing;
            return sameRing && !neighbours ? OutlineFlaw.Kind.TOUCH : null;
        }
        return switch (meeting) {
            case NONE, TOUCH -> null;
            case CROSS -> OutlineFlaw.Kind.CROSS;
            case OVERLAP -> OutlineFlaw.Kind.OVERLAP;
        };
    }

    private OutlineFlaw edgeFlaw(int one, int other) {
        PlaneRing a = rings.get(ringOf[one]);
        PlaneRing b = rings.get(ringOf[other]);
        return new OutlineFlaw(
                Objects.requireNonNull(flaw(one, other)),
                ringOf[one],
                a.edge(cornerOf[one]),
                ringOf[other],
                b.edge(cornerOf[other]),
                meeting(a, cornerOf[one], b, cornerOf[other]));
    }

    /** About where two edges meet: where the lines do, or at the end of one that is on the other. */
    private static Position meeting(PlaneRing a, int i, PlaneRing b, int k) {
        double ux = a.x(i + 1) - a.x(i);
        double uy = a.y(i + 1) - a.y(i);
        double vx = b.x(k + 1) - b.x(k);
        double vy = b.y(k + 1) - b.y(k);
        double cross = ux * vy - uy * vx;
        if (cross != 0) {
            double along = Math.clamp(((b.x(k) - a.x(i)) * vy - (b.y(k) - a.y(i)) * vx) / cross, 0, 1);
            return position(a.x(i) + along * ux, a.y(i) + along * uy);
        }
        double along = ((b.x(k) - a.x(i)) * ux + (b.y(k) - a.y(i)) * uy) / (ux * ux + uy * uy);
        return along >= 0 && along <= 1 ? position(b.x(k), b.y(k)) : position(a.x(i), a.y(i));
    }

    private static Position position(double lonDeg, double latDeg) {
        return Position.of(Math.clamp(latDeg, -90, 90), Angles.wrapLonDeg(lonDeg));
    }

    /** Edges do not cross, so that a ring is on one side of another, but for what touches it. */
    private Optional<OutlineFlaw> findAmongHoles() {
        for (int hole = 1; hole < rings.size(); hole++) {
            PlaneRing ring = rings.get(hole);
            int outside = firstOn(-1, ring, rings.getFirst(), touches[hole]);
            if (outside >= 0) {
                return holeFlaw(OutlineFlaw.Kind.HOLE_OUTSIDE, hole, 0, outside);
            }
            for (int other = 1; other < rings.size(); other++) {
                int within = other == hole ? -1 : firstOn(1, ring, rings.get(other), touches[Math.max(hole, other)]);
                if (within >= 0) {
                    return holeFlaw(OutlineFlaw.Kind.HOLE_IN_HOLE, hole, other, within);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The first corner of a ring that is on a side of another, or whose edge has its middle there; −1 for none.
     *
     * @param all look at each; otherwise the first says it for all
     */
    private static int firstOn(int side, PlaneRing ring, PlaneRing other, boolean all) {
        if (ring.east() < other.west() || ring.west() > other.east()) {
            return side < 0 ? 0 : -1;
        }
        int count = all ? ring.size() : 1;
        for (int i = 0; i < count; i++) {
            int corner = other.side(ring.x(i), ring.y(i));
            if (corner == side) {
                return i;
            }
            if (corner == 0 && other.side((ring.x(i) + ring.x(i + 1)) / 2, (ring.y(i) + ring.y(i + 1)) / 2) == side) {
                return i;
            }
        }
        return -1;
    }

    private Optional<OutlineFlaw> holeFlaw(OutlineFlaw.Kind kind, int hole, int other, int corner) {
        PlaneRing ring = rings.get(hole);
        return Optional.of(new OutlineFlaw(kind, hole, -1, other, -1, position(ring.x(corner), ring.y(corner))));
    }
}
