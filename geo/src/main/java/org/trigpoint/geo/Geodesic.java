package org.trigpoint.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/**
 * Shortest lines on WGS 84 (C. F. F. Karney, J. Geodesy 87, 2013), right over the antimeridian, at the poles and for antipodes.
 *
 * <p>Accurate to 15 nm. For what people read and measure; results that are recorded use {@link LocalFrame}, whose arithmetic is
 * the same on every machine.
 */
public final class Geodesic {
    private static final net.sf.geographiclib.Geodesic EARTH = net.sf.geographiclib.Geodesic.WGS84;

    private Geodesic() {}

    /**
     * A line from one point to another.
     *
     * @param distanceMeters length on the ellipsoid
     * @param bearingDeg true bearing at the start, 0 to 360 degrees
     */
    public record Line(double distanceMeters, double bearingDeg) {}

    /** The line between two points; heights are left out. */
    public static Line between(Position from, Position to) {
        GeodesicData line = EARTH.Inverse(
                from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg(), GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
        return new Line(line.s12, Angles.wrapCourseDeg(line.azi1));
    }

    /** Where a line of this bearing and length ends. */
    public static Position from(Position start, double bearingDeg, double distanceMeters) {
        GeodesicData end = EARTH.Direct(start.latDeg(), start.lonDeg(), bearingDeg, distanceMeters);
        return Position.of(end.lat2, end.lon2);
    }
}
