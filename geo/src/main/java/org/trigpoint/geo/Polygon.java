package org.trigpoint.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An area by its corners, either way round, not closed, without holes. Between corners it is bounded by what is straight in degrees, the
 * shorter way round the earth; it holds no pole.
 *
 * @param corners three or more
 */
public record Polygon(List<Position> corners) {
    private static final int FEWEST_CORNERS = 3;
    private static final int MOST_CORNERS = 10_000;
    private static final double HALF_EARTH_DEG = 180;
    /** Nothing in it repeats within a repetition, so that no text makes it slow. */
    private static final Pattern WKT =
            Pattern.compile("POLYGON\\s*\\(\\s*\\(([^()]*)\\)\\s*\\)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{0,17})?");

    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < FEWEST_CORNERS || corners.size() > MOST_CORNERS) {
            throw new IllegalArgumentException(
                    "A polygon has " + FEWEST_CORNERS + " to " + MOST_CORNERS + " corners, not " + corners.size());
        }
        double around = 0;
        for (int i = 0; i < corners.size(); i++) {
            around += Angles.turnDeg(
                    corners.get(i).lonDeg(),
                    corners.get((i + 1) % corners.size()).lonDeg());
        }
        if (Math.abs(around) > HALF_EARTH_DEG) {
            throw new IllegalArgumentException("A polygon does not go round a pole");
        }
    }

    /**
     * Reads {@code POLYGON ((lon lat, lon lat, ...))} as OGC Simple Features writes it, or pairs of longitude and latitude,
     * {@code lon,lat,lon,lat,...}. Throws IllegalArgumentException with what is wrong, and where.
     */
    public static Polygon parse(String text) {
        Matcher wkt = WKT.matcher(text.strip());
        String[] numbers = (wkt.matches() ? wkt.group(1) : text).strip().split("[\\s,]+", 2 * MOST_CORNERS + 3);
        if (numbers.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "A polygon is pairs of longitude and latitude, not " + numbers.length + " numbers, without holes");
        }
        List<Position> corners = new ArrayList<>(numbers.length / 2);
        for (int i = 0; i < numbers.length; i += 2) {
            corners.add(Position.of(number(numbers, i + 1), number(numbers, i)));
        }
        if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
            corners.removeLast();
        }
        return new Polygon(corners);
    }

    private static double number(String[] numbers, int i) {
        if (!NUMBER.matcher(numbers[i]).matches()) {
            throw new IllegalArgumentException(
                    "Number " + (i + 1) + " of a polygon is degrees as -1.25, not " + numbers[i]);
        }
        double degrees = Double.parseDouble(numbers[i]);
        if (i % 2 == 0 && Math.abs(degrees) > HALF_EARTH_DEG) {
            throw new IllegalArgumentException(
                    "Number " + (i + 1) + " of a polygon is a longitude, −180 to 180, not " + numbers[i]);
        }
        return degrees;
    }

    /** True for points within; a point on an edge may be either. */
    public boolean contains(double latDeg, double lonDeg) {
        boolean inside = false;
        Position before = corners.getLast();
        double beforeDeg = Angles.wrapLonDeg(before.lonDeg() - lonDeg);
        for (int i = 0; i < corners.size(); i++) {
            Position at = corners.get(i);
            double atDeg = Angles.wrapLonDeg(at.lonDeg() - lonDeg);
            // An edge over the meridian opposite of the point is wider than half the earth when seen from the point.
            if (atDeg > 0 != beforeDeg > 0 && Math.abs(atDeg - beforeDeg) < HALF_EARTH_DEG) {
                double ratio = -beforeDeg / (atDeg - beforeDeg);
                if (before.latDeg() + ratio * (at.latDeg() - before.latDeg()) > latDeg) {
                    inside = !inside;
                }
            }
            before = at;
            beforeDeg = atDeg;
        }
        return inside;
    }

    /** The smallest box that holds it. */
    public Box box() {
        double lon = corners.getFirst().lonDeg();
        double west = lon;
        double east = lon;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (Position corner : corners) {
            lon += Angles.turnDeg(lon, corner.lonDeg());
            west = Math.min(west, lon);
            east = Math.max(east, lon);
            south = Math.min(south, corner.latDeg());
            north = Math.max(north, corner.latDeg());
        }
        return east - west >= 2 * HALF_EARTH_DEG
                ? new Box(-HALF_EARTH_DEG, south, HALF_EARTH_DEG, north)
                : new Box(Angles.wrapLonDeg(west), south, Angles.wrapLonDeg(east), north);
    }
}
