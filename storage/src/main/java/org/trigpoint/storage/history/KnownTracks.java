package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.database.DatabaseSession;

/**
 * Tracks by their rows, those in memory that were asked for or written last. Rows change by the hand of the store alone. For any thread.
 */
final class KnownTracks {
    private static final int MOST = 100_000;
    private static final String BY_ROW = "select " + TrackRows.COLUMNS + " from track t where t.fid = ?";

    private final DamagedRows damaged;
    /** Of tracks that were written. */
    private final Map<TrackId, Long> rowsOf = new HashMap<>();

    private final Map<Long, PastTrack> tracks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PastTrack> eldest) {
            if (size() > MOST) {
                rowsOf.remove(eldest.getValue().id());
                return true;
            }
            return false;
        }
    };

    /** @param damaged counts rows that cannot be read */
    KnownTracks(DamagedRows damaged) {
        this.damaged = damaged;
    }

    /** Takes tracks that were written. */
    synchronized void put(Collection<PastTrack> written, Map<TrackId, Long> rows) {
        for (PastTrack track : written) {
            Long row = rows.get(track.id());
            if (row != null) {
                tracks.put(row, track);
                rowsOf.put(track.id(), row);
            }
        }
    }

    /** The row of a track that says all but until when it is known; empty when that is not sure. */
    synchronized OptionalLong rowOfSame(PastTrack track) {
        Long row = rowsOf.get(track.id());
        if (row == null) {
            return OptionalLong.empty();
        }
        PastTrack known = tracks.get(row);
        return known != null && known.knownAt(track.knownEpochMicros()).equals(track)
                ? OptionalLong.of(row)
                : OptionalLong.empty();
    }

    /** The track of a row; empty when there is none that can be read. */
    Optional<PastTrack> find(long row, DatabaseSession session) throws SQLException {
        Optional<PastTrack> known = known(row);
        if (known.isPresent()) {
            return known;
        }
        PreparedStatement ask = session.prepare(BY_ROW);
        ask.setLong(1, row);
        try (ResultSet found = ask.executeQuery()) {
            if (!found.next()) {
                return Optional.empty();
            }
            PastTrack read = TrackRows.read(found, 1);
            return Optional.of(keep(row, read));
        } catch (IllegalArgumentException e) {
            damaged.add(row, "its track: " + e.getMessage());
            return Optional.empty();
        }
    }

    private synchronized Optional<PastTrack> known(long row) {
        return Optional.ofNullable(tracks.get(row));
    }

    /** What was written meanwhile is newer than what was read. */
    private synchronized PastTrack keep(long row, PastTrack read) {
        PastTrack written = tracks.putIfAbsent(row, read);
        return written == null ? read : written;
    }
}
