package org.trigpoint.fusion.tracker;

/**
 * What the tracker takes for granted.
 *
 * @param intensityMps2PerSecond process noise of what is tracked, m²/s³
 * @param speedSigmaMps how fast a new thing may be along each axis, one standard deviation
 * @param presentLogOdds logarithm of the odds that a detection which no track explains is of a thing, and not false, where no look
 *     has been before
 * @param birthLogOdds the same where looks have been so often that what was there is known: things come one by one
 * @param confirmHits detections that a track needs before it is believed
 * @param confirmLogOdds logarithm of the odds that it needs besides
 * @param deleteLogOdds at these odds a believed track ends
 * @param mostLogOdds no track is surer than this, so that it can end
 * @param mostSigmaMeters a track that knows its place no better ends
 */
public record TrackerSettings(
        double intensityMps2PerSecond,
        double speedSigmaMps,
        double presentLogOdds,
        double birthLogOdds,
        int confirmHits,
        double confirmLogOdds,
        double deleteLogOdds,
        double mostLogOdds,
        double mostSigmaMeters) {
    /** What goes about at sea, fast boats that turn as they like included: nothing says which is which. */
    public static final TrackerSettings SHIPS = new TrackerSettings(0.5, 9, 0, -7, 2, 2, -2.5, 14, 5_000);

    public TrackerSettings {
        if (!(intensityMps2PerSecond >= 0 && speedSigmaMps > 0 && confirmHits > 0 && mostSigmaMeters > 0)) {
            throw new IllegalArgumentException("A tracker needs noise of 0 or more, not " + intensityMps2PerSecond
                    + ", and a speed, a count of hits and an error above 0, not " + speedSigmaMps + ", " + confirmHits
                    + ", " + mostSigmaMeters);
        }
    }

    /** The same with another process noise and speed. */
    public TrackerSettings withMotion(double newIntensityMps2PerSecond, double newSpeedSigmaMps) {
        return new TrackerSettings(
                newIntensityMps2PerSecond,
                newSpeedSigmaMps,
                presentLogOdds,
                birthLogOdds,
                confirmHits,
                confirmLogOdds,
                deleteLogOdds,
                mostLogOdds,
                mostSigmaMeters);
    }
}
