package org.trigpoint.simulation.scenario;

import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Units;

/**
 * A disc in which radio is drowned for a span of time.
 *
 * @param heightMeters of the jammer above the sea; what flies below its horizon is not reached
 * @param radio receivers of AIS within hear nothing
 * @param gnss satellite navigation within is lost, or bad near the edge
 */
public record Jamming(
        double latDeg,
        double lonDeg,
        double heightMeters,
        double radiusMeters,
        Span span,
        boolean radio,
        boolean gnss) {
    /** Over an earth of 4/3 radius, as radio waves bend. */
    private static final double HORIZON_NM_PER_ROOT_METER = 2.22;

    private static final double METERS_PER_DEGREE = 60 * Units.METERS_PER_NAUTICAL_MILE;

    /** Distance from its middle, in radii; +∞ while it is off. */
    public double depthRatio(double atLatDeg, double atLonDeg, long sinceStartMicros) {
        if (!span.contains(sinceStartMicros)) {
            return Double.POSITIVE_INFINITY;
        }
        return meters(atLatDeg, atLonDeg) / radiusMeters;
    }

    /** True when the jammer can be seen from a place at a height above the sea. */
    public boolean isAboveHorizon(double atLatDeg, double atLonDeg, double atMeters) {
        double horizonNm = HORIZON_NM_PER_ROOT_METER * (Math.sqrt(heightMeters) + Math.sqrt(Math.max(0, atMeters)));
        return meters(atLatDeg, atLonDeg) <= horizonNm * Units.METERS_PER_NAUTICAL_MILE;
    }

    private double meters(double atLatDeg, double atLonDeg) {
        double north = (atLatDeg - latDeg) * METERS_PER_DEGREE;
        double east = Angles.wrapLonDeg(atLonDeg - lonDeg) * METERS_PER_DEGREE * Degrees.cos(latDeg);
        return Math.sqrt(north * north + east * east);
    }
}
