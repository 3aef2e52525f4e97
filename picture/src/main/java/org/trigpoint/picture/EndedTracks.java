package org.trigpoint.picture;

import java.util.LinkedHashMap;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** The revisions that ended the last tracks, so that none comes back by a message that is told twice. */
final class EndedTracks {
    private static final int KEPT = 16_384;

    private final LinkedHashMap<TrackId, Long> revisions = new LinkedHashMap<>();

    void add(Track track) {
        revisions.merge(track.id(), track.revision(), Math::max);
        if (revisions.size() > KEPT) {
            revisions.pollFirstEntry();
        }
    }

    boolean endedAtOrAfter(Track track) {
        Long revision = revisions.get(track.id());
        return revision != null && track.revision() <= revision;
    }

    void clear() {
        revisions.clear();
    }
}
