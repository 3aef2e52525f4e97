package org.trigpoint.model.track;

/**
 * Where a track is believed to be at a time, and how well that is known.
 *
 * @param timeEpochMicros of the newest report in it; {@link org.trigpoint.model.observation.Header#UNDATED} when undated
 * @param latDeg latitude
 * @param lonDeg longitude, −180 to 180
 * @param eastMps velocity over ground, east
 * @param northMps velocity over ground, north
 * @param covariance of position and velocity in the tangent frame at this estimate
 */
public record Estimate(
        long timeEpochMicros, double latDeg, double lonDeg, double eastMps, double northMps, Covariance4 covariance) {}
