package org.trigpoint.simulation.score;

/**
 * A measurement that moved a shown track, and how far both then were from the craft that was measured, where it was at the measurement's
 * time. Distances are horizontal.
 *
 * @param epochMicros time of the measurement, and of the track's estimate with it
 * @param kind who measured
 * @param trackMeters from the craft to the estimate
 * @param measuredMeters from the craft to the measured place
 */
public record Update(long epochMicros, Kind kind, double trackMeters, double measuredMeters) {
    /** Who measured. */
    public enum Kind {
        /** The craft itself, and told. */
        REPORTED,
        /** A sensor. */
        SEEN
    }
}
