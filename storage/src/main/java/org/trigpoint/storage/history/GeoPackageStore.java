package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.DatabaseSession;

/**
 * Rows in a GeoPackage.
 *
 * <p>The tree has times in seconds since 2026 began, in 32 bits and rounded outward: what it finds is looked at once more.
 */
final class GeoPackageStore implements HistoryStore {
    private static final long TREE_EPOCH_MICROS = 1_767_225_600_000_000L;
    private static final double MICROS_PER_SECOND = 1e6;

    private static final String SELECT =
            "select s.fid, s.track, s.late, s.points, s.packed, " + TrackRows.COLUMNS + " from ";
    private static final String IN_TIME = " s.t0_us <= ? and s.t1_us >= ? and s.known0_us <= ?";
    private static final String WITHIN = """
             and r.west <= ? and r.east >= ? and r.south <= ? and r.north >= ? and r.t0 <= ? and r.t1 >= ?""";
    /** What the tree finds is put in order before anything is read of it. */
    private static final String IN_BOX = "with hit as materialized (select fid from segment_tree r where r.fid > ?"
            + WITHIN
            + " order by fid) " + SELECT
            + "hit cross join segment s on s.fid = hit.fid cross join track t on t.fid = s.track where" + IN_TIME;
    /** The same over 180°. */
    private static final String IN_TWO_BOXES =
            "with hit as materialized (select fid from segment_tree r where r.fid > ?"
                    + WITHIN + " union select fid from segment_tree r where r.fid > ?" + WITHIN + " order by 1) "
                    + SELECT
                    + "hit cross join segment s on s.fid = hit.fid cross join track t on t.fid = s.track where"
                    + IN_TIME;

    private static final String OF_TRACK = SELECT
            + "track t cross join segment s on s.track = t.fid where t.id = ? and s.fid > ? and" + IN_TIME
            + " order by s.fid";
    private static final String OF_IDENTITY = SELECT
            + "track t cross join segment s on s.track = t.fid where t.packed_identity = ? and s.fid > ? and" + IN_TIME
            + " order by s.fid";

    private static final String PUT_SEGMENT = "insert or replace into segment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PUT_TREE = "insert or replace into segment_tree values (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    GeoPackageStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(List<HistoryRow> rows) throws SQLException {
        Map<TrackId, PastTrack> tracks = new LinkedHashMap<>();
        rows.forEach(row -> tracks.put(row.track().id(), row.track()));
        database.write(session -> {
            putSegments(rows, TrackRows.put(tracks.values(), session), session);
            return rows.size();
        });
    }

    private static void putSegments(Collection<HistoryRow> rows, Map<TrackId, Long> tracks, DatabaseSession session)
            throws SQLException {
        PreparedStatement segment = session.prepare(PUT_SEGMENT);
        PreparedStatement tree = session.prepare(PUT_TREE);
        for (HistoryRow row : rows) {
            put(row, tracks.getOrDefault(row.track().id(), 0L), segment, tree);
        }
        segment.executeBatch();
        tree.executeBatch();
    }

    private static void put(HistoryRow row, long trackRow, PreparedStatement segment, PreparedStatement tree)
            throws SQLException {
        List<HistoryPoint> points = row.segment().inOrder();
        PackedPoints packed = new PackedPoints();
        points.forEach(packed::add);
        Geometry.Envelope envelope = Geometry.Envelope.of(points);
        long t0 = points.getFirst().timeEpochMicros();
        long t1 = points.getLast().timeEpochMicros();
        segment.setLong(1, row.segment().serial());
        segment.setBytes(2, Geometry.of(points, envelope));
        segment.setLong(3, trackRow);
        segment.setBoolean(4, row.segment().late());
        segment.setInt(5, points.size());
        segment.setLong(6, t0);
        segment.setLong(7, t1);
        segment.setLong(
                8,
                points.stream().mapToLong(HistoryPoint::knownEpochMicros).min().orElse(t0));
        segment.setLong(
                9,
                points.stream().mapToLong(HistoryPoint::knownEpochMicros).max().orElse(t1));
        segment.setBytes(10, packed.bytes());
        segment.addBatch();
        tree.setLong(1, row.segment().serial());
        tree.setDouble(2, envelope.westDeg());
        tree.setDouble(3, envelope.eastDeg());
        tree.setDouble(4, envelope.southDeg());
        tree.setDouble(5, envelope.northDeg());
        tree.setDouble(6, treeSeconds(t0));
        tree.setDouble(7, treeSeconds(t1));
        tree.addBatch();
    }

    private static double treeSeconds(long epochMicros) {
        return ((double) epochMicros - TREE_EPOCH_MICROS) / MICROS_PER_SECOND;
    }

    @Override
    public void dropKnownAfter(long epochMicros) throws SQLException {
        database.write(session -> drop("known1_us > " + epochMicros, session));
    }

    @Override
    public int dropBefore(long epochMicros) throws SQLException {
        return database.write(session -> {
            int dropped = drop("t1_us < " + epochMicros, session);
            if (dropped > 0) {
                session.execute(
                        "delete from track where not exists (select 1 from segment s where s.track = track.fid)");
            }
            return dropped;
        });
    }

    private static int drop(String which, DatabaseSession session) throws SQLException {
        session.execute("delete from segment_tree where fid in (select fid from segment where " + which + ")");
        return session.prepare("delete from segment where " + which).executeUpdate();
    }

    @Override
    public void find(HistoryQuery query, Predicate<PastTrack> shown, Pieces to) throws SQLException {
        database.read(session -> {
            try (ResultSet rows = ask(query, session)) {
                new FoundRows(query, shown, to).take(rows);
            }
            return true;
        });
    }

    private static ResultSet ask(HistoryQuery query, DatabaseSession session) throws SQLException {
        TrackId track = query.track();
        if (track != null) {
            PreparedStatement ask = session.prepare(OF_TRACK);
            ask.setString(1, track.toString());
            ask.setLong(2, query.afterSerial());
            return inTime(ask, 3, query);
        }
        if (query.identity() != Identity.NONE) {
            PreparedStatement ask = session.prepare(OF_IDENTITY);
            ask.setLong(1, query.identity());
            ask.setLong(2, query.afterSerial());
            return inTime(ask, 3, query);
        }
        Box box = query.box();
        if (box.crossesAntimeridian()) {
            PreparedStatement ask = session.prepare(IN_TWO_BOXES);
            int next = within(ask, 1, box.westDeg(), 180, query);
            return inTime(ask, within(ask, next, -180, box.eastDeg(), query), query);
        }
        PreparedStatement ask = session.prepare(IN_BOX);
        return inTime(ask, within(ask, 1, box.westDeg(), box.eastDeg(), query), query);
    }

    private static int within(PreparedStatement ask, int first, double westDeg, double eastDeg, HistoryQuery query)
            throws SQLException {
        ask.setLong(first, query.afterSerial());
        ask.setDouble(first + 1, eastDeg);
        ask.setDouble(first + 2, westDeg);
        ask.setDouble(first + 3, query.box().northDeg());
        ask.setDouble(first + 4, query.box().southDeg());
        ask.setDouble(first + 5, treeSeconds(query.untilEpochMicros()));
        ask.setDouble(first + 6, treeSeconds(query.fromEpochMicros()));
        return first + 7;
    }

    private static ResultSet inTime(PreparedStatement ask, int first, HistoryQuery query) throws SQLException {
        ask.setLong(first, query.untilEpochMicros());
        ask.setLong(first + 1, query.fromEpochMicros());
        ask.setLong(first + 2, query.knownByEpochMicros());
        return ask.executeQuery();
    }
}
