package org.trigpoint.orbits.sight;

import java.util.Optional;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.orbits.ephemeris.EarthState;

/** Where lines of sight from a satellite meet the ellipsoid. Directions are relative to nadir and to its way over the ground. */
public final class Footprint {
    private static final int HALVINGS = 40;

    private Footprint() {}

    /**
     * Where a line of sight meets the ground; empty when it goes past the earth.
     *
     * @param offNadirDeg from the normal of the ellipsoid below the satellite, 0 to 180
     * @param bearingDeg 0 ahead along the way over the ground, 90 to the right
     */
    public static Optional<Position> at(EarthState state, double offNadirDeg, double bearingDeg) {
        Position below = SubPoint.of(state);
        Site site = Site.of(below);
        double heading = Math.toRadians(headingDeg(state) + bearingDeg);
        double sin = Math.sin(Math.toRadians(offNadirDeg));
        double cos = Math.cos(Math.toRadians(offNadirDeg));
        double east = sin * Math.sin(heading);
        double north = sin * Math.cos(heading);
        return ground(
                state,
                east * site.eastX + north * site.northX - cos * site.upX,
                east * site.eastY + north * site.northY - cos * site.upY,
                north * site.northZ - cos * site.upZ);
    }

    /** The nearer point where a ray meets the ellipsoid: a quadratic equation in the space where that is a sphere. */
    private static Optional<Position> ground(EarthState state, double dx, double dy, double dz) {
        double stretch = Wgs84.A_METERS / Wgs84.B_METERS;
        double z = state.zMeters() * stretch;
        double wide = dz * stretch;
        double a = dx * dx + dy * dy + wide * wide;
        double halfB = state.xMeters() * dx + state.yMeters() * dy + z * wide;
        double c = state.xMeters() * state.xMeters()
                + state.yMeters() * state.yMeters()
                + z * z
                - Wgs84.A_METERS * Wgs84.A_METERS;
        double discriminant = halfB * halfB - a * c;
        if (!(discriminant >= 0) || halfB >= 0) {
            return Optional.empty();
        }
        double length = c / (-halfB + Math.sqrt(discriminant));
        Position hit = SubPoint.of(
                state.xMeters() + length * dx, state.yMeters() + length * dy, state.zMeters() + length * dz);
        return Optional.of(Position.of(hit.latDeg(), hit.lonDeg()));
    }

    /** True bearing of the way over the ground, from the velocity against the turning earth. */
    public static double headingDeg(EarthState state) {
        Site site = Site.of(SubPoint.of(state));
        double east = state.vxMps() * site.eastX + state.vyMps() * site.eastY;
        double north = state.vxMps() * site.northX + state.vyMps() * site.northY + state.vzMps() * site.northZ;
        return Math.toDegrees(Math.atan2(east, north));
    }

    /** The place abeam of the satellite that is so far from the point below it, along the ground. */
    public static Position abeam(EarthState state, Side side, double distanceMeters) {
        Position below = SubPoint.of(state);
        return Geodesic.from(below, headingDeg(state) + bearingDeg(side), distanceMeters);
    }

    /** The place abeam that it sees under an incidence; empty when there is none. */
    public static Optional<Position> abeamAt(EarthState state, Side side, double incidenceDeg) {
        double least = 0;
        double most = 90;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (least + most) / 2;
            Optional<Position> hit = at(state, middle, bearingDeg(side));
            if (hit.isEmpty() || Sighting.of(Site.of(hit.get()), state).incidenceDeg() > incidenceDeg) {
                most = middle;
            } else {
                least = middle;
            }
        }
        return at(state, least, bearingDeg(side));
    }

    private static double bearingDeg(Side side) {
        return side == Side.RIGHT ? 90 : -90;
    }
}
