package org.trigpoint.picture;

import org.trigpoint.model.observation.Flight;

/**
 * Where a track was.
 *
 * @param timeEpochMicros when; {@link org.trigpoint.model.observation.Header#UNDATED} when undated
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param heightMeters what {@link Flight#shownMeters} said; NaN when nothing, and on the ground
 * @param emergency what it said was wrong
 */
public record TrailPoint(
        long timeEpochMicros, double latDeg, double lonDeg, double heightMeters, Flight.Emergency emergency) {}
