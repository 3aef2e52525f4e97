package org.trigpoint.fusion.cell;

import org.trigpoint.model.track.TrackId;

/**
 * A position that a ship reported and that could not be told from the one before it, for the cells around it to know by where its track was.
 *
 * @param cell of the {@link MatchGrid}
 * @param track whose
 * @param timeEpochMicros when it was there
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param eastMps velocity over ground, east; NaN when not reported
 * @param northMps velocity over ground, north
 * @param lengthMeters of its hull, NaN when not known
 */
public record Waypoint(
        long cell,
        TrackId track,
        long timeEpochMicros,
        double latDeg,
        double lonDeg,
        double eastMps,
        double northMps,
        double lengthMeters)
        implements MatchInput {}
