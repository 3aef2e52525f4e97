package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.DatabaseSession;
import org.trigpoint.storage.geopackage.Extent;

/**
 * Rows in a GeoPackage.
 *
 * <p>The tree has times in seconds since 2026 began, in 32 bits and rounded outward: what it finds is looked at once more.
 */
final class GeoPackageStore implements HistoryStore {
    private static final long TREE_EPOCH_MICROS = 1_767_225_600_000_000L;
    private static final double MICROS_PER_SECOND = 1e6;

    private static final String COLUMNS = ", s.packed, " + TrackRows.COLUMNS + " from ";
    private static final String SELECT = "select s.fid, s.track, s.late, s.points, ? " + COLUMNS;
    private static final String IN_TIME = " s.t0_us <= ? and s.t1_us >= ? and s.known0_us <= ?";
    private static final String WITHIN = """
            r.fid > ? and r.west <= ? and r.east >= ? and r.south <= ? and r.north >= ? and r.t0 <= ? and r.t1 >= ?""";
    /** True of what is wholly in a box; the tree is wider than the truth, never narrower. */
    private static final String WHOLLY = "r.west >= ? and r.east <= ? and r.south >= ? and r.north <= ?";
    /** What the tree finds is put in order before anything is read of it. */
    private static final String IN_BOX = "with hit as materialized (select fid, " + WHOLLY
            + " as wholly from segment_tree r where " + WITHIN + " order by fid)"
            + " select s.fid, s.track, s.late, s.points,"
            + " hit.wholly and s.t0_us >= ? and s.t1_us <= ? and s.known1_us <= ?" + COLUMNS
            + "hit cross join segment s on s.fid = hit.fid cross join track t on t.fid = s.track where" + IN_TIME;
    /** The same over 180°. */
    private static final String IN_TWO_BOXES = "with hit as materialized (select fid from segment_tree r where "
            + WITHIN
            + " union select fid from segment_tree r where " + WITHIN + " order by 1) " + SELECT
            + "hit cross join segment s on s.fid = hit.fid cross join track t on t.fid = s.track where" + IN_TIME;

    private static final String EVERYTHING = SELECT
            + "segment s cross join track t on t.fid = s.track where s.fid > ? and" + IN_TIME + " order by s.fid";
    private static final String OF_TRACK = SELECT
            + "track t cross join segment s on s.track = t.fid where t.id = ? and s.fid > ? and" + IN_TIME
            + " order by s.fid";
    private static final String OF_IDENTITY = SELECT
            + "track t cross join segment s on s.track = t.fid where t.packed_identity = ? and s.fid > ? and" + IN_TIME
            + " order by s.fid";

    private static final String OLD = "(select s.fid from track t cross join segment s on s.track = t.fid"
            + " where t.layer = ? and s.t0_us < ? and s.t1_us < ?)";
    private static final String DROP_OLD_FROM_TREE = "delete from segment_tree where fid in " + OLD;
    private static final String DROP_OLD = "delete from segment where fid in " + OLD;

    private static final String PUT_SEGMENT = "insert or replace into segment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PUT_TREE = "insert or replace into segment_tree values (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final HistoryLimits limits;
    private final DamagedRows damaged = new DamagedRows();

    GeoPackageStore(Database database, HistoryLimits limits) {
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
        database.write(session -> {
            putSegments(rows, TrackRows.put(tracks.values(), limits, session), session);
            BesideRows.put(beside, database.dialect(), session);
            return true;
        });
    }

    private static void putSegments(Collection<HistoryRow> rows, Map<TrackId, Long> tracks, DatabaseSession session)
            throws SQLException {
        PreparedStatement segment = session.prepare(PUT_SEGMENT);
        PreparedStatement tree = session.prepare(PUT_TREE);
        for (HistoryRow row : rows) {
            put(WrittenRow.of(row), tracks.getOrDefault(row.track().id(), 0L), segment, tree);
        }
        segment.executeBatch();
        tree.executeBatch();
    }

    private static void put(WrittenRow row, long trackRow, PreparedStatement segment, PreparedStatement tree)
            throws SQLException {
        segment.setLong(1, row.serial());
        segment.setBytes(2, row.geometry().geoPackage());
        segment.setLong(3, trackRow);
        segment.setBoolean(4, row.late());
        segment.setInt(5, row.points());
        segment.setLong(6, row.firstEpochMicros());
        segment.setLong(7, row.lastEpochMicros());
        segment.setLong(8, row.firstKnownEpochMicros());
        segment.setLong(9, row.lastKnownEpochMicros());
        segment.setBytes(10, row.packed());
        segment.addBatch();
        Extent extent = row.geometry().extent();
        tree.setLong(1, row.serial());
        tree.setDouble(2, extent.westDeg());
        tree.setDouble(3, extent.eastDeg());
        tree.setDouble(4, extent.southDeg());
        tree.setDouble(5, extent.northDeg());
        tree.setDouble(6, treeSeconds(row.firstEpochMicros()));
        tree.setDouble(7, treeSeconds(row.lastEpochMicros()));
        tree.addBatch();
    }

    /** A time as the tree has it. */
    static double treeSeconds(long epochMicros) {
        return ((double) epochMicros - TREE_EPOCH_MICROS) / MICROS_PER_SECOND;
    }

    @Override
    public void dropKnownAfter(long epochMicros) throws SQLException {
        database.write(session -> {
            session.execute(
                    "delete from segment_tree where fid in (select fid from segment where known1_us > " + epochMicros
                            + ")",
                    "delete from segment where known1_us > " + epochMicros);
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
                dropped += drop(DROP_OLD_FROM_TREE, end.getKey(), end.getValue(), session);
                var _ = drop(DROP_OLD, end.getKey(), end.getValue(), session);
                dropped += BesideRows.dropBefore(end.getKey(), end.getValue(), session);
                TrackRows.dropEmpty(end.getKey(), end.getValue(), session);
            }
            return dropped;
        });
    }

    private static int drop(String sql, HistoryLayer layer, long endEpochMicros, DatabaseSession session)
            throws SQLException {
        PreparedStatement drop = session.prepare(sql);
        drop.setString(1, layer.text());
        drop.setLong(2, endEpochMicros);
        drop.setLong(3, endEpochMicros);
        return drop.executeUpdate();
    }

    @Override
    public List<Scene> findScenes(HistoryQuery query, Predicate<Scene> shown) throws SQLException {
        return database.read(session -> BesideRows.findScenes(query, shown, damaged, session));
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

    @Override
    public void find(MomentQuery query, Predicate<PastTrack> shown, Moments moments) throws SQLException {
        database.read(session -> {
            new MomentSearch(session, query, shown, moments, damaged).run();
            return true;
        });
    }

    @Override
    public Optional<HistoryExtent> findExtent() throws SQLException {
        return database.read(session -> {
            PreparedStatement ask = session.prepare("select min(t0), max(t1) from segment_tree");
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                double first = row.getDouble(1);
                return row.wasNull()
                        ? Optional.empty()
                        : Optional.of(new HistoryExtent(treeMicros(first), treeMicros(row.getDouble(2))));
            }
        });
    }

    private static long treeMicros(double seconds) {
        return TREE_EPOCH_MICROS + (long) (seconds * MICROS_PER_SECOND);
    }

    private static ResultSet ask(HistoryQuery query, DatabaseSession session) throws SQLException {
        TrackId track = query.track();
        Box box = query.box();
        Asked asked;
        if (track != null) {
            asked = new Asked(session.prepare(OF_TRACK)).flag(false).text(track.toString());
            asked.number(query.afterSerial());
        } else if (query.identity() != Identity.NONE) {
            asked = new Asked(session.prepare(OF_IDENTITY)).flag(false).number(query.identity());
            asked.number(query.afterSerial());
        } else if (box.equals(Box.EARTH) && query.fromEpochMicros() == Long.MIN_VALUE) {
            boolean all = query.untilEpochMicros() == Long.MAX_VALUE && query.knownByEpochMicros() == Long.MAX_VALUE;
            asked = new Asked(session.prepare(EVERYTHING)).flag(all).number(query.afterSerial());
        } else if (box.crossesAntimeridian()) {
            asked = new Asked(session.prepare(IN_TWO_BOXES));
            within(box.westDeg(), 180, query, asked);
            within(-180, box.eastDeg(), query, asked);
            asked.flag(false);
        } else {
            asked = new Asked(session.prepare(IN_BOX))
                    .real(box.westDeg())
                    .real(box.eastDeg())
                    .real(box.southDeg())
                    .real(box.northDeg());
            within(box.westDeg(), box.eastDeg(), query, asked);
            asked.number(query.fromEpochMicros())
                    .number(query.untilEpochMicros())
                    .number(query.knownByEpochMicros());
        }
        return asked.number(query.untilEpochMicros())
                .number(query.fromEpochMicros())
                .number(query.knownByEpochMicros())
                .rows();
    }

    private static void within(double westDeg, double eastDeg, HistoryQuery query, Asked asked) throws SQLException {
        asked.number(query.afterSerial())
                .real(eastDeg)
                .real(westDeg)
                .real(query.box().northDeg())
                .real(query.box().southDeg())
                .real(treeSeconds(query.untilEpochMicros()))
                .real(treeSeconds(query.fromEpochMicros()));
    }
}
