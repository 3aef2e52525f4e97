package org.trigpoint.simulation.score.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.trigpoint.simulation.score.Score;

/** All numbers of a score, in the order in which they are shown. */
final class Figures {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final String DISTANCE = "Distance from the truth";
    private static final String SIAP = "Picture (SIAP)";
    private static final String IDENTITY = "Identity";
    private static final String DELAY = "Confirmation";
    private static final String UPDATES = "Errors at updates";
    private static final String CONSISTENCY = "Consistency of covariances";

    static final List<Figure> ALL = List.of(
            distance(
                    "ospa",
                    "OSPA",
                    "m",
                    "Distance of tracks from truths per object, each too many or too few counting as the"
                            + " cut-off; mean over instants",
                    s -> s.distances().ospaMeters()),
            distance(
                    "gospa",
                    "GOSPA",
                    "m",
                    "Distance of all tracks from all truths, with half the cut-off's power for each missed"
                            + " truth and false track",
                    s -> s.distances().gospa().distanceMeters()),
            distance(
                    "gospa_localisation",
                    "GOSPA, localisation",
                    "m",
                    "What matched pairs add",
                    s -> s.distances().gospa().localisationMeters()),
            distance(
                    "gospa_missed",
                    "GOSPA, missed",
                    "m",
                    "What truths without a track add",
                    s -> s.distances().gospa().missedMeters()),
            distance(
                    "gospa_false",
                    "GOSPA, false",
                    "m",
                    "What tracks without a truth add",
                    s -> s.distances().gospa().falseMeters()),
            distance(
                    "gospa_switching",
                    "GOSPA, switching",
                    "m",
                    "What changes of track add; 0 without a penalty",
                    s -> s.distances().gospa().switchingMeters()),
            distance(
                    "gospa_per_truth",
                    "GOSPA / n^(1/p)",
                    "m",
                    "GOSPA with crowds of different size made comparable: divided by"
                            + " the p-th root of the number of truths",
                    s -> s.distances().gospaPerTruthMeters()),
            distance(
                    "localisation",
                    "Localisation error",
                    "m",
                    "p-mean distance of the matched pairs of an instant",
                    s -> s.distances().localisationMeters()),
            distance(
                    "truths",
                    "Truths an instant",
                    "",
                    "Objects that really are there",
                    s -> s.distances().truthsRatio()),
            distance(
                    "tracks",
                    "Tracks an instant",
                    "",
                    "Tracks that are shown",
                    s -> s.distances().tracksRatio()),
            distance(
                    "missed",
                    "Missed an instant",
                    "",
                    "Truths that the matching gives no track",
                    s -> s.distances().missedRatio()),
            distance(
                    "false",
                    "False an instant",
                    "",
                    "Tracks that the matching gives no truth, duplicates among them",
                    s -> s.distances().falseRatio()),
            siap(
                    "completeness",
                    "Completeness",
                    "",
                    4,
                    "Share of truths that have a track; 1 is ideal",
                    s -> s.siap().completenessRatio()),
            siap(
                    "ambiguity",
                    "Ambiguity",
                    "",
                    4,
                    "Tracks about a truth, for each truth that has one; 1 is ideal",
                    s -> s.siap().ambiguityRatio()),
            siap(
                    "spuriousness",
                    "Spuriousness",
                    "",
                    4,
                    "Share of tracks with no truth inside the cut-off; 0 is ideal",
                    s -> s.siap().spuriousnessRatio()),
            siap(
                    "position_error",
                    "Position error",
                    "m",
                    2,
                    "Mean distance of tracks from the truth they are about",
                    s -> s.siap().positionErrorMeters()),
            siap(
                    "velocity_error",
                    "Velocity error",
                    "m/s",
                    2,
                    "Mean length of the error of velocity",
                    s -> s.siap().velocityErrorMps()),
            siap(
                    "number_changes_per_hour",
                    "Changes of track number",
                    "/h",
                    3,
                    "Changes that no choice among the tracks about a" + " truth avoids, per hour of a tracked truth",
                    s -> s.siap().numberChangesPerSecond() * SECONDS_PER_HOUR),
            siap(
                    "longest_segment",
                    "Longest track segment",
                    "",
                    4,
                    "Longest unbroken hold of one track on each truth, as a share" + " of the truths' time; 1 is ideal",
                    s -> s.siap().longestSegmentRatio()),
            figure(
                    IDENTITY,
                    "switches",
                    "Identity switches",
                    "",
                    0,
                    "A matched truth's track is another than when it last was" + " matched",
                    s -> s.identity().switches()),
            figure(
                    IDENTITY,
                    "switches_per_hour",
                    "Identity switches",
                    "/h",
                    3,
                    "The same per hour of a matched truth",
                    s -> s.identity().switchesPerSecond() * SECONDS_PER_HOUR),
            figure(
                    IDENTITY,
                    "duplicates",
                    "Duplicates an instant",
                    "",
                    2,
                    "Tracks inside the cut-off of a truth that has another" + " track",
                    s -> s.identity().duplicatesRatio()),
            figure(
                    IDENTITY,
                    "duplicate_tracks",
                    "Duplicate tracks",
                    "",
                    0,
                    "Tracks that were duplicates at half of their instants" + " or more",
                    s -> s.identity().duplicateTracks()),
            figure(
                    IDENTITY,
                    "merged_tracks",
                    "Merged tracks",
                    "",
                    0,
                    "Tracks that stayed with two truths, at once or in turns",
                    s -> s.identity().mergedTracks()),
            figure(
                    IDENTITY,
                    "dark_one_track",
                    "Dark craft with one track",
                    "",
                    4,
                    "Share of craft that never transmit, as far as sensors saw them, that had exactly one track about"
                            + " them for 90 % of that time or more; 1 is ideal",
                    s -> s.crafts().oneTrackRatio()),
            figure(
                    IDENTITY,
                    "dark_one_track_at_instants",
                    "The same at an instant",
                    "",
                    4,
                    "Of the craft that never transmit and that sensors see at an instant, the share with exactly one"
                            + " track about them; 1 is ideal",
                    s -> s.crafts().oneTrackAtInstantsRatio()),
            figure(
                    IDENTITY,
                    "false_tracks_per_hour",
                    "False tracks",
                    "/h",
                    3,
                    "Tracks that were about a truth at less than a tenth of their instants, per hour",
                    s -> s.crafts().falseTracksPerSecond() * SECONDS_PER_HOUR),
            figure(
                    DELAY,
                    "delay",
                    "Confirmation delay",
                    "s",
                    1,
                    "From a truth's first covered instant to its first track; mean of" + " those that got one",
                    s -> s.promptness().meanSeconds()),
            figure(
                    DELAY,
                    "delay_longest",
                    "Longest delay",
                    "s",
                    1,
                    "The longest of these",
                    s -> s.promptness().longestSeconds()),
            figure(
                    DELAY,
                    "confirmed",
                    "Truths confirmed",
                    "",
                    0,
                    "Truths that came into coverage and got a track",
                    s -> s.promptness().confirmed()),
            figure(
                    DELAY,
                    "never_confirmed",
                    "Truths never confirmed",
                    "",
                    0,
                    "Truths that came into coverage and got none",
                    s -> s.promptness().neverConfirmed()),
            figure(
                    UPDATES,
                    "error_ratio",
                    "Track error / measured error",
                    "",
                    4,
                    "Root mean square error of position of tracks as a measurement updates them, over that of those"
                            + " measurements; below 1 tracks are better than what they are made of",
                    s -> s.updating().all().trackRatio()),
            figure(
                    UPDATES,
                    "error_ratio_reported",
                    "The same, of reports",
                    "",
                    4,
                    "Of updates by what craft report of themselves",
                    s -> s.updating().reported().trackRatio()),
            figure(
                    UPDATES,
                    "error_ratio_seen",
                    "The same, of detections",
                    "",
                    4,
                    "Of updates by what sensors saw",
                    s -> s.updating().seen().trackRatio()),
            figure(
                    UPDATES,
                    "track_error_reported",
                    "Track error, of reports",
                    "m",
                    2,
                    "Root mean square error of tracks as a report updates them",
                    s -> s.updating().reported().trackMeters()),
            figure(
                    UPDATES,
                    "measured_error_reported",
                    "Measured error, of reports",
                    "m",
                    2,
                    "Root mean square error of these reports",
                    s -> s.updating().reported().measuredMeters()),
            figure(
                    UPDATES,
                    "track_error_seen",
                    "Track error, of detections",
                    "m",
                    2,
                    "Root mean square error of tracks as a detection updates them",
                    s -> s.updating().seen().trackMeters()),
            figure(
                    UPDATES,
                    "measured_error_seen",
                    "Measured error, of detections",
                    "m",
                    2,
                    "Root mean square error of these detections",
                    s -> s.updating().seen().measuredMeters()),
            consistency(
                    "inside_95",
                    "Inside the 95 % ellipse",
                    4,
                    "Share of truths inside the 95 % ellipse of their track; 0.95" + " is ideal",
                    Score.Consistency::insideRatio),
            consistency(
                    "nees",
                    "Mean NEES",
                    3,
                    "Mean squared error of position, normalised by the covariance; 2 is ideal",
                    Score.Consistency::meanErrorSquared),
            consistency(
                    "nees_low",
                    "95 % interval, from",
                    3,
                    "What the mean keeps when covariances are honest and errors" + " independent",
                    Score.Consistency::lowSquared),
            consistency("nees_high", "95 % interval, to", 3, "The same, upper end", Score.Consistency::highSquared),
            consistency(
                    "nees_instants_inside",
                    "Instants inside their interval",
                    4,
                    "Share of instants whose own mean NEES lies in" + " the interval for its pairs; 0.95 is ideal",
                    Score.Consistency::instantsInsideRatio),
            consistency(
                    "nees_pairs",
                    "Pairs judged",
                    0,
                    "Matched pairs whose track tells its covariance",
                    Score.Consistency::pairs));

    private Figures() {}

    /** The figure of this key. */
    static Figure of(String key) {
        return find(key).orElseThrow();
    }

    /** The figure of this key, when there is one. */
    static Optional<Figure> find(String key) {
        return ALL.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    private static Figure distance(String key, String label, String unit, String meaning, ToDoubleFunction<Score> of) {
        return new Figure(DISTANCE, key, label, unit, 2, meaning, of);
    }

    private static Figure siap(
            String key, String label, String unit, int digits, String meaning, ToDoubleFunction<Score> of) {
        return new Figure(SIAP, key, label, unit, digits, meaning, of);
    }

    private static Figure consistency(
            String key, String label, int digits, String meaning, ToDoubleFunction<Score.Consistency> of) {
        return new Figure(
                CONSISTENCY,
                key,
                label,
                "",
                digits,
                meaning,
                score -> score.consistency().isPresent()
                        ? of.applyAsDouble(score.consistency().get())
                        : Double.NaN);
    }

    private static Figure figure(
            String group,
            String key,
            String label,
            String unit,
            int digits,
            String meaning,
            ToDoubleFunction<Score> of) {
        return new Figure(group, key, label, unit, digits, meaning, of);
    }
}
