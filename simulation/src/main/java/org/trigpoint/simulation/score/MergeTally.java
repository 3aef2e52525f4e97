package org.trigpoint.simulation.score;

import java.util.HashMap;
import java.util.Map;

/**
 * Tracks that stay with two truths.
 *
 * <p>At once: at {@value #STAYS} instants or more the track is matched to one truth while it is the nearest, inside the cut-off, to a
 * same other truth that has no track. In turns: it comes back to a truth from another one, matched to each of the two at {@value #STAYS}
 * instants or more. A track that goes from one truth to another for good has switched, not merged.
 */
final class MergeTally {
    private static final int STAYS = 3;

    private final Map<String, Story> stories = new HashMap<>();

    void add(Encounter encounter) {
        for (int truth = 0; truth < encounter.truths(); truth++) {
            int track = encounter.trackOfTruth(truth);
            if (track == Matching.NONE) {
                continue;
            }
            String id = encounter.truth(truth).id();
            Story story = stories.computeIfAbsent(encounter.track(track).id(), _ -> new Story());
            if (encounter.matching().columnOf(truth) == track) {
                story.matched(id);
            } else {
                story.sharedWith(id);
            }
        }
    }

    int mergedTracks() {
        return Math.toIntExact(stories.values().stream().filter(Story::isMerged).count());
    }

    private static final class Story {
        private final Map<String, Integer> matched = new HashMap<>();
        private final Map<String, Integer> shared = new HashMap<>();
        /** Returns to a truth, by it and the truth that lay between. */
        private final Map<Return, Integer> returns = new HashMap<>();

        private String now = "";
        private String before = "";

        private record Return(String to, String from) {}

        void matched(String truth) {
            matched.merge(truth, 1, Integer::sum);
            if (truth.equals(now)) {
                return;
            }
            if (truth.equals(before)) {
                returns.merge(new Return(truth, now), 1, Integer::sum);
            }
            before = now;
            now = truth;
        }

        void sharedWith(String truth) {
            shared.merge(truth, 1, Integer::sum);
        }

        boolean isMerged() {
            return shared.values().stream().anyMatch(instants -> instants >= STAYS)
                    || returns.keySet().stream().anyMatch(turn -> stayed(turn.to()) && stayed(turn.from()));
        }

        private boolean stayed(String truth) {
            return matched.getOrDefault(truth, 0) >= STAYS;
        }
    }
}
