package org.trigpoint.orbits.sight;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.ephemeris.EarthState;

/**
 * How a satellite and a place see each other at an instant, by straight lines: without refraction and light time.
 *
 * @param epochMicros when
 * @param elevationDeg of the satellite above the horizontal plane of the place, −90 to 90
 * @param azimuthDeg of the satellite from true north, 0 to 360
 * @param rangeMeters between the two
 * @param rangeRateMps positive while they part
 * @param offNadirDeg from the satellite, between the normal of the ellipsoid below it and the place
 * @param side on which the satellite has the place, looking along its way over the ground
 */
public record Sighting(
        long epochMicros,
        double elevationDeg,
        double azimuthDeg,
        double rangeMeters,
        double rangeRateMps,
        double offNadirDeg,
        Side side) {
    /** Speed of light in vacuum. */
    private static final double LIGHT_MPS = 299_792_458;

    /** Of a place and the state of a satellite. */
    public static Sighting of(Site site, EarthState state) {
        double dx = state.xMeters() - site.x;
        double dy = state.yMeters() - site.y;
        double dz = state.zMeters() - site.z;
        double range = Math.sqrt(dx * dx + dy * dy + dz * dz);
        double east = dx * site.eastX + dy * site.eastY;
        double north = dx * site.northX + dy * site.northY + dz * site.northZ;
        double up = dx * site.upX + dy * site.upY + dz * site.upZ;
        return new Sighting(
                state.epochMicros(),
                Math.toDegrees(Math.atan2(up, Math.hypot(east, north))),
                Angles.wrapCourseDeg(Math.toDegrees(Math.atan2(east, north))),
                range,
                site.closing(state) / range,
                offNadirDeg(state, dx, dy, dz, range),
                side(state, dx, dy, dz));
    }

    private static double offNadirDeg(EarthState state, double dx, double dy, double dz, double range) {
        Position below = SubPoint.of(state);
        double lat = Math.toRadians(below.latDeg());
        double lon = Math.toRadians(below.lonDeg());
        double cosLat = Math.cos(lat);
        double upX = cosLat * Math.cos(lon);
        double upY = cosLat * Math.sin(lon);
        double upZ = Math.sin(lat);
        double cx = dy * upZ - dz * upY;
        double cy = dz * upX - dx * upZ;
        double cz = dx * upY - dy * upX;
        double across = Math.sqrt(cx * cx + cy * cy + cz * cz) / range;
        return Math.toDegrees(Math.atan2(across, (dx * upX + dy * upY + dz * upZ) / range));
    }

    /** r × v points to the left. */
    private static Side side(EarthState state, double dx, double dy, double dz) {
        double leftX = state.yMeters() * state.vzMps() - state.zMeters() * state.vyMps();
        double leftY = state.zMeters() * state.vxMps() - state.xMeters() * state.vzMps();
        double leftZ = state.xMeters() * state.vyMps() - state.yMeters() * state.vxMps();
        return dx * leftX + dy * leftY + dz * leftZ <= 0 ? Side.LEFT : Side.RIGHT;
    }

    /** At the place, between its normal and the satellite; above 90 where the satellite is below the horizontal plane. */
    public double incidenceDeg() {
        return 90 - elevationDeg;
    }

    /** How much higher a carrier of this frequency is received than it was sent, to first order. */
    public double dopplerHz(double carrierHz) {
        return -carrierHz * rangeRateMps / LIGHT_MPS;
    }
}
