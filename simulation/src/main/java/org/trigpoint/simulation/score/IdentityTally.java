package org.trigpoint.simulation.score;

import java.util.HashMap;
import java.util.Map;

/** Identity switches and duplicates. */
final class IdentityTally {
    private final Map<String, String> lastTrackOfTruth = new HashMap<>();
    private final Map<String, Integer> instantsOfTrack = new HashMap<>();
    private final Map<String, Integer> duplicateInstantsOfTrack = new HashMap<>();
    private int switches;
    private long duplicates;
    private double matchedSeconds;

    void add(Encounter encounter, double seconds) {
        for (int truth = 0; truth < encounter.truths(); truth++) {
            String id = encounter.truth(truth).id();
            encounter.findTrackOf(truth).map(TrackState::id).ifPresent(track -> {
                String before = lastTrackOfTruth.put(id, track);
                switches += before != null && !before.equals(track) ? 1 : 0;
            });
        }
        matchedSeconds += encounter.matching().pairs() * seconds;
        for (int track = 0; track < encounter.tracks(); track++) {
            String id = encounter.track(track).id();
            instantsOfTrack.merge(id, 1, Integer::sum);
            if (!encounter.isMatchedTrack(track) && encounter.truthOfTrack(track) != Matching.NONE) {
                duplicates++;
                duplicateInstantsOfTrack.merge(id, 1, Integer::sum);
            }
        }
    }

    Score.Identity figures(int instants, int mergedTracks) {
        long duplicateTracks = duplicateInstantsOfTrack.entrySet().stream()
                .filter(entry -> 2 * entry.getValue() >= instantsOfTrack.getOrDefault(entry.getKey(), 0))
                .count();
        return new Score.Identity(
                switches,
                switches / matchedSeconds,
                (double) duplicates / instants,
                Math.toIntExact(duplicateTracks),
                mergedTracks);
    }
}
