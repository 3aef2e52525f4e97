package org.trigpoint.threat.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;

/** Short straight edges in their order, under a tree of boxes: node n has the children 2n and 2n + 1, a leaf {@value #A_LEAF} edges. */
final class Pieces {
    private static final int A_LEAF = 8;
    /** Metres in a degree of latitude where it is shortest. */
    private static final double LEAST_METERS_PER_DEG = 110_574;

    private int count;
    private double[] numbers = new double[6 * 64];
    private int[] parts = new int[64];

    // Of a piece: south to north is not said, a and b are its ends; longitudes go on where they pass 180°.
    private static final int A_LAT = 0;
    private static final int A_LON = 1;
    private static final int B_LAT = 2;
    private static final int B_LON = 3;
    private static final int ALONG = 4;
    private static final int LENGTH = 5;
    private static final int NUMBERS = 6;

    private double[] south = {};
    private double[] north = {};
    private double[] west = {};
    private double[] east = {};
    private double[] leastCos = {};
    private int leaves;

    void add(Position a, Position b, int part, double alongMeters, double lengthMeters) {
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count * NUMBERS);
        }
        double before = count == 0 ? a.lonDeg() : number(count - 1, B_LON);
        double aLon = before + Angles.wrapLonDeg(a.lonDeg() - before);
        double[] piece = {
            a.latDeg(), aLon, b.latDeg(), aLon + Angles.turnDeg(a.lonDeg(), b.lonDeg()), alongMeters, lengthMeters
        };
        System.arraycopy(piece, 0, numbers, count * NUMBERS, NUMBERS);
        parts[count++] = part;
    }

    private double number(int piece, int which) {
        return numbers[piece * NUMBERS + which];
    }

    /** Grows the tree over all that was added. */
    void grow() {
        leaves = Math.max(1, Integer.highestOneBit(2 * ((count + A_LEAF - 1) / A_LEAF) - 1));
        south = new double[2 * leaves];
        north = new double[2 * leaves];
        west = new double[2 * leaves];
        east = new double[2 * leaves];
        leastCos = new double[2 * leaves];
        Arrays.fill(south, Double.POSITIVE_INFINITY);
        Arrays.fill(north, Double.NEGATIVE_INFINITY);
        Arrays.fill(west, Double.POSITIVE_INFINITY);
        Arrays.fill(east, Double.NEGATIVE_INFINITY);
        for (int piece = 0; piece < count; piece++) {
            int leaf = leaves + piece / A_LEAF;
            south[leaf] = Math.min(south[leaf], Math.min(number(piece, A_LAT), number(piece, B_LAT)));
            north[leaf] = Math.max(north[leaf], Math.max(number(piece, A_LAT), number(piece, B_LAT)));
            west[leaf] = Math.min(west[leaf], Math.min(number(piece, A_LON), number(piece, B_LON)));
            east[leaf] = Math.max(east[leaf], Math.max(number(piece, A_LON), number(piece, B_LON)));
        }
        for (int node = leaves - 1; node > 0; node--) {
            south[node] = Math.min(south[2 * node], south[2 * node + 1]);
            north[node] = Math.max(north[2 * node], north[2 * node + 1]);
            west[node] = Math.min(west[2 * node], west[2 * node + 1]);
            east[node] = Math.max(east[2 * node], east[2 * node + 1]);
        }
        for (int node = 1; node < 2 * leaves; node++) {
            if (south[node] <= north[node]) {
                leastCos[node] = Math.min(Degrees.cos(south[node]), Degrees.cos(north[node]));
            }
        }
    }

    Box box() {
        return east[1] - west[1] >= 360
                ? new Box(-180, south[1], 180, north[1])
                : new Box(Angles.wrapLonDeg(west[1]), south[1], Angles.wrapLonDeg(east[1]), north[1]);
    }

    double lengthMeters(int part) {
        double meters = 0;
        for (int piece = 0; piece < count; piece++) {
            meters += parts[piece] == part ? number(piece, LENGTH) : 0;
        }
        return meters;
    }

    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int piece = 0; piece < count; piece++) {
            spots.add(spot(piece, 0));
            if (piece + 1 == count || number(piece + 1, ALONG) == 0) {
                spots.add(spot(piece, 1));
            }
        }
        return List.copyOf(spots);
    }

    private Spot spot(int piece, double ratio) {
        Position position = Position.of(
                number(piece, A_LAT) + ratio * (number(piece, B_LAT) - number(piece, A_LAT)),
                number(piece, A_LON) + ratio * (number(piece, B_LON) - number(piece, A_LON)));
        return new Spot(position, parts[piece], number(piece, ALONG) + ratio * number(piece, LENGTH));
    }

    /** No piece below a node is nearer than this to a point. */
    private double leastMeters(int node, double latDeg, double lonDeg, double cos) {
        double lat = Math.max(0, Math.max(south[node] - latDeg, latDeg - north[node]));
        double middle = (west[node] + east[node]) / 2;
        double lon = Math.max(0, Math.abs(Angles.wrapLonDeg(lonDeg - middle)) - (east[node] - west[node]) / 2);
        return LEAST_METERS_PER_DEG * Math.max(lat, lon * Math.min(cos, leastCos[node]));
    }

    /** The nearest point of all pieces within so many metres, null for none. */
    Target.@Nullable Nearness nearest(double latDeg, double lonDeg, double mostMeters) {
        Search search = new Search(latDeg, lonDeg, mostMeters);
        search.under(1);
        return search.piece < 0 ? null : new Target.Nearness(search.meters, false, spot(search.piece, search.ratio));
    }

    private final class Search {
        private final double latDeg;
        private final double lonDeg;
        private final double cos;
        private @Nullable LocalFrame frame;
        private double meters;
        private int piece = -1;
        private double ratio;

        Search(double latDeg, double lonDeg, double mostMeters) {
            this.latDeg = latDeg;
            this.lonDeg = lonDeg;
            cos = Degrees.cos(latDeg);
            meters = mostMeters;
        }

        void under(int node) {
            if (south[node] > north[node] || leastMeters(node, latDeg, lonDeg, cos) > meters) {
                return;
            }
            if (node < leaves) {
                boolean left =
                        leastMeters(2 * node, latDeg, lonDeg, cos) <= leastMeters(2 * node + 1, latDeg, lonDeg, cos);
                under(left ? 2 * node : 2 * node + 1);
                under(left ? 2 * node + 1 : 2 * node);
                return;
            }
            int first = (node - leaves) * A_LEAF;
            for (int i = first; i < Math.min(count, first + A_LEAF); i++) {
                measure(i);
            }
        }

        private void measure(int i) {
            if (frame == null) {
                frame = LocalFrame.at(latDeg, lonDeg);
            }
            LocalFrame.Offset a = frame.offsetTo(number(i, A_LAT), number(i, A_LON));
            LocalFrame.Offset b = frame.offsetTo(number(i, B_LAT), number(i, B_LON));
            double dx = b.eastMeters() - a.eastMeters();
            double dy = b.northMeters() - a.northMeters();
            double square = dx * dx + dy * dy;
            double part =
                    square == 0 ? 0 : Math.clamp(-(a.eastMeters() * dx + a.northMeters() * dy) / square, 0.0, 1.0);
            double off = Math.hypot(a.eastMeters() + part * dx, a.northMeters() + part * dy);
            // The height of the tangent plane above far pieces is a part of how far they are.
            off = Math.hypot(off, a.upMeters());
            if (off <= meters) {
                meters = off;
                piece = i;
                ratio = part;
            }
        }
    }

    /** Crossings of a straight way in a frame at its beginning, in order along it. */
    List<Target.Crossing> crossings(LocalFrame frame, Place from, Place to) {
        LocalFrame.Offset way = frame.offsetTo(to.latDeg(), to.lonDeg());
        List<Target.Crossing> found = new ArrayList<>();
        double middleLat = (from.latDeg() + to.latDeg()) / 2;
        double middleLon = from.lonDeg() + Angles.turnDeg(from.lonDeg(), to.lonDeg()) / 2;
        // Half of it, and some for the curvature of what is straight in degrees.
        double half = Math.hypot(way.eastMeters(), way.northMeters()) * 0.51 + 1;
        cross(1, middleLat, middleLon, half, frame, way, found);
        found.sort(Comparator.comparingDouble(Target.Crossing::ratio));
        return found;
    }

    private void cross(
            int node,
            double latDeg,
            double lonDeg,
            double half,
            LocalFrame frame,
            LocalFrame.Offset way,
            List<Target.Crossing> found) {
        if (south[node] > north[node] || leastMeters(node, latDeg, lonDeg, Degrees.cos(latDeg)) > half) {
            return;
        }
        if (node < leaves) {
            cross(2 * node, latDeg, lonDeg, half, frame, way, found);
            cross(2 * node + 1, latDeg, lonDeg, half, frame, way, found);
            return;
        }
        int first = (node - leaves) * A_LEAF;
        for (int i = first; i < Math.min(count, first + A_LEAF); i++) {
            LocalFrame.Offset a = frame.offsetTo(number(i, A_LAT), number(i, A_LON));
            LocalFrame.Offset b = frame.offsetTo(number(i, B_LAT), number(i, B_LON));
            // To the left of the way, or to the right; a corner on it counts for one of the two pieces that meet in it.
            double aSide = way.eastMeters() * a.northMeters() - way.northMeters() * a.eastMeters();
            double bSide = way.eastMeters() * b.northMeters() - way.northMeters() * b.eastMeters();
            if (aSide > 0 != bSide > 0) {
                double part = aSide / (aSide - bSide);
                double e = a.eastMeters() + part * (b.eastMeters() - a.eastMeters());
                double n = a.northMeters() + part * (b.northMeters() - a.northMeters());
                double square = way.eastMeters() * way.eastMeters() + way.northMeters() * way.northMeters();
                double ratio = (e * way.eastMeters() + n * way.northMeters()) / square;
                if (ratio >= 0 && ratio < 1) {
                    found.add(new Target.Crossing(ratio, spot(i, part)));
                }
            }
        }
    }

    boolean mayBeNear(Box box) {
        return mayBeNear(1, box);
    }

    private boolean mayBeNear(int node, Box box) {
        if (south[node] > north[node]) {
            return false;
        }
        Box own = east[node] - west[node] >= 360
                ? new Box(-180, south[node], 180, north[node])
                : new Box(Angles.wrapLonDeg(west[node]), south[node], Angles.wrapLonDeg(east[node]), north[node]);
        if (!own.intersects(box)) {
            return false;
        }
        return node >= leaves || mayBeNear(2 * node, box) || mayBeNear(2 * node + 1, box);
    }
}
