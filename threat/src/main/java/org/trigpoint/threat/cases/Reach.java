package org.trigpoint.threat.cases;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.model.zone.Shape;

/** How far points lie from shapes, within some hundreds of kilometres. The bits are the same on every machine. */
final class Reach {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;

    private Reach() {}

    /** A point to show a shape by: of an area the middle of its box, of a corridor one of its line. */
    static Position middle(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> circle.centre();
            case Shape.Area area -> {
                Box box = area.box();
                yield Position.of((box.southDeg() + box.northDeg()) / 2, box.westDeg() + box.widthDeg() / 2);
            }
            case Shape.Corridor corridor -> corridor.line().get(corridor.line().size() / 2);
        };
    }

    /** Points that stand for a shape, and how far it reaches around them in {@link #reachMeters}. */
    static List<Position> points(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> List.of(circle.centre());
            case Shape.Area area -> {
                List<Position> points = new ArrayList<>(area.rings().getFirst());
                points.add(middle(area));
                yield points;
            }
            case Shape.Corridor corridor -> corridor.line();
        };
    }

    static double reachMeters(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> circle.radiusMeters();
            case Shape.Area _ -> 0;
            case Shape.Corridor corridor -> corridor.halfWidthMeters();
        };
    }

    /** True when a point lies in a shape. */
    static boolean holds(Shape shape, Position point) {
        return metersTo(shape, point) == 0;
    }

    /** Metres from a point to a shape, 0 within it. */
    static double metersTo(Shape shape, Position point) {
        return switch (shape) {
            case Shape.Circle circle -> {
                LocalFrame.Offset offset = LocalFrame.at(point).offsetTo(circle.centre());
                yield Math.max(0, lengthMeters(offset.eastMeters(), offset.northMeters()) - circle.radiusMeters());
            }
            case Shape.Area area -> inside(area.rings(), point) ? 0 : metersToRings(area.rings(), point);
            case Shape.Corridor corridor ->
                Math.max(0, metersToLine(corridor.line(), point) - corridor.halfWidthMeters());
        };
    }

    private static boolean inside(List<List<Position>> rings, Position point) {
        for (int i = 0; i < rings.size(); i++) {
            boolean within = new Polygon(rings.get(i)).contains(point.latDeg(), point.lonDeg());
            if (within != (i == 0)) {
                return false;
            }
        }
        return true;
    }

    private static double metersToRings(List<List<Position>> rings, Position point) {
        double least = Double.POSITIVE_INFINITY;
        for (List<Position> ring : rings) {
            List<Position> closed = new ArrayList<>(ring);
            closed.add(ring.getFirst());
            least = Math.min(least, metersToLine(closed, point));
        }
        return least;
    }

    /** To edges that are straight in degrees, as a shape's box has them and GeoJSON means them. */
    private static double metersToLine(List<Position> line, Position point) {
        double sinLat = Degrees.sin(point.latDeg());
        double acrossMeters = Wgs84.primeVerticalMeters(sinLat);
        double eastPerDeg = acrossMeters * Degrees.cos(point.latDeg()) * RAD_PER_DEG;
        double northPerDeg = acrossMeters * (1 - Wgs84.E2_RATIO) / (1 - Wgs84.E2_RATIO * sinLat * sinLat) * RAD_PER_DEG;
        double least = Double.POSITIVE_INFINITY;
        double fromLonDeg = Angles.wrapLonDeg(line.getFirst().lonDeg() - point.lonDeg());
        for (int i = 1; i < line.size(); i++) {
            Position from = line.get(i - 1);
            Position to = line.get(i);
            double turnDeg = Angles.turnDeg(from.lonDeg(), to.lonDeg());
            double west = fromLonDeg * eastPerDeg;
            double south = (from.latDeg() - point.latDeg()) * northPerDeg;
            double east = turnDeg * eastPerDeg;
            double north = (to.latDeg() - from.latDeg()) * northPerDeg;
            double square = east * east + north * north;
            double along = square == 0 ? 0 : Math.clamp(-(west * east + south * north) / square, 0, 1);
            least = Math.min(least, lengthMeters(west + along * east, south + along * north));
            fromLonDeg = Angles.wrapLonDeg(fromLonDeg + turnDeg);
        }
        return least;
    }

    private static double lengthMeters(double east, double north) {
        return Math.sqrt(east * east + north * north);
    }
}
