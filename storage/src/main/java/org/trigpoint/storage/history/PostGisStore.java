package org.trigpoint.storage.history;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.DatabaseSession;

/** Rows in PostGIS. Segments go there by binary COPY, tracks by one statement with an array a column. */
final class PostGisStore implements HistoryStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String PUT_TRACKS = "insert into track (" + TrackRows.WRITTEN + ") select * from unnest("
            + TrackRows.TYPES.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", ")) + ")"
            + TrackRows.OR_UPDATE;
    private static final String COPY = "copy segment from stdin (format binary)";

    private static final String DROP_OLD = "delete from segment s using track t where t.fid = s.track"
            + " and t.layer = ? and s.t0_us < ? and s.t1_us < ?";

    private static final String SELECT =
            "select s.fid, s.track, s.late, s.points, s.wholly, s.packed, " + TrackRows.COLUMNS + " from ";
    private static final String IN_TIME = " s.fid > ? and s.t0_us <= ? and s.t1_us >= ? and s.known0_us <= ?";
    private static final String ENVELOPE = "s.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)";
    private static final String HIT =
            "with hit as materialized (select fid, track, late, points, false as wholly, packed from segment s where (";
    private static final String OF_HIT =
            ") and" + IN_TIME + ") " + SELECT + "hit s join track t on t.fid = s.track order by s.fid";
    private static final String IN_BOX = HIT + ENVELOPE + OF_HIT;
    private static final String IN_TWO_BOXES = HIT + ENVELOPE + " or " + ENVELOPE + OF_HIT;
    private static final String EVERYWHERE =
            "select s.fid, s.track, s.late, s.points, false, s.packed, " + TrackRows.COLUMNS + " from "
                    + "segment s join track t on t.fid = s.track where" + IN_TIME + " order by s.fid";
    private static final String OF_TRACK = HIT + "s.track = (select fid from track where id = ?)" + OF_HIT;
    private static final String OF_IDENTITY =
            HIT + "s.track in (select fid from track where packed_identity = ?)" + OF_HIT;

    private final Database database;
    private final HistoryLimits limits;
    private final DamagedRows damaged = new DamagedRows();

    PostGisStore(Database database, HistoryLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    @Override
    public long damagedRows() {
        return damaged.count();
    }

    @Override
    public void put(List<HistoryRow> rows, Beside beside) throws SQLException {
        Map<TrackId, PastTrack> tracks = new LinkedHashMap<>();
        rows.forEach(row -> tracks.put(row.track().id(), row.track()));
        try {
            write(rows, tracks, beside, false);
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            write(rows, tracks, beside, true);
        }
    }

    private void write(List<HistoryRow> rows, Map<TrackId, PastTrack> tracks, Beside beside, boolean replacing)
            throws SQLException {
        database.write(session -> {
            BesideRows.put(beside, database.dialect(), session);
            return rows.isEmpty() || writeSegments(rows, tracks, replacing, session) > 0;
        });
    }

    private long writeSegments(
            List<HistoryRow> rows, Map<TrackId, PastTrack> tracks, boolean replacing, DatabaseSession session)
            throws SQLException {
        Map<TrackId, Long> trackRows = putTracks(List.copyOf(tracks.values()), limits, session);
        if (replacing) {
            PreparedStatement delete = session.prepare("delete from segment where fid = any(?)");
            delete.setArray(
                    1,
                    session.connection()
                            .createArrayOf(
                                    "bigint",
                                    rows.stream()
                                            .map(row -> row.segment().serial())
                                            .toArray()));
            delete.executeUpdate();
        }
        CopyRows copy = new CopyRows();
        CopyIn in = session.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            for (HistoryRow row : rows) {
                copy.add(WrittenRow.of(row), trackRows.getOrDefault(row.track().id(), 0L));
                if (copy.isFull()) {
                    copy.flush(in);
                }
            }
            copy.end(in);
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private static Map<TrackId, Long> putTracks(List<PastTrack> tracks, HistoryLimits limits, DatabaseSession session)
            throws SQLException {
        PreparedStatement put = session.prepare(PUT_TRACKS);
        List<Array> arrays = new ArrayList<>();
        List<Function<PastTrack, @Nullable Object>> columns = new ArrayList<>(TrackRows.VALUES);
        columns.add(track -> limits.layerOf(track).text());
        for (int i = 0; i < columns.size(); i++) {
            Array array = session.connection()
                    .createArrayOf(
                            TrackRows.TYPES.get(i),
                            tracks.stream().map(columns.get(i)).toArray());
            arrays.add(array);
            put.setArray(i + 1, array);
        }
        Map<TrackId, Long> rows = new HashMap<>();
        try (ResultSet found = put.executeQuery()) {
            while (found.next()) {
                rows.put(TrackId.parse(found.getString(1)), found.getLong(2));
            }
        }
        for (Array array : arrays) {
            array.free();
        }
        return rows;
    }

    @Override
    public void dropKnownAfter(long epochMicros) throws SQLException {
        database.write(session -> {
            session.execute("delete from segment where known1_us > " + epochMicros);
            BesideRows.dropKnownAfter(epochMicros, session);
            return true;
        });
    }

    @Override
    public int dropBefore(Map<HistoryLayer, Long> endsEpochMicros) throws SQLException {
        return database.write(session -> {
            TrackRows.giveLayers(limits, session);
            int dropped = 0;
            for (Map.Entry<HistoryLayer, Long> end : endsEpochMicros.entrySet()) {
                PreparedStatement drop = session.prepare(DROP_OLD);
                drop.setString(1, end.getKey().text());
                drop.setLong(2, end.getValue());
                drop.setLong(3, end.getValue());
                dropped += drop.executeUpdate() + BesideRows.dropBefore(end.getKey(), end.getValue(), session);
                TrackRows.dropEmpty(end.getKey(), end.getValue(), session);
            }
            return dropped;
        });
    }

    @Override
    public Optional<HistoryExtent> findExtent() throws SQLException {
        return database.read(session -> {
            try (ResultSet row = session.prepare("select min(t0_us), max(t1_us) from segment")
                    .executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? Optional.empty() : Optional.of(new HistoryExtent(first, row.getLong(2)));
            }
        });
    }

    @Override
    public List<Scene> findScenes(HistoryQuery query, Predicate<Scene> shown) throws SQLException {
        return database.read(session -> BesideRows.findScenes(query, shown, damaged, session));
    }

    @Override
    public List<Zone> findZones(long knownByEpochMicros) throws SQLException {
        return database.read(session -> BesideRows.findZones(knownByEpochMicros, damaged, session));
    }

    @Override
    public void find(HistoryQuery query, Predicate<PastTrack> shown, Pieces to) throws SQLException {
        database.read(session -> {
            try (ResultSet rows = ask(query, session)) {
                new FoundRows(query, shown, to, damaged).take(rows);
            }
            return true;
        });
    }

    private static ResultSet ask(HistoryQuery query, DatabaseSession session) throws SQLException {
        TrackId track = query.track();
        Box box = query.box();
        Asked asked;
        if (track != null) {
            asked = new Asked(session.prepare(OF_TRACK)).text(track.toString());
        } else if (query.identity() != Identity.NONE) {
            asked = new Asked(session.prepare(OF_IDENTITY)).number(query.identity());
        } else if (box.equals(Box.EARTH)) {
            asked = new Asked(session.prepare(EVERYWHERE));
        } else if (box.crossesAntimeridian()) {
            asked = new Asked(session.prepare(IN_TWO_BOXES));
            envelope(box.westDeg(), 180, box, asked);
            envelope(-180, box.eastDeg(), box, asked);
        } else {
            asked = new Asked(session.prepare(IN_BOX));
            envelope(box.westDeg(), box.eastDeg(), box, asked);
        }
        return asked.number(query.afterSerial())
                .number(query.untilEpochMicros())
                .number(query.fromEpochMicros())
                .number(query.knownByEpochMicros())
                .fetching(FETCHED_AT_ONCE)
                .rows();
    }

    private static void envelope(double westDeg, double eastDeg, Box box, Asked asked) throws SQLException {
        asked.real(westDeg).real(box.southDeg()).real(eastDeg).real(box.northDeg());
    }
}
