package org.trigpoint.simulation.score;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * All that is true and all that is shown at one instant.
 *
 * @param epochMicros the instant
 * @param truths by id
 * @param tracks by id
 */
public record Moment(long epochMicros, List<TruthState> truths, List<TrackState> tracks) {
    public Moment {
        truths = byId(epochMicros, truths, TruthState::id);
        tracks = byId(epochMicros, tracks, TrackState::id);
    }

    private static <T> List<T> byId(long epochMicros, List<T> states, Function<T, String> id) {
        List<T> sorted = states.stream().sorted(Comparator.comparing(id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            String here = id.apply(sorted.get(i));
            if (here.equals(id.apply(sorted.get(i - 1)))) {
                throw new IllegalArgumentException(here + " stands twice at " + epochMicros + " µs");
            }
        }
        return sorted;
    }
}
