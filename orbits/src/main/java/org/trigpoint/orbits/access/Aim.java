package org.trigpoint.orbits.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.model.lookahead.EllipseOverTime;
import org.trigpoint.model.lookahead.PlaceEllipse;
import org.trigpoint.orbits.sight.Place;
import org.trigpoint.orbits.sight.Site;

/**
 * What is to be seen: a point, an area, or something that moves and is known within an ellipse. It is kept as points, each with its share
 * of the whole; those of an outline have none and tell where it begins and ends. Immutable.
 */
public final class Aim {
    private static final int ROWS = 12;
    private static final int EDGE_POINTS = 64;
    private static final int MOST_CORNERS = 256;
    private static final int RINGS = 4;
    private static final int DIRECTIONS = 12;
    private static final long VALIDITY_STEP_MICROS = 60_000_000;

    private final Place centre;
    private final double reachRad;
    private final List<Point> points;
    private final List<List<Position>> outlines;
    private final Optional<Validity> known;

    /**
     * A point of it.
     *
     * @param weightRatio its share of the whole, 0 to 1
     */
    public record Point(Place place, double weightRatio) {}

    /** When something is said of it. */
    private record Validity(long fromEpochMicros, long untilEpochMicros) {}

    private Aim(
            Place centre,
            double reachRad,
            List<Point> points,
            List<List<Position>> outlines,
            Optional<Validity> known) {
        this.centre = centre;
        this.reachRad = reachRad;
        this.points = List.copyOf(points);
        this.outlines = List.copyOf(outlines);
        this.known = known;
    }

    /** A point that rests. */
    public static Aim of(Position point) {
        Place place = Place.of(point);
        return new Aim(place, 0, List.of(new Point(place, 1)), List.of(), Optional.empty());
    }

    /**
     * Areas, one or more, each by its outline, of which at most {@value #MOST_CORNERS} corners tell first and last contact.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Aim of(List<Polygon> areas) {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("There is no area");
        }
        List<Position> inside = AreaPoints.of(areas, ROWS);
        List<List<Position>> outlines =
                areas.stream().map(area -> closed(area.corners())).toList();
        List<Point> points = new ArrayList<>();
        inside.forEach(each -> points.add(new Point(Place.of(each), 1.0 / inside.size())));
        outlines.forEach(line -> line.forEach(each -> points.add(new Point(Place.of(each), 0))));
        Box box = AreaPoints.box(areas);
        Position middle = Position.of((box.southDeg() + box.northDeg()) / 2, box.westDeg() + box.widthDeg() / 2);
        return new Aim(Place.of(middle), reach(middle, outlines), points, outlines, Optional.empty());
    }

    /** Points of an area's inside alone, of equal shares: for what asks about each. */
    public static Aim ofPoints(List<Position> places) {
        List<Point> points = places.stream()
                .map(each -> new Point(Place.of(each), 1.0 / places.size()))
                .toList();
        Position middle = places.get(places.size() / 2);
        return new Aim(Place.of(middle), reach(middle, List.of(places)), points, List.of(), Optional.empty());
    }

    /**
     * Something that moves, by points that hold equal shares of the probability. Nothing is found where nothing is said of it.
     *
     * @throws IllegalArgumentException when nothing is said of it within the time
     */
    public static Aim of(EllipseOverTime moving, long fromEpochMicros, long untilEpochMicros) {
        long first = -1;
        long last = -1;
        double majorMeters = 0;
        for (long at = fromEpochMicros; at <= untilEpochMicros; at += VALIDITY_STEP_MICROS) {
            Optional<PlaceEllipse> there = moving.at(at);
            if (there.isPresent()) {
                first = first < 0 ? at : first;
                last = at;
                majorMeters = Math.max(majorMeters, there.get().majorMeters());
            } else if (first >= 0) {
                break;
            }
        }
        if (first < 0) {
            throw new IllegalArgumentException("Nothing is said of where it is within this time");
        }
        Validity known = new Validity(first, last);
        List<Point> points = new ArrayList<>();
        points.add(new Point(place(moving, known, 0, 0), 0));
        double share = 1.0 / (RINGS * DIRECTIONS);
        for (int ring = 0; ring < RINGS; ring++) {
            // Rayleigh's distribution: in the middle of each of the rings of equal probability.
            double sigmas = Math.sqrt(-2 * Math.log(1 - (ring + 0.5) / RINGS));
            for (int i = 0; i < DIRECTIONS; i++) {
                double direction = 2 * Math.PI * (i + ring % 2 * 0.5) / DIRECTIONS;
                points.add(new Point(place(moving, known, sigmas, direction), share));
            }
        }
        double farthest = Math.sqrt(-2 * Math.log(0.5 / RINGS)) * majorMeters;
        return new Aim(place(moving, known, 0, 0), farthest / Wgs84.B_METERS, points, List.of(), Optional.of(known));
    }

    private static Place place(EllipseOverTime moving, Validity known, double sigmas, double directionRad) {
        return epochMicros -> {
            long within = Math.clamp(epochMicros, known.fromEpochMicros, known.untilEpochMicros);
            PlaceEllipse there = moving.at(within)
                    .orElseThrow(() -> new IllegalStateException("Nothing is said of where it is at " + within));
            return Site.of(there.at(sigmas, directionRad));
        };
    }

    private static List<Position> closed(List<Position> all) {
        List<Position> corners = thinned(all);
        int pieces = Math.max(1, EDGE_POINTS / corners.size());
        List<Position> line = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Position next = corners.get((i + 1) % corners.size());
            for (int piece = 0; piece < pieces; piece++) {
                line.add(between(corners.get(i), next, (double) piece / pieces));
            }
        }
        line.add(corners.getFirst());
        return line;
    }

    /** Each point is asked about for each satellite, so a long coast is taken by every so many of its corners. */
    private static List<Position> thinned(List<Position> corners) {
        int every = (corners.size() + MOST_CORNERS - 1) / MOST_CORNERS;
        List<Position> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i += every) {
            kept.add(corners.get(i));
        }
        return kept;
    }

    /** Straight in degrees, the shorter way round the earth. */
    static Position between(Position from, Position to, double ratio) {
        return Position.of(
                from.latDeg() + ratio * (to.latDeg() - from.latDeg()),
                from.lonDeg() + ratio * Angles.wrapLonDeg(to.lonDeg() - from.lonDeg()));
    }

    private static double reach(Position middle, List<List<Position>> outlines) {
        Site site = Site.of(middle);
        return outlines.stream()
                .flatMap(List::stream)
                .mapToDouble(each -> site.centralAngleRad(Site.of(each)))
                .max()
                .orElse(0);
    }

    Place centre() {
        return centre;
    }

    /** How far a point of it is from the centre at most, as an angle at the middle of the earth. */
    double reachRad() {
        return reachRad;
    }

    /** Its points, whose shares are 1 together. */
    public List<Point> points() {
        return points;
    }

    /** Outlines as closed lines; none of what is no area. */
    List<List<Position>> outlines() {
        return outlines;
    }

    long from(long epochMicros) {
        return known.map(each -> Math.max(epochMicros, each.fromEpochMicros)).orElse(epochMicros);
    }

    long until(long epochMicros) {
        return known.map(each -> Math.min(epochMicros, each.untilEpochMicros)).orElse(epochMicros);
    }
}
