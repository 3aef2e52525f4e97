package org.trigpoint.geo.land;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;

/** Rings of land cut to a box, side by side of it (I. E. Sutherland, G. W. Hodgman, Comm. ACM 17, 1974). */
final class LandOutlines {
    private static final double HALF_EARTH_DEG = 180;
    private static final double ROUND_DEG = 360;

    private record Corner(double lonDeg, double latDeg) {}

    private LandOutlines() {}

    static List<List<Position>> within(LandFile file, Box box, double stepDeg) {
        if (box.widthDeg() > HALF_EARTH_DEG) {
            throw new IllegalArgumentException("Land is cut to boxes of at most 180°, not of " + box.widthDeg() + "°");
        }
        List<List<Position>> found = new ArrayList<>();
        for (int ring = 0; ring + 1 < file.rings.length; ring++) {
            List<Corner> corners = corners(file, file.rings[ring], file.rings[ring + 1], stepDeg);
            for (int world = -2; world <= 2; world++) {
                List<Position> cut = cut(corners, box, world * ROUND_DEG);
                if (cut.size() > 2) {
                    found.add(cut);
                }
            }
        }
        return found;
    }

    private static List<Corner> corners(LandFile file, int from, int until, double stepDeg) {
        List<Corner> corners = new ArrayList<>();
        Corner last = new Corner(Double.NEGATIVE_INFINITY, 0);
        for (int i = from; i < until - 1; i++) {
            Corner corner = new Corner(file.lonDeg(file.x[i]), file.latDeg(file.y[i]));
            if (Math.hypot(corner.lonDeg() - last.lonDeg(), corner.latDeg() - last.latDeg()) >= stepDeg) {
                corners.add(corner);
                last = corner;
            }
        }
        if (file.x[until - 1] != file.x[from]) {
            // Round the south pole: closed over it.
            corners.add(new Corner(
                    file.lonDeg(file.x[until - 1]), corners.getFirst().latDeg()));
            corners.add(new Corner(file.lonDeg(file.x[until - 1]), -90));
            corners.add(new Corner(corners.getFirst().lonDeg(), -90));
        }
        return corners;
    }

    private static List<Position> cut(List<Corner> ring, Box box, double shiftDeg) {
        double west = box.westDeg() + shiftDeg;
        double east = west + box.widthDeg();
        if (ring.stream().allMatch(corner -> corner.lonDeg() < west)
                || ring.stream().allMatch(corner -> corner.lonDeg() > east)
                || ring.stream().allMatch(corner -> corner.latDeg() < box.southDeg())
                || ring.stream().allMatch(corner -> corner.latDeg() > box.northDeg())) {
            return List.of();
        }
        List<Corner> rest = side(ring, true, west, 1);
        rest = side(rest, true, east, -1);
        rest = side(rest, false, box.southDeg(), 1);
        rest = side(rest, false, box.northDeg(), -1);
        return rest.stream()
                .map(corner -> Position.of(corner.latDeg(), corner.lonDeg()))
                .toList();
    }

    /** What of a ring lies beyond an edge in the direction of a sign. */
    private static List<Corner> side(List<Corner> ring, boolean byLon, double edgeDeg, int sign) {
        List<Corner> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Corner a = ring.get(i);
            Corner b = ring.get((i + 1) % ring.size());
            double aOver = sign * ((byLon ? a.lonDeg() : a.latDeg()) - edgeDeg);
            double bOver = sign * ((byLon ? b.lonDeg() : b.latDeg()) - edgeDeg);
            if (aOver >= 0) {
                kept.add(a);
            }
            if (aOver >= 0 != bOver >= 0) {
                double part = aOver / (aOver - bOver);
                double lon = a.lonDeg() + part * (b.lonDeg() - a.lonDeg());
                double lat = a.latDeg() + part * (b.latDeg() - a.latDeg());
                kept.add(byLon ? new Corner(edgeDeg, lat) : new Corner(lon, edgeDeg));
            }
        }
        return kept;
    }
}
