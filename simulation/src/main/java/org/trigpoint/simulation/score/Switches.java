package org.trigpoint.simulation.score;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** GOSPA's switches: what each truth had as its track in the instant before. */
final class Switches {
    /** Empty for a truth that lost its track; absent for one that never had any. */
    private final Map<String, Optional<String>> trackOfTruth = new HashMap<>();

    /** How many switches this instant brings; to or from no track is half a one, and the first track ever is none. */
    double next(Encounter encounter) {
        double switches = 0;
        for (int truth = 0; truth < encounter.truths(); truth++) {
            String id = encounter.truth(truth).id();
            Optional<String> now = encounter.findTrackOf(truth).map(TrackState::id);
            Optional<String> before = trackOfTruth.getOrDefault(id, now);
            if (!now.equals(before)) {
                switches += now.isPresent() && before.isPresent() ? 1 : 0.5;
            }
            if (now.isPresent() || trackOfTruth.containsKey(id)) {
                trackOfTruth.put(id, now);
            }
        }
        return switches;
    }
}
