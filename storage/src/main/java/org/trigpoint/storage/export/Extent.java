package org.trigpoint.storage.export;

import java.util.List;
import org.trigpoint.storage.history.HistoryPoint;

/** What points take up, which lie on one side of 180°. For nothing it is not finite. */
record Extent(double westDeg, double southDeg, double eastDeg, double northDeg) {
    static final Extent NONE = new Extent(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    static Extent of(List<HistoryPoint> points) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (HistoryPoint point : points) {
            west = Math.min(west, point.lonDeg());
            east = Math.max(east, point.lonDeg());
            south = Math.min(south, point.latDeg());
            north = Math.max(north, point.latDeg());
        }
        return new Extent(west, south, east, north);
    }

    Extent with(Extent other) {
        return new Extent(
                Math.min(westDeg, other.westDeg),
                Math.min(southDeg, other.southDeg),
                Math.max(eastDeg, other.eastDeg),
                Math.max(northDeg, other.northDeg));
    }

    boolean isSomething() {
        return westDeg <= eastDeg;
    }
}
