package org.trigpoint.feeds.detections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;

/** Collects the corners of one ring, in degrees. */
final class Corners {
    private final List<Position> ring = new ArrayList<>();
    private boolean broken;

    /** One corner; what is not on earth spoils the ring. */
    void add(double lonDeg, double latDeg) {
        if (Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180) {
            ring.add(Position.of(latDeg, lonDeg));
        } else {
            broken = true;
        }
    }

    /** The corners, the last one not again the first; null when they enclose no area. */
    @Nullable
    List<Position> closed() {
        if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) {
            ring.removeLast();
        }
        return broken || ring.size() < 3 || doubledAreaDeg2() == 0 ? null : List.copyOf(ring);
    }

    /** Twice the signed area in square degrees, longitudes counted from the first corner: only whether there is one matters. */
    private double doubledAreaDeg2() {
        double sum = 0;
        Position first = ring.getFirst();
        for (int i = 1; i + 1 < ring.size(); i++) {
            Position one = ring.get(i);
            Position other = ring.get(i + 1);
            double east = aheadDeg(first, one);
            double otherEast = aheadDeg(first, other);
            sum += east * (other.latDeg() - first.latDeg()) - otherEast * (one.latDeg() - first.latDeg());
        }
        return sum;
    }

    private static double aheadDeg(Position from, Position to) {
        return Math.IEEEremainder(to.lonDeg() - from.lonDeg(), 360);
    }
}
