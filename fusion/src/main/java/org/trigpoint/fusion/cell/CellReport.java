package org.trigpoint.fusion.cell;

import org.trigpoint.model.track.TrackId;

/**
 * A position that a platform reported, for the cells around it to know its track by.
 *
 * @param cell of the {@link AssociationGrid}
 * @param track whose
 * @param timeEpochMicros when it was there
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param positionMeters2 variance along each axis
 * @param eastMps velocity over ground, east; NaN when not reported
 * @param northMps velocity over ground, north
 * @param velocityMps2 variance of the velocity along each axis
 */
public record CellReport(
        long cell,
        TrackId track,
        long timeEpochMicros,
        double latDeg,
        double lonDeg,
        double positionMeters2,
        double eastMps,
        double northMps,
        double velocityMps2)
        implements CellInput {
    public boolean hasVelocity() {
        return !Double.isNaN(eastMps);
    }
}
