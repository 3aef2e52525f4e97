package org.trigpoint.picture;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** The revisions that ended the last tracks, so that none comes back by a message that is told twice, and what goes on for them. */
final class EndedTracks {
    private static final int KEPT = 16_384;

    private final LinkedHashMap<TrackId, Long> revisions = new LinkedHashMap<>();
    private final LinkedHashMap<TrackId, TrackId> goingOn = new LinkedHashMap<>();

    void add(Track track) {
        revisions.merge(track.id(), track.revision(), Math::max);
        if (revisions.size() > KEPT) {
            revisions.pollFirstEntry();
        }
        track.sightings().findInto().ifPresent(into -> {
            goingOn.put(track.id(), into);
            if (goingOn.size() > KEPT) {
                goingOn.pollFirstEntry();
            }
        });
    }

    /** The track that goes on for one that ended, null when none is known. */
    @Nullable
    TrackId goingOn(TrackId id) {
        return goingOn.get(id);
    }

    boolean endedAtOrAfter(Track track) {
        Long revision = revisions.get(track.id());
        return revision != null && track.revision() <= revision;
    }

    void clear() {
        revisions.clear();
        goingOn.clear();
    }
}
