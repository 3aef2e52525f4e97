package org.trigpoint.picture;

/**
 * Where a track was.
 *
 * @param timeEpochMicros when; {@link org.trigpoint.model.observation.Header#UNDATED} when undated
 * @param latDeg latitude
 * @param lonDeg longitude
 */
public record TrailPoint(long timeEpochMicros, double latDeg, double lonDeg) {}
