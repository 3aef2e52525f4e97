package org.trigpoint.simulation.score;

/**
 * By what a run is judged.
 *
 * @param cutoffMeters distance from which a track has nothing to do with a truth; strictly nearer pairs may be assigned
 * @param orderRatio the exponent p of OSPA and GOSPA, 1 or more and finite
 * @param switchingMeters GOSPA's penalty for a switch of tracks; 0 leaves switching out
 * @param fromEpochMicros instants before this warm the tracker up: they count only towards confirmation delay
 */
public record ScoreSettings(double cutoffMeters, double orderRatio, double switchingMeters, long fromEpochMicros) {
    public ScoreSettings {
        // Says what is out of bounds.
        new Gospa(cutoffMeters, orderRatio, switchingMeters);
    }

    /** Order 2, no switching penalty, every instant counts. */
    public static ScoreSettings of(double cutoffMeters) {
        return new ScoreSettings(cutoffMeters, 2, 0, Long.MIN_VALUE);
    }

    /** The same with another order. */
    public ScoreSettings withOrder(double order) {
        return new ScoreSettings(cutoffMeters, order, switchingMeters, fromEpochMicros);
    }

    /** The same with a penalty for switches. */
    public ScoreSettings withSwitching(double penaltyMeters) {
        return new ScoreSettings(cutoffMeters, orderRatio, penaltyMeters, fromEpochMicros);
    }

    /** The same, counting from this instant on. */
    public ScoreSettings from(long epochMicros) {
        return new ScoreSettings(cutoffMeters, orderRatio, switchingMeters, epochMicros);
    }
}
