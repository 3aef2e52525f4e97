package org.trigpoint.storage.history;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.Track;

/** A track that goes on: as it is known now, and what of it is not in the file yet. */
final class OpenTrack {
    Track track;
    /** Time of the newest point, so that the same is not taken twice. */
    long newestEpochMicros;

    @Nullable
    Segment current;

    @Nullable
    Segment late;

    OpenTrack(Track track, long newestEpochMicros, List<Segment> segments) {
        this.track = track;
        this.newestEpochMicros = newestEpochMicros;
        for (Segment segment : segments) {
            if (segment.late) {
                late = segment;
            } else {
                current = segment;
            }
        }
    }

    /** Its segments that are not over: none, one or two. */
    List<Segment> segments() {
        return Stream.of(current, late).flatMap(Stream::ofNullable).toList();
    }
}
