package org.trigpoint.simulation.scenario;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Units;

/**
 * A disc in which radio is drowned for a span of time.
 *
 * @param radio receivers of AIS within hear nothing
 * @param gnss satellite navigation within is lost, or bad near the edge
 */
public record Jamming(double latDeg, double lonDeg, double radiusMeters, Span span, boolean radio, boolean gnss) {
    private static final double METERS_PER_DEGREE = 60 * Units.METERS_PER_NAUTICAL_MILE;

    /** Distance from its middle, in radii; +∞ while it is off. */
    public double depthRatio(double atLatDeg, double atLonDeg, long sinceStartMicros) {
        if (!span.contains(sinceStartMicros)) {
            return Double.POSITIVE_INFINITY;
        }
        double north = (atLatDeg - latDeg) * METERS_PER_DEGREE;
        double east = Angles.wrapLonDeg(atLonDeg - lonDeg) * METERS_PER_DEGREE * Degrees.cos(latDeg);
        return Math.sqrt(north * north + east * east) / radiusMeters;
    }
}
