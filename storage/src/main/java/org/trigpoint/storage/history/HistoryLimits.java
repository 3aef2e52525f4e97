package org.trigpoint.storage.history;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;

/**
 * Ages at which tracks leave the history.
 *
 * @param others of layers of which nothing else is said, null for never
 * @param layers of these
 * @param hidden true for craft that are not shown without a purpose
 */
public record HistoryLimits(
        @Nullable Duration others, Map<HistoryLayer, Duration> layers, Predicate<PastTrack> hidden) {
    /** Everything is kept. */
    public static final HistoryLimits NONE = new HistoryLimits(null, Map.of(), _ -> false);

    public HistoryLimits {
        layers = Map.copyOf(layers);
    }

    HistoryLayer layerOf(PastTrack track) {
        return HistoryLayer.of(track, hidden.test(track));
    }

    /** Where each layer with a limit ends now, in microseconds since 1970-01-01 UTC. */
    Map<HistoryLayer, Long> endsEpochMicros(long nowEpochMicros) {
        Map<HistoryLayer, Long> ends = new EnumMap<>(HistoryLayer.class);
        for (HistoryLayer layer : HistoryLayer.values()) {
            Duration own = layers.get(layer);
            Duration kept = own != null ? own : others;
            if (kept != null) {
                ends.put(layer, nowEpochMicros - kept.toMillis() * 1_000);
            }
        }
        return ends;
    }
}
