package org.trigpoint.fusion.tracker;

import java.util.List;
import org.trigpoint.fusion.plane.MotionModels;
import org.trigpoint.fusion.plane.MotionModels.MotionModel;

/**
 * What the tracker takes for granted.
 *
 * @param motion how things move
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
        MotionModels motion,
        double presentLogOdds,
        double birthLogOdds,
        int confirmHits,
        double confirmLogOdds,
        double deleteLogOdds,
        double mostLogOdds,
        double mostSigmaMeters) {
    /** A little more than the standard turn of aircraft, 3° a second; boats and drones turn faster, ships slower. */
    private static final double TURN_RAD_PER_SECOND = 0.07;

    private static final double STOP_SECONDS = 10;

    /**
     * What goes about at sea and above it: what lies still or comes to rest, what hardly changes how it moves, what keeps its course, what
     * moves as it likes, and what turns to the right or left. Which is which is learned of each.
     */
    public static final TrackerSettings SHIPS = new TrackerSettings(
            new MotionModels(
                    List.of(
                            MotionModel.resting(STOP_SECONDS, 1e-3, 0.05, 0.3, 1e-7),
                            new MotionModel(1e-7, 0.01, 0.1),
                            new MotionModel(0.02, 9, 0.4),
                            new MotionModel(1, 9, 0.14),
                            MotionModel.turning(TURN_RAD_PER_SECOND, 0.05, 60, 0.03, 0.3),
                            MotionModel.turning(-TURN_RAD_PER_SECOND, 0.05, 60, 0.03, 0.3)),
                    0.95),
            0,
            -7,
            2,
            2,
            -2.5,
            14,
            5_000);

    public TrackerSettings {
        if (!(confirmHits > 0 && mostSigmaMeters > 0)) {
            throw new IllegalArgumentException("A tracker needs a count of hits and an error above 0, not "
                    + confirmHits + ", " + mostSigmaMeters);
        }
    }

    /** The same for things that all move alike: with this process noise, and this speed where nothing tells it. */
    public TrackerSettings withMotion(double intensityMps2PerSecond, double speedSigmaMps) {
        return new TrackerSettings(
                MotionModels.one(intensityMps2PerSecond, speedSigmaMps),
                presentLogOdds,
                birthLogOdds,
                confirmHits,
                confirmLogOdds,
                deleteLogOdds,
                mostLogOdds,
                mostSigmaMeters);
    }
}
