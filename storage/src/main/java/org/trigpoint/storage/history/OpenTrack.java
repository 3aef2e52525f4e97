package org.trigpoint.storage.history;

import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;

/** A track that goes on: as it is known now, and what of it is not in the file yet. */
final class OpenTrack {
    PastTrack track;
    /** Time of the newest point, so that the same is not taken twice. */
    long newestEpochMicros = Long.MIN_VALUE;

    @Nullable
    Segment current;

    @Nullable
    Segment late;

    OpenTrack(PastTrack track) {
        this.track = track;
    }
}
