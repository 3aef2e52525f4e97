package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /** Columns that are written, but for the row itself. */
    static final String WRITTEN =
            "id, name, identity, platform, transponder, ship_type, status, tlp, releasable_to, licence,"
                    + " began_us, known_us, packed_identity, layer";

    /** What stands in each of them but the last, the layer. */
    static final List<Function<PastTrack, @Nullable Object>> VALUES = List.of(
            track -> track.id().toString(),
            PastTrack::name,
            track -> track.identity() == Identity.NONE
                    ? null
                    : Identity.unpack(track.identity()).text(),
            track -> track.platform().name(),
            track -> track.transponder().name(),
            PastTrack::shipType,
            track -> track.navigationStatus().name(),
            track -> track.marking().tlp().name(),
            track -> Column.releasableTo(track.marking()),
            track -> track.marking().licence(),
            PastTrack::beganEpochMicros,
            PastTrack::knownEpochMicros,
            PastTrack::identity);

    /** What the columns are in PostgreSQL. */
    static final List<String> TYPES = List.of(
            "text", "text", "text", "text", "text", "int", "text", "text", "text", "text", "bigint", "bigint", "bigint",
            "text");

    /** Behind what is to be inserted: what of it is taken when the track is there, and what is given back. */
    static final String OR_UPDATE = """
             on conflict (id) do update set name = excluded.name, identity = excluded.identity,
              platform = excluded.platform, transponder = excluded.transponder, ship_type = excluded.ship_type,
              status = excluded.status, tlp = excluded.tlp, releasable_to = excluded.releasable_to,
              licence = excluded.licence, known_us = excluded.known_us, packed_identity = excluded.packed_identity,
              layer = excluded.layer
            returning id, fid""";

    private static final String PUT =
            "insert into track (" + WRITTEN + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + OR_UPDATE;

    private TrackRows() {}

    /** Gives the row of each. */
    static Map<TrackId, Long> put(Collection<PastTrack> tracks, HistoryLimits limits, DatabaseSession session)
            throws SQLException {
        Map<TrackId, Long> rows = new HashMap<>();
        PreparedStatement put = session.prepare(PUT);
        for (PastTrack track : tracks) {
            for (int i = 0; i < VALUES.size(); i++) {
                put.setObject(i + 1, VALUES.get(i).apply(track));
            }
            put.setString(VALUES.size() + 1, limits.layerOf(track).text());
            try (ResultSet row = put.executeQuery()) {
                row.next();
                rows.put(track.id(), row.getLong(2));
            }
        }
        return rows;
    }

    /** Gives tracks of an earlier program their layer. */
    static void giveLayers(HistoryLimits limits, DatabaseSession session) throws SQLException {
        Map<Long, String> layers = new HashMap<>();
        try (ResultSet rows = session.prepare("select t.fid, " + COLUMNS + " from track t where t.layer is null")
                .executeQuery()) {
            while (rows.next()) {
                layers.put(rows.getLong(1), layer(rows, limits).text());
            }
        }
        PreparedStatement give = session.prepare("update track set layer = ? where fid = ?");
        for (Map.Entry<Long, String> layer : layers.entrySet()) {
            give.setString(1, layer.getValue());
            give.setLong(2, layer.getKey());
            give.addBatch();
        }
        give.executeBatch();
    }

    private static HistoryLayer layer(ResultSet rows, HistoryLimits limits) throws SQLException {
        try {
            return limits.layerOf(read(rows, 2));
        } catch (IllegalArgumentException e) {
            return HistoryLayer.OTHERS;
        }
    }

    /** Takes away those of a layer of which no segment is left. */
    static void dropEmpty(HistoryLayer layer, long knownBeforeEpochMicros, DatabaseSession session)
            throws SQLException {
        PreparedStatement drop = session.prepare("""
                delete from track where layer = ? and known_us < ?
                  and not exists (select 1 from segment s where s.track = track.fid)""");
        drop.setString(1, layer.text());
        drop.setLong(2, knownBeforeEpochMicros);
        drop.executeUpdate();
    }

    /**
     * Reads one. Throws IllegalArgumentException when it is none.
     *
     * @param first number of the first of its columns
     */
    static PastTrack read(ResultSet row, int first) throws SQLException {
        String releasable = row.getString(first + 8);
        Marking marking = new Marking(
                Marking.Tlp.valueOf(row.getString(first + 7)),
                releasable.isEmpty() ? List.of() : List.of(releasable.split(Column.AND)),
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
    }
}
