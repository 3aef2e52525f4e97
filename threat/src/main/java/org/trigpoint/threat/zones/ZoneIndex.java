package org.trigpoint.threat.zones;

import java.util.List;
import java.util.function.IntConsumer;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.StrictGeodesic;
import org.trigpoint.model.zone.Shape;

/**
 * Which zones hold a position, which a way from one position to the next touches, and how far one is: by the number of a shape, its
 * place in the list that the index was made of.
 *
 * <p>An area is bounded by what is straight in degrees, the short way round. Of a point on an edge see {@link Edges}: adjacent areas never both hold
 * it. An area one of whose rings goes round a pole holds nothing. Circles and corridors hold what is within their metres on the
 * ellipsoid, the border too, with an error below a centimetre; the line of a corridor is straight in degrees, as GeoJSON has it. They may
 * hold a pole.
 *
 * <p>What a shape holds follows from the shape alone: not a bit of it from the other shapes of the index, from the order of asking, or from
 * the machine.
 *
 * <p><b>How.</b> The earth is cut into cells of a degree, and where there are borders into parts, down to some tens of metres. Each says
 * which shapes hold all of it, and of which a border passes, with the few edges or pieces of lines that do. Most positions are answered by
 * looking up their cell. The tests that remain are those of the whole shape, to the last bit ({@link EdgeSplitter}, {@link Reaches}; ADR
 * 20).
 *
 * <p>Immutable; for any thread.
 */
public final class ZoneIndex {
    private final List<Shape> shapes;
    private final ZoneTree tree;
    private final Edges edges;
    private final Reaches reaches;

    ZoneIndex(List<Shape> shapes, ZoneTree tree, Edges edges, Reaches reaches) {
        this.shapes = shapes;
        this.tree = tree;
        this.edges = edges;
        this.reaches = reaches;
    }

    /** Makes an index of these shapes. */
    public static ZoneIndex of(List<Shape> shapes) {
        return new ZoneIndexBuilder(List.copyOf(shapes)).build();
    }

    /** How many shapes it has. */
    public int size() {
        return shapes.size();
    }

    /**
     * Finds the shapes that hold a position; allocates nothing.
     *
     * @param lonDeg any longitude
     * @param into gets their numbers in rising order, as many as fit
     * @return how many hold it, also when not all fit
     */
    public int holding(double latDeg, double lonDeg, int[] into) {
        double lon = Angles.wrapLonDeg(lonDeg);
        requirePosition(latDeg, lon);
        int code = tree.leaf(ZoneTree.column(lon), ZoneTree.row(latDeg));
        if (code == 0) {
            return 0;
        }
        if ((code & ZoneTree.ONE) != 0) {
            if (into.length > 0) {
                into[0] = code ^ ZoneTree.ONE;
            }
            return 1;
        }
        return among(code, latDeg, lon, into);
    }

    private int among(int code, double latDeg, double lonDeg, int[] into) {
        int[] entries = tree.entries();
        int count = 0;
        int end = code + 1 + entries[code];
        int at = code + 1;
        while (at < end) {
            int entry = entries[at++];
            boolean holds = true;
            if ((entry & 1) != 0) {
                int next = at + 1 + entries[at];
                holds = holds(at + 1, next, latDeg, lonDeg);
                at = next;
            }
            if (holds) {
                if (count < into.length) {
                    into[count] = entry >> 1;
                }
                count++;
            }
        }
        return count;
    }

    /** True when all blocks of an entry say yes. */
    private boolean holds(int begin, int end, double latDeg, double lonDeg) {
        int[] entries = tree.entries();
        int at = begin;
        while (at < end) {
            int head = entries[at++];
            int next = at + (head >> EntrySplitter.COUNT_SHIFT);
            boolean yes = (head & EntrySplitter.REACHES) != 0
                    ? reaches.hold(latDeg, lonDeg, entries, at, next)
                    : edges.oddNorthOf(latDeg, lonDeg, entries, at, next) == ((head & EntrySplitter.BASE) == 0);
            if (!yes) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /** Gives the numbers of the shapes that hold a position, in rising order. */
    public void forEachHolding(double latDeg, double lonDeg, IntConsumer each) {
        int[] numbers = new int[8];
        int count = holding(latDeg, lonDeg, numbers);
        if (count > numbers.length) {
            numbers = new int[count];
            holding(latDeg, lonDeg, numbers);
        }
        for (int i = 0; i < count; i++) {
            each.accept(numbers[i]);
        }
    }

    /** True when a shape holds a position. */
    public boolean holds(int number, double latDeg, double lonDeg) {
        boolean[] found = new boolean[1];
        forEachHolding(latDeg, lonDeg, other -> found[0] |= other == number);
        return found[0];
    }

    /**
     * Gives the numbers of the shapes that have a point in common with the way from one position to another, straight in degrees and the
     * short way round, in rising order. The way has its ends, and an area its edges: what only touches is given too.
     */
    public void forEachCrossing(double lat1Deg, double lon1Deg, double lat2Deg, double lon2Deg, IntConsumer each) {
        double lon1 = Angles.wrapLonDeg(lon1Deg);
        double lon2 = Angles.wrapLonDeg(lon2Deg);
        requirePosition(lat1Deg, lon1);
        requirePosition(lat2Deg, lon2);
        int code = tree.leafOfBoth(
                ZoneTree.column(lon1), ZoneTree.row(lat1Deg), ZoneTree.column(lon2), ZoneTree.row(lat2Deg));
        if (code == 0) {
            return;
        }
        if (code > 0 && (code & ZoneTree.ONE) != 0) {
            each.accept(code ^ ZoneTree.ONE);
            return;
        }
        Crossing crossing = new Crossing(tree, edges, reaches, lat1Deg, lon1, lat2Deg, lon2);
        forEachHolding(lat1Deg, lon1, crossing);
        forEachHolding(lat2Deg, lon2, crossing);
        crossing.walk(code);
        crossing.forEach(each);
    }

    /** Metres from a position to what a shape holds; 0 where it holds the position. Looks at each edge of the shape. */
    public double distanceMeters(int number, double latDeg, double lonDeg) {
        if (holds(number, latDeg, lonDeg)) {
            return 0;
        }
        double meters = lineDistanceMeters(number, latDeg, lonDeg);
        return switch (shapes.get(number)) {
            case Shape.Circle circle -> Math.max(0, meters - circle.radiusMeters());
            case Shape.Area _ -> meters;
            case Shape.Corridor corridor -> Math.max(0, meters - corridor.halfWidthMeters());
        };
    }

    /**
     * Metres from a position to the centre of a circle, the line in the middle of a corridor, or the outline of an area, to a
     * centimetre or a millionth. Looks at each edge of the shape.
     */
    public double lineDistanceMeters(int number, double latDeg, double lonDeg) {
        double lon = Angles.wrapLonDeg(lonDeg);
        requirePosition(latDeg, lon);
        return switch (shapes.get(number)) {
            case Shape.Circle circle ->
                StrictGeodesic.meters(
                        latDeg, lon, circle.centre().latDeg(), circle.centre().lonDeg());
            case Shape.Area area -> {
                double least = Double.POSITIVE_INFINITY;
                for (List<Position> ring : area.rings()) {
                    least = nearest(latDeg, lon, ring, ring.getLast(), least);
                }
                yield least;
            }
            case Shape.Corridor corridor ->
                nearest(latDeg, lon, corridor.line(), corridor.line().getFirst(), Double.POSITIVE_INFINITY);
        };
    }

    private static double nearest(
            double latDeg, double lonDeg, List<Position> line, Position before, double boundMeters) {
        Arc point = Arc.between(latDeg, lonDeg, latDeg, lonDeg);
        NearestArcs nearest = new NearestArcs();
        double least = boundMeters;
        Position a = before;
        for (Position b : line) {
            least = nearest.meters(point, Arc.between(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg()), least);
            a = b;
        }
        return least;
    }

    private static void requirePosition(double latDeg, double lonDeg) {
        if (!(latDeg >= -90 && latDeg <= 90 && lonDeg >= -180)) {
            throw new IllegalArgumentException("Latitude " + latDeg + " is not within -90 to 90 degrees, or longitude "
                    + lonDeg + " is no number");
        }
    }

    /** Bytes that the index takes beside its shapes. */
    public long bytes() {
        return tree.bytes() + edges.bytes() + reaches.bytes();
    }
}
