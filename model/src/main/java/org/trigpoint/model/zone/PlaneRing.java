package org.trigpoint.model.zone;

import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;

/** A ring in the plane of degrees, where longitudes go on beyond 180°; corners that repeat the one before are left out. */
final class PlaneRing {
    /** Longitude and latitude of each corner, the first once more at the end; longitudes are those of the corners, or 360° more or less. */
    private final double[] x;

    private final double[] y;
    /** Which corner of the whole ring each of these is. */
    private final int[] corners;

    private final int size;
    private final int lastEdge;
    private final boolean roundsPole;

    PlaneRing(List<Position> ring) {
        x = new double[ring.size() + 1];
        y = new double[ring.size() + 1];
        corners = new int[ring.size() + 1];
        int count = 0;
        for (int i = 0; i < ring.size(); i++) {
            Position corner = ring.get(i);
            double lon = count == 0 ? corner.lonDeg() : near(x[count - 1], corner.lonDeg());
            if (count == 0 || lon != x[count - 1] || corner.latDeg() != y[count - 1]) {
                x[count] = lon;
                y[count] = corner.latDeg();
                corners[count++] = i;
            }
        }
        double closing = near(x[count - 1], ring.getFirst().lonDeg());
        roundsPole = closing != x[0];
        // The last corner may repeat the first.
        boolean repeats = count > 1 && x[count - 1] == x[0] && y[count - 1] == y[0];
        size = repeats ? count - 1 : count;
        lastEdge = repeats ? corners[count - 1] - 1 : ring.size() - 1;
        x[size] = x[0];
        y[size] = y[0];
    }

    /** A longitude, or 360° more or less so many times that it is the short way from another. */
    private static double near(double fromDeg, double lonDeg) {
        double there = fromDeg + Angles.turnDeg(fromDeg, lonDeg);
        return lonDeg + 360 * Math.rint((there - lonDeg) / 360);
    }

    /** Corners that differ from the one before, which is also how many edges there are. */
    int size() {
        return size;
    }

    boolean roundsPole() {
        return roundsPole;
    }

    double x(int corner) {
        return x[corner];
    }

    double y(int corner) {
        return y[corner];
    }

    /** The number that the edge from a corner has in the whole ring. */
    int edge(int corner) {
        return corner + 1 < size ? corners[corner + 1] - 1 : lastEdge;
    }

    double west() {
        double west = x[0];
        for (int i = 1; i < size; i++) {
            west = Math.min(west, x[i]);
        }
        return west;
    }

    double east() {
        double east = x[0];
        for (int i = 1; i < size; i++) {
            east = Math.max(east, x[i]);
        }
        return east;
    }

    /** Moves it by full turns, so that its west is not west of this, but no full turn east of it. */
    void bringEastOf(double westDeg) {
        double turns = 360 * Math.ceil((westDeg - west()) / 360);
        for (int i = 0; i <= size; i++) {
            x[i] += turns;
        }
    }

    /** 1 when a point lies within the ring, 0 on it, −1 outside. */
    int side(double px, double py) {
        boolean within = false;
        for (int i = 0; i < size; i++) {
            boolean west = x[i] > px;
            if (x[i] == px && y[i] == py) {
                return 0;
            }
            if (x[i] == px && x[i + 1] == px) {
                if (Math.min(y[i], y[i + 1]) <= py && py <= Math.max(y[i], y[i + 1])) {
                    return 0;
                }
            } else if (west != x[i + 1] > px) {
                int side = Segments.side(x[i], y[i], x[i + 1], y[i + 1], px, py);
                if (side == 0) {
                    return 0;
                }
                within ^= side > 0 == west;
            }
        }
        return within ? 1 : -1;
    }
}
