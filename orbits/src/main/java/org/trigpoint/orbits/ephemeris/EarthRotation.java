package org.trigpoint.orbits.ephemeris;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.utils.PVCoordinates;

/**
 * The turning of the earth under the frame TEME of date: by Greenwich mean sidereal time alone (IAU 1982; Vallado, Crawford, Hujsak and
 * Kelso, <i>Revisiting Spacetrack Report #3</i>, AIAA 2006-6753, appendix C).
 *
 * <p>UT1 is taken for UTC, which differ by less than 0.9 s (0.1 s in 2020 to 2026): at most 420 m on the ground at the equator, 50 m in
 * these years. The motion of the pole is left out: at most 20 m. Both are below the kilometre that elements are good for.
 */
final class EarthRotation {
    /** Turns of the earth in a day of UT1, in radians per second; WGS 84 and Vallado have the same digits. */
    static final double RAD_PER_SECOND = 7.292115e-5;

    private static final long DAY_MICROS = 86_400_000_000L;
    private static final long J2000_MICROS = 946_728_000_000_000L;
    private static final double CENTURY_MICROS = 36_525.0 * DAY_MICROS;
    private static final double RAD_PER_DAY_SECOND = 2 * Math.PI / 86_400;

    private EarthRotation() {}

    /** Greenwich mean sidereal time, 0 to 2π. */
    static double gmstRad(long epochMicros) {
        long sinceMicros = epochMicros - J2000_MICROS;
        double centuries = sinceMicros / CENTURY_MICROS;
        // The 876,600 hours in a century of the published polynomial are whole days and the time of day: exact so.
        double daySeconds = Math.floorMod(sinceMicros, DAY_MICROS) / 1e6;
        double seconds = 67_310.54841
                + daySeconds
                + centuries * (8_640_184.812866 + centuries * (0.093104 - centuries * 6.2e-6));
        double rad = seconds * RAD_PER_DAY_SECOND % (2 * Math.PI);
        return rad < 0 ? rad + 2 * Math.PI : rad;
    }

    /** The same of Orekit's pair of vectors. */
    static EarthState earthState(long epochMicros, PVCoordinates teme) {
        Vector3D place = teme.getPosition();
        Vector3D velocity = teme.getVelocity();
        return earthState(
                epochMicros,
                place.getX(),
                place.getY(),
                place.getZ(),
                velocity.getX(),
                velocity.getY(),
                velocity.getZ());
    }

    /** A position and velocity in TEME as seen from the turning earth. */
    static EarthState earthState(
            long epochMicros,
            double xMeters,
            double yMeters,
            double zMeters,
            double vxMps,
            double vyMps,
            double vzMps) {
        double rad = gmstRad(epochMicros);
        double cos = Math.cos(rad);
        double sin = Math.sin(rad);
        double x = cos * xMeters + sin * yMeters;
        double y = cos * yMeters - sin * xMeters;
        return new EarthState(
                epochMicros,
                x,
                y,
                zMeters,
                cos * vxMps + sin * vyMps + RAD_PER_SECOND * y,
                cos * vyMps - sin * vxMps - RAD_PER_SECOND * x,
                vzMps);
    }
}
