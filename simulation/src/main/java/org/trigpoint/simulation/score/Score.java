package org.trigpoint.simulation.score;

import java.util.List;
import java.util.Optional;

/**
 * How well the tracks of one run told the truth. A mean over nothing is NaN.
 *
 * @param settings by what it was judged
 * @param instants how many counted
 * @param distances means over the instants
 * @param siap the single integrated air picture's measures
 * @param identity who was taken for whom
 * @param promptness how soon truths got their tracks
 * @param crafts how each dark craft was followed, and which tracks were of nothing
 * @param updating errors of tracks beside those of what they were updated by
 * @param consistency empty when no pair's track told its covariance
 * @param series the instants that counted, in order of time
 */
public record Score(
        ScoreSettings settings,
        int instants,
        Distances distances,
        Siap siap,
        Identity identity,
        Promptness promptness,
        Crafts crafts,
        Updating updating,
        Optional<Consistency> consistency,
        List<ScorePoint> series) {
    public Score {
        series = List.copyOf(series);
    }

    /**
     * Means over instants, each instant counting the same.
     *
     * @param ospaMeters OSPA
     * @param gospa GOSPA and its parts, each averaged for itself
     * @param gospaPerTruthMeters GOSPA / n^(1/p) with n truths at the instant, so that crowds of different size compare
     * @param localisationMeters p-mean distance of the pairs of an instant
     * @param truthsRatio truths an instant
     * @param tracksRatio tracks an instant
     * @param missedRatio truths without a track an instant
     * @param falseRatio tracks that the matching left alone an instant: duplicates as well as spurious ones
     */
    public record Distances(
            double ospaMeters,
            Gospa.Parts gospa,
            double gospaPerTruthMeters,
            double localisationMeters,
            double truthsRatio,
            double tracksRatio,
            double missedRatio,
            double falseRatio) {}

    /**
     * SIAP measures (P. Votruba, R. Nisley, R. Rothrock, B. Zombro, SIAP Task Force Technical Report 2001-001), where a track is about
     * the truth that the matching gives it or, when left alone, about the nearest inside the cut-off.
     *
     * @param completenessRatio share of truths that have a track; 1 is ideal
     * @param ambiguityRatio tracks about a truth, for each truth that has one; 1 is ideal
     * @param spuriousnessRatio share of tracks about no truth; 0 is ideal
     * @param positionErrorMeters mean distance of tracks from what they are about
     * @param velocityErrorMps mean length of the velocity error, where both velocities are told
     * @param numberChangesPerSecond changes of track number that no choice among the tracks about a truth avoids, per tracked second
     * @param longestSegmentRatio longest unbroken hold of one track on each truth, as a share of the truths' time
     */
    public record Siap(
            double completenessRatio,
            double ambiguityRatio,
            double spuriousnessRatio,
            double positionErrorMeters,
            double velocityErrorMps,
            double numberChangesPerSecond,
            double longestSegmentRatio) {}

    /**
     * Who was taken for whom.
     *
     * @param switches a matched truth whose track is another than when it last was matched
     * @param switchesPerSecond these per second in which a truth was matched
     * @param duplicatesRatio tracks left alone inside the cut-off of a truth that has its own track, an instant
     * @param duplicateTracks tracks that were such for half of their instants or more
     * @param mergedTracks tracks that stayed with two truths, at once or in turns
     */
    public record Identity(
            int switches, double switchesPerSecond, double duplicatesRatio, int duplicateTracks, int mergedTracks) {}

    /**
     * How soon: from a truth's first covered instant to the first at which it was matched.
     *
     * @param confirmed truths that came into coverage and got a track
     * @param neverConfirmed truths that came into coverage and got none
     * @param meanSeconds mean delay of the confirmed
     * @param longestSeconds longest delay of the confirmed
     */
    public record Promptness(int confirmed, int neverConfirmed, double meanSeconds, double longestSeconds) {}

    /**
     * Craft that never transmit, and tracks that no craft is behind.
     *
     * @param dark those that sensors saw for two minutes or more, by id
     * @param oneTrackRatio share of these that had exactly one track about them at 90 % or more of their instants; NaN without any
     * @param falseTracks tracks shown at an instant that counts and about a truth at less than a tenth of all theirs, by id
     * @param falseTracksPerSecond these per second scored
     */
    public record Crafts(
            List<DarkCraft> dark, double oneTrackRatio, List<FalseTrack> falseTracks, double falseTracksPerSecond) {
        public Crafts {
            dark = List.copyOf(dark);
            falseTracks = List.copyOf(falseTracks);
        }

        /** Share of the dark craft that sensors see at an instant with exactly one track about them, the mean of all instants; NaN without any. */
        public double oneTrackAtInstantsRatio() {
            double one = 0;
            double all = 0;
            for (DarkCraft craft : dark) {
                one += craft.oneTrackRatio() * craft.instants();
                all += craft.instants();
            }
            return one / all;
        }
    }

    /**
     * A craft that never transmitted.
     *
     * @param id of the truth
     * @param instants at which a sensor had seen it within the last minute, from two minutes after the first such one on
     * @param oneTrackRatio share of these with exactly one track about it
     * @param severalRatio share of these with two or more
     */
    public record DarkCraft(String id, int instants, double oneTrackRatio, double severalRatio) {}

    /**
     * A track that no truth is behind.
     *
     * @param id of the track
     * @param firstEpochMicros first instant that showed it
     * @param lastEpochMicros last instant that showed it
     * @param instants that showed it
     * @param at where it was first shown
     */
    public record FalseTrack(String id, long firstEpochMicros, long lastEpochMicros, int instants, Spot at) {}

    /**
     * Errors of position where and when measurements moved tracks.
     *
     * @param all of all measurements
     * @param reported of what craft said of themselves
     * @param seen of what sensors saw
     */
    public record Updating(Errors all, Errors reported, Errors seen) {}

    /**
     * Errors of tracks and of the measurements that they were updated by, against the same craft at the same moment.
     *
     * @param updates how many
     * @param trackMeters root mean square of the tracks'; NaN of none
     * @param measuredMeters root mean square of the measurements'; NaN of none
     */
    public record Errors(int updates, double trackMeters, double measuredMeters) {
        /** The tracks' over the measurements'; below 1 the tracks are better than what they are made of. */
        public double trackRatio() {
            return trackMeters / measuredMeters;
        }
    }

    /**
     * Whether covariances are honest: errors of position, squared and normalised by them (NEES), are chi-square with two degrees of
     * freedom when they are. The interval is what the mean of this many independent errors keeps with 95 %; neighbours in time are
     * not independent, so over long runs read {@code instantsInsideRatio} beside it.
     *
     * @param pairs matched pairs whose track tells its covariance
     * @param insideRatio share of truths inside the 95 % ellipse of their track
     * @param meanErrorSquared mean NEES; 2 is ideal
     * @param lowSquared lower end of the interval
     * @param highSquared upper end of the interval
     * @param instantsInsideRatio share of instants whose own mean lies in the interval for its number of pairs
     */
    public record Consistency(
            int pairs,
            double insideRatio,
            double meanErrorSquared,
            double lowSquared,
            double highSquared,
            double instantsInsideRatio) {}
}
