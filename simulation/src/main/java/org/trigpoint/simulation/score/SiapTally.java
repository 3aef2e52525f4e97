package org.trigpoint.simulation.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The sums behind the SIAP measures. */
final class SiapTally {
    /** By id, so that sums over truths are made in one order. */
    private final Map<String, Story> stories = new TreeMap<>();

    private long truths;
    private long trackedTruths;
    private long tracks;
    private long meantTracks;
    private double positionErrorSum;
    private double velocityErrorSum;
    private long velocityErrors;

    void add(Encounter encounter, double seconds) {
        Map<String, Set<String>> tracksOfTruth = new HashMap<>();
        for (int track = 0; track < encounter.tracks(); track++) {
            int truth = encounter.truthOfTrack(track);
            if (truth != Matching.NONE) {
                meantTracks++;
                positionErrorSum += encounter.distanceMeters(truth, track);
                addVelocity(encounter.truth(truth), encounter.track(track));
                tracksOfTruth
                        .computeIfAbsent(encounter.truth(truth).id(), _ -> new HashSet<>())
                        .add(encounter.track(track).id());
            }
        }
        tracks += encounter.tracks();
        truths += encounter.truths();
        trackedTruths += encounter.matching().pairs();
        for (TruthState truth : encounter.moment().truths()) {
            stories.computeIfAbsent(truth.id(), _ -> new Story())
                    .add(tracksOfTruth.getOrDefault(truth.id(), Set.of()), seconds);
        }
    }

    private void addVelocity(TruthState truth, TrackState track) {
        if (truth.hasVelocity() && track.hasVelocity()) {
            double east = track.eastMps() - truth.eastMps();
            double north = track.northMps() - truth.northMps();
            velocityErrorSum += Math.sqrt(east * east + north * north);
            velocityErrors++;
        }
    }

    Score.Siap measures() {
        double changes = 0;
        double trackedSeconds = 0;
        double longestSeconds = 0;
        double seconds = 0;
        for (Story story : stories.values()) {
            changes += Math.max(0, story.segments - 1);
            trackedSeconds += story.trackedSeconds;
            longestSeconds += story.longestSeconds;
            seconds += story.seconds;
        }
        return new Score.Siap(
                (double) trackedTruths / truths,
                (double) meantTracks / trackedTruths,
                (double) (tracks - meantTracks) / tracks,
                positionErrorSum / meantTracks,
                velocityErrorSum / velocityErrors,
                changes / trackedSeconds,
                longestSeconds / seconds);
    }

    /** One truth's tracks over time. */
    private static final class Story {
        private double seconds;
        private double trackedSeconds;
        private double longestSeconds;
        private int segments;
        /** Tracks that were about it at every tracked instant of the present segment. */
        private Set<String> faithful = Set.of();
        /** Seconds of each unbroken hold that lasts. */
        private Map<String, Double> holds = Map.of();

        void add(Set<String> tracks, double weight) {
            seconds += weight;
            Map<String, Double> lasting = new HashMap<>();
            for (String track : tracks) {
                double held = holds.getOrDefault(track, 0.0) + weight;
                lasting.put(track, held);
                longestSeconds = Math.max(longestSeconds, held);
            }
            holds = lasting;
            if (tracks.isEmpty()) {
                return;
            }
            trackedSeconds += weight;
            Set<String> still = new HashSet<>(faithful);
            still.retainAll(tracks);
            // The longest-lived track is kept for as long as it lasts, which gives the fewest segments.
            if (still.isEmpty()) {
                segments++;
                still = tracks;
            }
            faithful = still;
        }
    }
}
