package org.trigpoint.threat.skies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;

/** A circle about some places. */
record Circle(double latDeg, double lonDeg, double radiusMeters) {
    /** A place of something. */
    record Spot<T>(double latDeg, double lonDeg, T of) {
        double meters(Spot<?> other) {
            return AirTrust.meters(latDeg, lonDeg, other.latDeg, other.lonDeg);
        }
    }

    /** About the mean of some places, with a margin. */
    static Circle about(List<? extends Spot<?>> spots, double marginMeters) {
        LocalFrame frame =
                LocalFrame.at(spots.getFirst().latDeg(), spots.getFirst().lonDeg());
        double east = 0;
        double north = 0;
        for (Spot<?> each : spots) {
            LocalFrame.Offset offset = frame.offsetTo(each.latDeg(), each.lonDeg());
            east += offset.eastMeters() / spots.size();
            north += offset.northMeters() / spots.size();
        }
        Position middle = frame.positionAt(east, north);
        double radius = 0;
        for (Spot<?> each : spots) {
            radius = Math.max(radius, AirTrust.meters(middle.latDeg(), middle.lonDeg(), each.latDeg(), each.lonDeg()));
        }
        return new Circle(middle.latDeg(), middle.lonDeg(), radius + marginMeters);
    }

    double meters(double placeLatDeg, double placeLonDeg) {
        return AirTrust.meters(latDeg, lonDeg, placeLatDeg, placeLonDeg);
    }

    /** Places in groups: each is within so much of another one of its group. */
    static <T> List<List<Spot<T>>> groups(List<Spot<T>> spots, double spanMeters) {
        List<List<Spot<T>>> groups = new ArrayList<>();
        boolean[] taken = new boolean[spots.size()];
        for (int first = 0; first < taken.length; first++) {
            if (!taken[first]) {
                groups.add(near(first, spots, taken, spanMeters));
            }
        }
        return groups;
    }

    private static <T> List<Spot<T>> near(int first, List<Spot<T>> spots, boolean[] taken, double spanMeters) {
        List<Spot<T>> near = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(first));
        taken[first] = true;
        while (!open.isEmpty()) {
            Spot<T> from = spots.get(open.removeFirst());
            near.add(from);
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i] && from.meters(spots.get(i)) <= spanMeters) {
                    taken[i] = true;
                    open.add(i);
                }
            }
        }
        return near;
    }

    /**
     * The circle that places lie on, by least squares of the squared radii (I. Kåsa, A circle fitting procedure and its error analysis, IEEE
     * Trans. Instrum. Meas. 25, 1976). One without size when they lie on a line.
     */
    static Circle through(List<? extends Spot<?>> spots) {
        Circle rough = about(spots, 0);
        LocalFrame frame = LocalFrame.at(rough.latDeg, rough.lonDeg);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        double xz = 0;
        double yz = 0;
        for (Spot<?> each : spots) {
            LocalFrame.Offset offset = frame.offsetTo(each.latDeg(), each.lonDeg());
            double x = offset.eastMeters();
            double y = offset.northMeters();
            double z = x * x + y * y;
            xx += x * x;
            yy += y * y;
            xy += x * y;
            xz += x * z;
            yz += y * z;
        }
        double determinant = xx * yy - xy * xy;
        if (!(determinant > 1e-6 * (xx + yy) * (xx + yy))) {
            return new Circle(rough.latDeg, rough.lonDeg, 0);
        }
        double east = (xz * yy - yz * xy) / (2 * determinant);
        double north = (yz * xx - xz * xy) / (2 * determinant);
        double radius = Math.sqrt((xx + yy) / spots.size() + east * east + north * north);
        if (!(radius < 1e6)) {
            return new Circle(rough.latDeg, rough.lonDeg, 0);
        }
        Position middle = frame.positionAt(east, north);
        return new Circle(middle.latDeg(), middle.lonDeg(), radius);
    }

    /** How far the place farthest from this circle's line is from it. */
    double worstMeters(List<? extends Spot<?>> spots) {
        double worst = 0;
        for (Spot<?> each : spots) {
            worst = Math.max(worst, Math.abs(meters(each.latDeg(), each.lonDeg()) - radiusMeters));
        }
        return worst;
    }

    Position middle() {
        return Position.of(latDeg, lonDeg);
    }

    /** The widest part of the circle's round, in degrees, that holds none of the places, seen from its middle. */
    double widestGapDeg(List<? extends Spot<?>> spots) {
        double[] bearings = spots.stream()
                .mapToDouble(each -> Geodesic.between(middle(), Position.of(each.latDeg(), each.lonDeg()))
                        .bearingDeg())
                .sorted()
                .toArray();
        double widest = 360 - bearings[bearings.length - 1] + bearings[0];
        for (int i = 1; i < bearings.length; i++) {
            widest = Math.max(widest, bearings[i] - bearings[i - 1]);
        }
        return widest;
    }
}
