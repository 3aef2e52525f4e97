package org.trigpoint.storage.history;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.TrackId;

/**
 * What is asked of the past.
 *
 * @param box where
 * @param fromEpochMicros from when on
 * @param untilEpochMicros until when, not before
 * @param knownByEpochMicros what was not known by then is left out: the past as it was known; Long.MAX_VALUE for all that is known now
 * @param track of this track alone, null for all
 * @param most pieces at most
 */
public record HistoryQuery(
        Box box,
        long fromEpochMicros,
        long untilEpochMicros,
        long knownByEpochMicros,
        @Nullable TrackId track,
        int most) {
    public HistoryQuery {
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException("A time ends at or after its beginning");
        }
        if (most < 1) {
            throw new IllegalArgumentException("At least one piece is asked for, not " + most);
        }
    }

    boolean isOf(TrackId id) {
        return track == null || track.equals(id);
    }

    boolean takes(HistoryPoint point) {
        return point.timeEpochMicros() >= fromEpochMicros
                && point.timeEpochMicros() <= untilEpochMicros
                && point.knownEpochMicros() <= knownByEpochMicros
                && box.contains(point.latDeg(), point.lonDeg());
    }
}
