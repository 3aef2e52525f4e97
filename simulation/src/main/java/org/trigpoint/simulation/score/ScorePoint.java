package org.trigpoint.simulation.score;

/**
 * The score of one instant.
 *
 * @param epochMicros the instant
 * @param truths how many there are
 * @param tracks how many are shown
 * @param missed truths without a track
 * @param falseTracks tracks that the matching left alone
 * @param ospaMeters OSPA
 * @param gospa GOSPA and its parts
 * @param judgedPairs pairs whose track tells its covariance
 * @param meanErrorSquared mean NEES of these; NaN when there are none
 */
public record ScorePoint(
        long epochMicros,
        int truths,
        int tracks,
        int missed,
        int falseTracks,
        double ospaMeters,
        Gospa.Parts gospa,
        int judgedPairs,
        double meanErrorSquared) {}
