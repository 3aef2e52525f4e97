package org.trigpoint.threat.zones;

import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/** What the index says, said slowly and plainly. */
final class PlainZones {
    private static final int SAMPLES = 120;
    private static final int ROUNDS = 60;

    private PlainZones() {}

    static boolean holds(Shape shape, double latDeg, double lonDeg) {
        return switch (shape) {
            case Shape.Area area -> {
                boolean holds = within(area.rings().getFirst(), latDeg, lonDeg);
                for (List<Position> hole : area.rings().subList(1, area.rings().size())) {
                    holds &= !within(hole, latDeg, lonDeg);
                }
                yield holds;
            }
            case Shape.Circle _, Shape.Corridor _ -> borderMeters(shape, latDeg, lonDeg) <= 0;
        };
    }

    /** Metres to the border of a circle or corridor, below 0 within. */
    static double borderMeters(Shape shape, double latDeg, double lonDeg) {
        return switch (shape) {
            case Shape.Circle circle ->
                meters(latDeg, lonDeg, circle.centre().latDeg(), circle.centre().lonDeg()) - circle.radiusMeters();
            case Shape.Corridor corridor ->
                lineMeters(corridor.line(), latDeg, lonDeg, 2 * corridor.halfWidthMeters())
                        - corridor.halfWidthMeters();
            case Shape.Area _ -> throw new AssertionError(shape);
        };
    }

    /** Edges that pass north of a point on its meridian, from the western end, inclusive, to the eastern; seen from the point. */
    private static boolean within(List<Position> ring, double latDeg, double lonDeg) {
        int north = 0;
        Position a = ring.getLast();
        for (Position b : ring) {
            double turn = Angles.turnDeg(a.lonDeg(), b.lonDeg());
            Position west = turn < 0 ? b : a;
            Position east = turn < 0 ? a : b;
            double width = Math.abs(turn);
            double on = Angles.wrapLonDeg(lonDeg - west.lonDeg());
            on = on < 0 ? on + 360 : on;
            if (on < width && (latDeg - west.latDeg()) * width < on * (east.latDeg() - west.latDeg())) {
                north++;
            }
            a = b;
        }
        return north % 2 == 1;
    }

    /** Metres to a line, or the bound where that is less. */
    static double lineMeters(List<Position> line, double latDeg, double lonDeg, double boundMeters) {
        double least = boundMeters;
        for (int i = 1; i < line.size(); i++) {
            if (roughMeters(line.get(i - 1), line.get(i), latDeg, lonDeg) < least) {
                least = Math.min(least, segmentMeters(line.get(i - 1), line.get(i), latDeg, lonDeg));
            }
        }
        return least;
    }

    /** Surely no more than the distance to a segment: that to the middle of it, less its length. */
    private static double roughMeters(Position a, Position b, double latDeg, double lonDeg) {
        double length = 2 * along(a, b, 0.5, a.latDeg(), a.lonDeg()) + 2 * along(a, b, 0.5, b.latDeg(), b.lonDeg());
        return along(a, b, 0.5, latDeg, lonDeg) - length;
    }

    /** The nearest of many points of a segment, then nearer ones around each that is nearer than its neighbours. */
    private static double segmentMeters(Position a, Position b, double latDeg, double lonDeg) {
        double[] meters = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            meters[i] = along(a, b, (double) i / SAMPLES, latDeg, lonDeg);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= SAMPLES; i++) {
            boolean low = (i == 0 || meters[i] <= meters[i - 1]) && (i == SAMPLES || meters[i] <= meters[i + 1]);
            if (low) {
                double from = Math.max(0, i - 1.0) / SAMPLES;
                double to = Math.min(SAMPLES, i + 1.0) / SAMPLES;
                for (int round = 0; round < ROUNDS; round++) {
                    double one = from + (to - from) / 3;
                    double other = to - (to - from) / 3;
                    if (along(a, b, one, latDeg, lonDeg) < along(a, b, other, latDeg, lonDeg)) {
                        to = other;
                    } else {
                        from = one;
                    }
                }
                least = Math.min(least, Math.min(meters[i], along(a, b, from, latDeg, lonDeg)));
            }
        }
        return least;
    }

    private static double along(Position a, Position b, double ratio, double latDeg, double lonDeg) {
        double turn = Angles.turnDeg(a.lonDeg(), b.lonDeg());
        return meters(latDeg, lonDeg, a.latDeg() + ratio * (b.latDeg() - a.latDeg()), a.lonDeg() + ratio * turn);
    }

    static double meters(double lat1, double lon1, double lat2, double lon2) {
        return Geodesic.between(Position.of(lat1, lon1), Position.of(lat2, lon2))
                .distanceMeters();
    }
}
