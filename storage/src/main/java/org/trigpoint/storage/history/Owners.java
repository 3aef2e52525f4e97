package org.trigpoint.storage.history;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.database.DatabaseSession;

/** The tracks of the segments that one question finds, each looked up and asked whether it may be shown once. */
final class Owners {
    private final DatabaseSession session;
    private final KnownTracks tracks;
    private final Predicate<PastTrack> shown;
    private final Map<Long, Optional<PastTrack>> owners = new HashMap<>();

    /** @param shown true for tracks that may be shown */
    Owners(DatabaseSession session, KnownTracks tracks, Predicate<PastTrack> shown) {
        this.session = session;
        this.tracks = tracks;
        this.shown = shown;
    }

    /** The track of a row; empty when it may not be shown, or cannot be read. */
    Optional<PastTrack> find(long row) throws SQLException {
        Optional<PastTrack> owner = owners.get(row);
        if (owner == null) {
            owner = tracks.find(row, session).filter(shown);
            owners.put(row, owner);
        }
        return owner;
    }
}
