package org.trigpoint.orbits.sight;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.orbits.ephemeris.EarthState;

/**
 * The point below a satellite: where the normal of the ellipsoid leads up to it.
 *
 * <p>B. R. Bowring, Survey Review 23 (1976), with the parametric latitude improved three times: below 0.1 mm from the ground to 50,000 km.
 */
public final class SubPoint {
    private static final int ROUNDS = 3;

    private SubPoint() {}

    /** Latitude, longitude and height of a satellite. */
    public static Position of(EarthState state) {
        return of(state.xMeters(), state.yMeters(), state.zMeters());
    }

    static Position of(double x, double y, double z) {
        double axis = Math.hypot(x, y);
        double squeeze = Wgs84.B_METERS / Wgs84.A_METERS;
        double second = Wgs84.E2_RATIO / (1 - Wgs84.E2_RATIO);
        double lat = 0;
        double tan = z / (squeeze * axis);
        for (int i = 0; i < ROUNDS; i++) {
            double parametric = i == 0 ? Math.atan2(z, squeeze * axis) : Math.atan(tan);
            double sin = Math.sin(parametric);
            double cos = Math.cos(parametric);
            lat = Math.atan2(
                    z + second * Wgs84.B_METERS * sin * sin * sin,
                    axis - Wgs84.E2_RATIO * Wgs84.A_METERS * cos * cos * cos);
            tan = squeeze * Math.tan(lat);
        }
        double sinLat = Math.sin(lat);
        double height =
                axis * Math.cos(lat) + z * sinLat - Wgs84.A_METERS * Wgs84.A_METERS / Wgs84.primeVerticalMeters(sinLat);
        return new Position(Math.toDegrees(lat), Angles.wrapLonDeg(Math.toDegrees(Math.atan2(y, x))), height);
    }
}
