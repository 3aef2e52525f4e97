package org.trigpoint.orbits.sight;

/**
 * How high the sun stands.
 *
 * <p>Low-precision formulas of the Astronomical Almanac, section C: 0.01° from 1950 to 2050; UTC is taken for the times that they want, which
 * adds less than 0.005°.
 */
public final class Sun {
    private static final double MICROS_PER_DAY = 86_400e6;
    /** 2000-01-01T12:00:00 UTC. */
    private static final long J2000_EPOCH_MICROS = 946_728_000_000_000L;

    private Sun() {}

    /** Elevation of the sun's middle above the horizontal plane of a place, without refraction. */
    public static double elevationDeg(Site site, long epochMicros) {
        double days = (epochMicros - J2000_EPOCH_MICROS) / MICROS_PER_DAY;
        double meanLon = Math.toRadians(280.460 + 0.9856474 * days);
        double anomaly = Math.toRadians(357.528 + 0.9856003 * days);
        double ecliptic =
                meanLon + Math.toRadians(1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
        double obliquity = Math.toRadians(23.439 - 4e-7 * days);
        double x = Math.cos(ecliptic);
        double y = Math.cos(obliquity) * Math.sin(ecliptic);
        double z = Math.sin(obliquity) * Math.sin(ecliptic);
        double sidereal = Math.toRadians((280.46061837 + 360.98564736629 * days) % 360);
        double turnedX = Math.cos(sidereal) * x + Math.sin(sidereal) * y;
        double turnedY = Math.cos(sidereal) * y - Math.sin(sidereal) * x;
        return Math.toDegrees(
                Math.asin(Math.clamp(turnedX * site.upX + turnedY * site.upY + z * site.upZ, -1.0, 1.0)));
    }
}
