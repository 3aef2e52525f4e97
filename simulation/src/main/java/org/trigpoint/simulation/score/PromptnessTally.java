package org.trigpoint.simulation.score;

import java.util.Map;
import java.util.TreeMap;

/** When truths came into coverage, and when they first had a track. */
final class PromptnessTally {
    /** By id, so that the sum over truths is made in one order. */
    private final Map<String, Long> coveredEpochMicros = new TreeMap<>();

    private final Map<String, Long> confirmedEpochMicros = new TreeMap<>();

    void add(Encounter encounter) {
        long now = encounter.moment().epochMicros();
        for (int truth = 0; truth < encounter.truths(); truth++) {
            TruthState state = encounter.truth(truth);
            if (state.covered()) {
                coveredEpochMicros.putIfAbsent(state.id(), now);
            }
            if (encounter.findTrackOf(truth).isPresent() && coveredEpochMicros.containsKey(state.id())) {
                confirmedEpochMicros.putIfAbsent(state.id(), now);
            }
        }
    }

    Score.Promptness figures() {
        double sum = 0;
        double longest = Double.NaN;
        for (Map.Entry<String, Long> truth : confirmedEpochMicros.entrySet()) {
            long covered = coveredEpochMicros.getOrDefault(truth.getKey(), truth.getValue());
            double seconds = (truth.getValue() - covered) / 1e6;
            sum += seconds;
            longest = longest >= seconds ? longest : seconds;
        }
        int confirmed = confirmedEpochMicros.size();
        return new Score.Promptness(confirmed, coveredEpochMicros.size() - confirmed, sum / confirmed, longest);
    }
}
