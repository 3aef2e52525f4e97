package org.trigpoint.orbits.pass;

import org.trigpoint.geo.Wgs84;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.sight.Place;

/**
 * What surely holds of a satellite's motion for some hours after a state: nearest and farthest, and how fast it turns.
 *
 * <p>From the ellipse of two bodies through the state (D. A. Vallado, Fundamentals of Astrodynamics, section 2.4), widened by what the
 * flattening of the earth, drag, sun and moon change of it within a revolution: a hundredth of its radii.
 */
final class OrbitBounds {
    private static final double MU = 3.986004418e14;
    private static final double EARTH_RAD_PER_SECOND = 7.2921158553e-5;
    private static final double WIDER = 0.01;
    /** Between the normal of the ellipsoid and the direction from the middle of the earth. */
    private static final double DEFLECTION_RAD = Math.toRadians(0.2);

    private final double radiusMeters;
    private final double perigeeMeters;
    private final double apogeeMeters;
    /** Specific angular momentum, m²/s. */
    private final double momentum;
    /** Greatest speed along the radius. */
    private final double climbMps;

    private OrbitBounds(double radiusMeters, double momentum, double semiMajorMeters) {
        this.radiusMeters = radiusMeters;
        this.momentum = momentum;
        double eccentricity = Math.sqrt(Math.max(0, 1 - momentum * momentum / (MU * semiMajorMeters)));
        perigeeMeters =
                Math.max(Math.min(radiusMeters, semiMajorMeters * (1 - eccentricity)) * (1 - WIDER), Wgs84.B_METERS);
        apogeeMeters = Math.max(radiusMeters, semiMajorMeters * (1 + eccentricity)) * (1 + WIDER);
        climbMps = MU / momentum * (eccentricity + WIDER);
    }

    static OrbitBounds of(EarthState state) {
        double x = state.xMeters();
        double y = state.yMeters();
        double z = state.zMeters();
        double vx = state.vxMps() - EARTH_RAD_PER_SECOND * y;
        double vy = state.vyMps() + EARTH_RAD_PER_SECOND * x;
        double vz = state.vzMps();
        double radius = Math.sqrt(x * x + y * y + z * z);
        double hx = y * vz - z * vy;
        double hy = z * vx - x * vz;
        double hz = x * vy - y * vx;
        double inverse = 2 / radius - (vx * vx + vy * vy + vz * vz) / MU;
        // What does not come back is beyond any catalogue; a very long ellipse bounds it.
        double semiMajor = inverse > 1e-10 ? 1 / inverse : 1e10;
        return new OrbitBounds(radius, Math.sqrt(hx * hx + hy * hy + hz * hz), semiMajor);
    }

    /** The satellite's direction, from the middle of the turning earth and against a place, turns no faster. */
    double mostRadPerSecond() {
        return turning(perigeeMeters);
    }

    private double turning(double atMeters) {
        return momentum * (1 + WIDER) / (atMeters * atMeters) + EARTH_RAD_PER_SECOND + Place.MOST_MPS / Wgs84.B_METERS;
    }

    /** A time in which its direction turns by no more than an angle. */
    double timeSeconds(double angleRad) {
        double first = angleRad / turning(radiusMeters);
        double lowest = Math.max(perigeeMeters, radiusMeters - climbMps * first);
        return angleRad / turning(lowest);
    }

    /** Farther from a place, as an angle at the middle of the earth, it is never above an elevation there. */
    double visibleRad(double minElevationRad, double siteRadiusMeters) {
        double lowest = minElevationRad - DEFLECTION_RAD;
        return Math.acos(Math.min(1, siteRadiusMeters / apogeeMeters * Math.cos(lowest))) - lowest;
    }
}
