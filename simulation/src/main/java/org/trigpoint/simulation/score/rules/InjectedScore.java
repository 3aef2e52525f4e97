package org.trigpoint.simulation.score.rules;

import java.util.List;

/**
 * Events of one kind and length that were put into a recording.
 *
 * @param recording its name
 * @param rule that should name them
 * @param what was done, in a word or two
 * @param minutes how long each lasts
 * @param injected how many
 * @param found how many one alert named
 * @param delaysSeconds of those, from the beginning, sorted
 */
public record InjectedScore(
        String recording, String rule, String what, int minutes, int injected, int found, List<Double> delaysSeconds) {
    public InjectedScore {
        delaysSeconds = delaysSeconds.stream().sorted().toList();
        if (found > injected) {
            throw new IllegalArgumentException(found + " of " + injected + " events cannot be found");
        }
    }

    /** Median delay by nearest rank; NaN when none was found. */
    double delaySeconds() {
        return delaysSeconds.isEmpty() ? Double.NaN : delaysSeconds.get((delaysSeconds.size() - 1) / 2);
    }
}
