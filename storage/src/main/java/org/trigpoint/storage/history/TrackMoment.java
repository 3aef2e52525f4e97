package org.trigpoint.storage.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;

/**
 * What the history has of a track around an instant.
 *
 * @param track as it was last known
 * @param before the newest point at or before the instant, null when none is within reach
 * @param after the oldest point after it, null when none is within reach
 * @param known the newest point at or before the instant that was known by then, null when none is within reach
 */
public record TrackMoment(
        PastTrack track,
        @Nullable HistoryPoint before,
        @Nullable HistoryPoint after,
        @Nullable HistoryPoint known) {
    public Optional<HistoryPoint> findBefore() {
        return Optional.ofNullable(before);
    }

    public Optional<HistoryPoint> findAfter() {
        return Optional.ofNullable(after);
    }

    public Optional<HistoryPoint> findKnown() {
        return Optional.ofNullable(known);
    }
}
