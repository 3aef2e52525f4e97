package org.trigpoint.simulation.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is scored: one run of one scenario, instant by instant.
 *
 * @param moments in ascending order of time, at least one, all on the same surface
 * @param updates measurements that moved tracks, in any order; empty when not told
 */
public record ScoreRun(List<Moment> moments, List<Update> updates) {
    public ScoreRun {
        moments = List.copyOf(moments);
        updates = List.copyOf(updates);
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("A run without instants cannot be scored");
        }
        for (int i = 1; i < moments.size(); i++) {
            long before = moments.get(i - 1).epochMicros();
            if (moments.get(i).epochMicros() <= before) {
                throw new IllegalArgumentException("Instant " + moments.get(i).epochMicros() + " µs follows " + before);
            }
        }
        List<Class<?>> surfaces = new ArrayList<>();
        for (Moment moment : moments) {
            moment.truths().forEach(truth -> surfaces.add(truth.at().getClass()));
            moment.tracks().forEach(track -> surfaces.add(track.at().getClass()));
        }
        if (surfaces.stream().distinct().count() > 1) {
            throw new IllegalArgumentException("Some positions are in a plane and some on the earth");
        }
    }

    /** A run that does not tell by what its tracks were updated. */
    public ScoreRun(List<Moment> moments) {
        this(moments, List.of());
    }

    /** The same run with only what sensors had a chance of: each truth from its first covered instant to its last. */
    public ScoreRun withinCoverage() {
        Map<String, Long> last = new HashMap<>();
        moments.forEach(moment -> moment.truths().stream()
                .filter(TruthState::covered)
                .forEach(truth -> last.put(truth.id(), moment.epochMicros())));
        Map<String, Long> first = new HashMap<>();
        List<Moment> kept = new ArrayList<>();
        for (Moment moment : moments) {
            List<TruthState> truths = new ArrayList<>();
            for (TruthState truth : moment.truths()) {
                if (truth.covered()) {
                    first.putIfAbsent(truth.id(), moment.epochMicros());
                }
                if (first.containsKey(truth.id())
                        && moment.epochMicros() <= last.getOrDefault(truth.id(), Long.MIN_VALUE)) {
                    truths.add(truth);
                }
            }
            kept.add(new Moment(moment.epochMicros(), truths, moment.tracks()));
        }
        return new ScoreRun(kept, updates);
    }
}
