package org.trigpoint.threat.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/** Shapes of all kinds and sizes, some over the antimeridian and near the poles. */
final class RandomShapes {
    private final SplittableRandom random;

    RandomShapes(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Between two numbers, small ones as often as large ones. */
    double size(double from, double to) {
        return from * StrictMath.pow(to / from, random.nextDouble());
    }

    Position place() {
        return switch (random.nextInt(4)) {
            case 0 -> Position.of(random.nextDouble(-80, 80), random.nextDouble(-180, 180));
            case 1 -> Position.of(random.nextDouble(-60, 60), 180 + random.nextDouble(-0.5, 0.5));
            case 2 ->
                Position.of((random.nextBoolean() ? 1 : -1) * random.nextDouble(80, 89.9), random.nextDouble(360));
            default -> Position.of(50 + random.nextDouble(), random.nextDouble());
        };
    }

    Shape next() {
        return switch (random.nextInt(4)) {
            case 0 -> new Shape.Circle(place(), size(1, Shape.MOST_METERS));
            case 1 -> corridor();
            case 2 -> star(false);
            default -> star(true);
        };
    }

    private Shape corridor() {
        double bearing = random.nextDouble(360);
        double step = size(50, 1_500_000);
        List<Position> line = new ArrayList<>(List.of(place()));
        int more = random.nextInt(1, 12);
        for (int i = 0; i < more; i++) {
            bearing += random.nextDouble(-60, 60);
            line.add(Geodesic.from(line.getLast(), bearing, step * random.nextDouble(0.2, 1)));
        }
        return new Shape.Corridor(line, size(1, random.nextBoolean() ? 2_000 : Shape.MOST_METERS));
    }

    private Shape star(boolean holes) {
        Position centre = Position.of(Math.clamp(place().latDeg(), -85, 85), place().lonDeg());
        double deg = Math.min(size(0.0001, 40), 89 - Math.abs(centre.latDeg()));
        List<List<Position>> rings = new ArrayList<>(List.of(ring(centre, deg, 0.6, 1)));
        if (holes) {
            rings.add(ring(Position.of(centre.latDeg() - deg / 4, centre.lonDeg()), deg * 0.2, 0.5, 1));
            rings.add(ring(Position.of(centre.latDeg() + deg / 4, centre.lonDeg()), deg * 0.2, 0.1, 1));
        }
        return new Shape.Area(rings);
    }

    private List<Position> ring(Position centre, double deg, double least, double most) {
        int corners = (int) size(3, 300);
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = deg * random.nextDouble(least, most);
            ring.add(Position.of(
                    centre.latDeg() + reach * Math.sin(angle), centre.lonDeg() + 1.5 * reach * Math.cos(angle)));
        }
        return ring;
    }

    /** A place near a shape, or within it. */
    Position near(Shape shape) {
        if (random.nextInt(8) == 0) {
            return place();
        }
        return switch (shape) {
            case Shape.Circle circle ->
                Geodesic.from(circle.centre(), random.nextDouble(360), circle.radiusMeters() * random.nextDouble(1.3));
            case Shape.Corridor corridor ->
                Geodesic.from(
                        corridor.line().get(random.nextInt(corridor.line().size())),
                        random.nextDouble(360),
                        corridor.halfWidthMeters() * random.nextDouble(2.5));
            case Shape.Area area -> {
                List<Position> ring =
                        area.rings().get(random.nextInt(area.rings().size()));
                Position a = ring.get(random.nextInt(ring.size()));
                Position b = ring.get(random.nextInt(ring.size()));
                double ratio = random.nextDouble(-0.1, 1.1);
                double turn = Angles.turnDeg(a.lonDeg(), b.lonDeg());
                // Off an edge by up to a centimetre: on it, rounding would decide.
                double off = random.nextDouble(-1e-7, 1e-7);
                yield Position.of(
                        Math.clamp(a.latDeg() + ratio * (b.latDeg() - a.latDeg()) + off, -90, 90),
                        a.lonDeg() + ratio * turn + off);
            }
        };
    }

    /** Shapes of random kinds. */
    List<Shape> list(int count) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shapes.add(next());
        }
        return shapes;
    }
}
