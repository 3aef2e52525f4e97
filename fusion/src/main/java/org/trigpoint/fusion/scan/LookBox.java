package org.trigpoint.fusion.scan;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Look;

/** The box around what was searched. */
final class LookBox {
    private LookBox() {}

    static Box of(Look.Area area) {
        return switch (area) {
            case Look.Sector sector -> Box.around(sector.latDeg(), sector.lonDeg(), sector.farMeters());
            case Look.Polygon polygon -> of(polygon);
        };
    }

    /** Longitudes are taken relative to the first corner, so that a polygon may lie over the antimeridian. */
    private static Box of(Look.Polygon polygon) {
        double firstLonDeg = polygon.corners().getFirst().lonDeg();
        double west = 0;
        double east = 0;
        double south = 90;
        double north = -90;
        for (Position corner : polygon.corners()) {
            double off = Angles.wrapLonDeg(corner.lonDeg() - firstLonDeg);
            west = Math.min(west, off);
            east = Math.max(east, off);
            south = Math.min(south, corner.latDeg());
            north = Math.max(north, corner.latDeg());
        }
        if (east - west >= 360) {
            return new Box(-180, south, 180, north);
        }
        return new Box(Angles.wrapLonDeg(firstLonDeg + west), south, Angles.wrapLonDeg(firstLonDeg + east), north);
    }
}
