package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.database.DatabaseSession;

/** Rows of the table of tracks: the same columns in every dialect. */
final class TrackRows {
    /** What {@link #read} takes, of a table t. */
    static final String COLUMNS = """
            t.id, t.name, t.packed_identity, t.platform, t.transponder,
            t.ship_type, t.status, t.tlp, t.releasable_to, t.licence, t.began_us, t.known_us""";

    private static final String PUT = """
            insert into track (id, name, identity, platform, transponder, ship_type, status, tlp, releasable_to, licence,
              began_us, known_us, packed_identity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, identity = excluded.identity,
              platform = excluded.platform, transponder = excluded.transponder, ship_type = excluded.ship_type,
              status = excluded.status, tlp = excluded.tlp, releasable_to = excluded.releasable_to,
              licence = excluded.licence, known_us = excluded.known_us, packed_identity = excluded.packed_identity
            returning fid""";
    /** Between names of audiences, which have no commas. */
    private static final String AND = ",";

    private TrackRows() {}

    /** Gives the row of each. */
    static Map<TrackId, Long> put(Collection<PastTrack> tracks, DatabaseSession session) throws SQLException {
        Map<TrackId, Long> rows = new HashMap<>();
        PreparedStatement put = session.prepare(PUT);
        for (PastTrack track : tracks) {
            put.setString(1, track.id().toString());
            put.setString(2, track.name());
            put.setString(
                    3,
                    track.identity() == Identity.NONE
                            ? null
                            : Identity.unpack(track.identity()).text());
            put.setString(4, track.platform().name());
            put.setString(5, track.transponder().name());
            put.setInt(6, track.shipType());
            put.setString(7, track.navigationStatus().name());
            put.setString(8, track.marking().tlp().name());
            put.setString(9, String.join(AND, track.marking().releasableTo()));
            put.setString(10, track.marking().licence());
            put.setLong(11, track.beganEpochMicros());
            put.setLong(12, track.knownEpochMicros());
            put.setLong(13, track.identity());
            try (ResultSet row = put.executeQuery()) {
                row.next();
                rows.put(track.id(), row.getLong(1));
            }
        }
        return rows;
    }

    /**
     * Reads one.
     *
     * @param first number of the first of its columns
     */
    static PastTrack read(ResultSet row, int first) throws SQLException {
        String releasable = row.getString(first + 8);
        try {
            Marking marking = new Marking(
                    Marking.Tlp.valueOf(row.getString(first + 7)),
                    releasable.isEmpty() ? List.of() : List.of(releasable.split(AND)),
                    row.getString(first + 9));
            return new PastTrack(
                    TrackId.parse(row.getString(first)),
                    row.getString(first + 1),
                    row.getLong(first + 2),
                    Platform.valueOf(row.getString(first + 3)),
                    Transponder.valueOf(row.getString(first + 4)),
                    row.getInt(first + 5),
                    NavigationStatus.valueOf(row.getString(first + 6)),
                    marking,
                    row.getLong(first + 10),
                    row.getLong(first + 11));
        } catch (IllegalArgumentException e) {
            throw new HistoryException("A track of the history cannot be read: " + e.getMessage(), e);
        }
    }
}
