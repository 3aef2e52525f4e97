package org.trigpoint.fusion.updater;

/**
 * A dated position, perhaps with a velocity, and the noise of both: what a filter takes from a report.
 *
 * @param timeEpochMicros when it was true
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param positionMeters2 variance of the position along each axis, m²
 * @param eastMps velocity east, NaN when not measured
 * @param northMps velocity north
 * @param veveMps2 variance of the velocity east, (m/s)²
 * @param vevnMps2 covariance of east and north velocity
 * @param vnvnMps2 variance of the velocity north
 * @param intensityMps2PerSecond process noise of its platform since the measurement before
 */
public record Measurement(
        long timeEpochMicros,
        double latDeg,
        double lonDeg,
        double positionMeters2,
        double eastMps,
        double northMps,
        double veveMps2,
        double vevnMps2,
        double vnvnMps2,
        double intensityMps2PerSecond) {
    public boolean hasVelocity() {
        return !Double.isNaN(eastMps);
    }
}
