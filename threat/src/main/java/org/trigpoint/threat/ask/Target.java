package org.trigpoint.threat.ask;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/**
 * What is asked about: lines, and areas by their outlines.
 *
 * <p>Edges are straight in degrees and go the short way round the earth, as GeoJSON has them. They are kept in pieces of {@value #PIECE_METERS} m at
 * most, each of which is then as good as straight in the tangent plane, and found by a tree of boxes over their order.
 */
public final class Target {
    private static final double PIECE_METERS = 4_000;
    private static final int CIRCLE_CORNERS = 72;

    /**
     * A line or an area.
     *
     * @param name for people, empty for none
     * @param shape a corridor counts as its line
     */
    public record Part(String name, Shape shape) {}

    /**
     * Where a way crosses an edge.
     *
     * @param ratio how far along the way, 0 to 1
     * @param spot where on the edge
     */
    record Crossing(double ratio, Spot spot) {}

    private final List<Part> parts;
    private final Pieces pieces;
    private final List<List<Polygon>> areas = new ArrayList<>();
    private final Box box;
    private final List<Spot> spots;

    private Target(List<Part> parts, Pieces pieces, Box box) {
        this.parts = List.copyOf(parts);
        this.pieces = pieces;
        this.box = box;
        for (Part part : parts) {
            switch (part.shape()) {
                case Shape.Area area ->
                    areas.add(area.rings().stream().map(Polygon::new).toList());
                case Shape.Circle circle -> areas.add(List.of(new Polygon(around(circle))));
                case Shape.Corridor _ -> {}
            }
        }
        spots = pieces.spots();
    }

    /** Of one part or more. Throws IllegalArgumentException for none, or an area around a pole. */
    public static Target of(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Nothing is asked about");
        }
        Pieces pieces = new Pieces();
        for (int part = 0; part < parts.size(); part++) {
            switch (parts.get(part).shape()) {
                case Shape.Corridor corridor -> add(pieces, part, corridor.line());
                case Shape.Area area -> {
                    for (List<Position> ring : area.rings()) {
                        add(pieces, part, closed(ring));
                    }
                }
                case Shape.Circle circle -> add(pieces, part, closed(around(circle)));
            }
        }
        pieces.grow();
        return new Target(parts, pieces, pieces.box());
    }

    private static List<Position> closed(List<Position> ring) {
        List<Position> line = new ArrayList<>(ring);
        line.add(ring.getFirst());
        return line;
    }

    private static List<Position> around(Shape.Circle circle) {
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < CIRCLE_CORNERS; i++) {
            ring.add(Geodesic.from(circle.centre(), i * 360.0 / CIRCLE_CORNERS, circle.radiusMeters()));
        }
        return ring;
    }

    private static void add(Pieces pieces, int part, List<Position> line) {
        double along = 0;
        for (int i = 0; i + 1 < line.size(); i++) {
            Position a = line.get(i);
            Position b = line.get(i + 1);
            double lonTurn = Angles.turnDeg(a.lonDeg(), b.lonDeg());
            double meters = Geodesic.between(a, b).distanceMeters();
            int count = Math.max(1, (int) Math.ceil(meters / PIECE_METERS));
            Position from = a;
            for (int step = 1; step <= count; step++) {
                double ratio = (double) step / count;
                Position to = Position.of(a.latDeg() + ratio * (b.latDeg() - a.latDeg()), a.lonDeg() + ratio * lonTurn);
                double length = Geodesic.between(from, to).distanceMeters();
                pieces.add(from, to, part, along, length);
                along += length;
                from = to;
            }
        }
    }

    public List<Part> parts() {
        return parts;
    }

    /** Metres of a line, or around an area. */
    public double lengthMeters(int part) {
        return pieces.lengthMeters(part);
    }

    /** True where an area is asked about: then being in it counts. */
    public boolean hasArea() {
        return !areas.isEmpty();
    }

    /** A box that holds it. */
    public Box box() {
        return box;
    }

    /** Points of it, some kilometres from each other. */
    List<Spot> spots() {
        return spots;
    }

    /** True within an area. */
    private boolean holds(double latDeg, double lonDeg) {
        for (List<Polygon> rings : areas) {
            boolean inside = false;
            for (Polygon ring : rings) {
                inside ^= ring.contains(latDeg, lonDeg);
            }
            if (inside) {
                return true;
            }
        }
        return false;
    }

    /** True for points that lie within so many metres of it. */
    public boolean isWithin(double latDeg, double lonDeg, double meters) {
        return nearness(latDeg, lonDeg, meters) != null;
    }

    /** How near a place is: 0 within an area. Null beyond so many metres. */
    @Nullable
    Nearness nearness(double latDeg, double lonDeg, double mostMeters) {
        boolean inside = !areas.isEmpty() && box.contains(latDeg, lonDeg) && holds(latDeg, lonDeg);
        Nearness edge = pieces.nearest(latDeg, lonDeg, inside ? Double.MAX_VALUE : mostMeters);
        return edge == null || !inside ? edge : new Nearness(0, true, edge.spot());
    }

    /**
     * How near a place is.
     *
     * @param meters to the nearest edge, 0 within an area
     * @param inside true within an area
     * @param spot the nearest point of an edge
     */
    record Nearness(double meters, boolean inside, Spot spot) {}

    /** Where a short straight way crosses edges, in order along it. */
    List<Crossing> crossings(Place from, Place to) {
        LocalFrame frame = LocalFrame.at(from.latDeg(), from.lonDeg());
        return pieces.crossings(frame, from, to);
    }

    /** True where something of it may lie within so many metres of a box. */
    public boolean mayBeNear(Box other, double meters) {
        return pieces.mayBeNear(other.expand(meters));
    }
}
