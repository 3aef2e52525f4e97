package org.trigpoint.model.zone;

import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;

/** A part of the earth's surface, on WGS 84. An edge between two positions goes the short way round. */
public sealed interface Shape {
    /** Most positions of one shape, over all its rings. */
    int MOST_POSITIONS = 10_000;

    /** Most metres that a circle or a corridor reaches to each side. */
    double MOST_METERS = 1_000_000;

    /**
     * All that lies within a distance of a point.
     *
     * @param radiusMeters above 0
     */
    record Circle(Position centre, double radiusMeters) implements Shape {
        public Circle {
            requireReach(radiusMeters, "radius");
        }
    }

    /**
     * What lies within the first ring and within none of the others.
     *
     * @param rings each by its corners, three or more, either way round, not closed
     */
    record Area(List<List<Position>> rings) implements Shape {
        public Area {
            rings = rings.stream().map(List::copyOf).toList();
            if (rings.isEmpty()) {
                throw new IllegalArgumentException("An area has a ring");
            }
            for (List<Position> ring : rings) {
                if (ring.size() < 3) {
                    throw new IllegalArgumentException("A ring of " + ring.size() + " corners has no area");
                }
            }
            requireSize(rings.stream().mapToInt(List::size).sum());
        }
    }

    /**
     * All that lies within a distance of a line, as of a cable.
     *
     * @param line two positions or more
     * @param halfWidthMeters to each side, above 0
     */
    record Corridor(List<Position> line, double halfWidthMeters) implements Shape {
        public Corridor {
            line = List.copyOf(line);
            if (line.size() < 2) {
                throw new IllegalArgumentException("A line of " + line.size() + " positions leads nowhere");
            }
            requireSize(line.size());
            requireReach(halfWidthMeters, "half width");
        }
    }

    private static void requireSize(int positions) {
        if (positions > MOST_POSITIONS) {
            throw new IllegalArgumentException(
                    "A shape has " + MOST_POSITIONS + " positions at most, not " + positions);
        }
    }

    private static void requireReach(double meters, String what) {
        if (!(meters > 0 && meters <= MOST_METERS)) {
            throw new IllegalArgumentException(
                    "A " + what + " is above 0 and at most " + (long) MOST_METERS + " m, not " + meters);
        }
    }

    /** A box that surely holds it. */
    default Box box() {
        return switch (this) {
            case Circle circle ->
                Box.around(circle.centre().latDeg(), circle.centre().lonDeg(), circle.radiusMeters());
            case Area area -> around(area.rings().getFirst());
            case Corridor corridor -> around(corridor.line()).expand(corridor.halfWidthMeters());
        };
    }

    private static Box around(List<Position> line) {
        Position first = line.getFirst();
        double south = first.latDeg();
        double north = first.latDeg();
        double lon = first.lonDeg();
        double west = lon;
        double east = lon;
        for (Position position : line) {
            south = Math.min(south, position.latDeg());
            north = Math.max(north, position.latDeg());
            lon += Angles.wrapLonDeg(position.lonDeg() - lon);
            west = Math.min(west, lon);
            east = Math.max(east, lon);
        }
        return east - west >= 360
                ? new Box(-180, south, 180, north)
                : new Box(Angles.wrapLonDeg(west), south, Angles.wrapLonDeg(east), north);
    }
}
