package org.trigpoint.orbits.ephemeris;

/**
 * Position and velocity in the frame that turns with the earth (WGS 84: x to 0° north 0° east, z to the north pole). The velocity is that
 * seen from the turning earth.
 *
 * @param epochMicros when, in microseconds since 1970-01-01 UTC
 */
public record EarthState(
        long epochMicros, double xMeters, double yMeters, double zMeters, double vxMps, double vyMps, double vzMps) {}
