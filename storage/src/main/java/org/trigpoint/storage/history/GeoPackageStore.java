package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.DatabaseSession;

/** Rows in a GeoPackage, and beside them {@linkplain SegmentBlocks blocks} that answer questions over an area. */
final class GeoPackageStore implements HistoryStore {
    /** So many segments wait for a block, or come at once, before blocks are made of them. */
    private static final int ENOUGH = 4_096;

    private static final int NOT_COUNTED = -1;
    private static final String SELECT =
            "select s.fid, s.track, s.late, s.points, ?, s.packed, " + TrackRows.COLUMNS + " from ";
    private static final String IN_TIME = " s.t0_us <= ? and s.t1_us >= ? and s.known0_us <= ?";
    private static final String EVERYTHING = SELECT
            + "segment s cross join track t on t.fid = s.track where s.fid > ? and" + IN_TIME + " order by s.fid";
    private static final String OF_TRACK = SELECT
            + "track t cross join segment s on s.track = t.fid where t.id = ? and s.fid > ? and" + IN_TIME
            + " order by s.fid";
    private static final String OF_IDENTITY = SELECT
            + "track t cross join segment s on s.track = t.fid where t.packed_identity = ? and s.fid > ? and" + IN_TIME
            + " order by s.fid";

    private static final String KNOW_TRACK = "update track set known_us = ? where fid = ?";
    private static final String AND_SAY = " returning fid, t0_us, t1_us";
    private static final String DROP_OLD =
            "delete from segment where fid in (select s.fid from track t cross join segment s on s.track = t.fid"
                    + " where t.layer = ? and s.t0_us < ? and s.t1_us < ?)" + AND_SAY;
    private static final String DROP_KNOWN_AFTER = "delete from segment where known1_us > ?" + AND_SAY;
    private static final String DROP_ONE = "delete from segment where fid = ?" + AND_SAY;
    private static final String DROP_FROM_TREE = "delete from segment_tree where fid = ?";

    private static final String PUT_SEGMENT =
            "insert into segment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String PUT_TREE = "insert into segment_tree values (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final HistoryLimits limits;
    private final int enough;
    private final DamagedRows damaged = new DamagedRows();
    private final KnownTracks knownTracks = new KnownTracks(damaged);
    /** Segments that are in no block yet. */
    private long fresh = NOT_COUNTED;
    /** False until it is known that the file has blocks: one of an earlier program that is only read has none. */
    private volatile boolean hasBlocks;

    GeoPackageStore(Database database, HistoryLimits limits) {
        this(database, limits, ENOUGH);
    }

    /** @param enough segments for blocks */
    GeoPackageStore(Database database, HistoryLimits limits, int enough) {
        this.database = database;
        this.limits = limits;
        this.enough = enough;
    }

    @Override
    public long damagedRows() {
        return damaged.count();
    }

    @Override
    public void put(List<HistoryRow> rows, Beside beside) throws SQLException {
        Map<TrackId, PastTrack> tracks = new LinkedHashMap<>();
        Map<Long, HistoryRow> segments = new LinkedHashMap<>();
        for (HistoryRow row : rows) {
            tracks.put(row.track().id(), row.track());
            segments.put(row.segment().serial(), row);
        }
        Map<TrackId, Long> trackRows = new HashMap<>();
        long before = fresh;
        fresh = NOT_COUNTED;
        fresh = database.write(session -> {
            trackRows.putAll(putTracks(tracks.values(), session));
            BesideRows.put(beside, database.dialect(), session);
            return putSegments(segments.values(), trackRows, before, session);
        });
        knownTracks.put(tracks.values(), trackRows);
    }

    /** Gives the row of each. Of most it is known, and only until when is new. */
    private Map<TrackId, Long> putTracks(Collection<PastTrack> tracks, DatabaseSession session) throws SQLException {
        Map<TrackId, Long> rows = new HashMap<>();
        List<PastTrack> same = new ArrayList<>();
        List<PastTrack> others = new ArrayList<>();
        PreparedStatement know = session.prepare(KNOW_TRACK);
        for (PastTrack track : tracks) {
            OptionalLong row = knownTracks.rowOfSame(track);
            if (row.isEmpty()) {
                others.add(track);
                continue;
            }
            same.add(track);
            rows.put(track.id(), row.getAsLong());
            know.setLong(1, track.knownEpochMicros());
            know.setLong(2, row.getAsLong());
            know.addBatch();
        }
        int[] counts = know.executeBatch();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                // It was old and is gone.
                others.add(same.get(i));
            }
        }
        rows.putAll(TrackRows.put(others, limits, session));
        return rows;
    }

    /** Gives how many are in no block then. */
    private long putSegments(
            Collection<HistoryRow> rows, Map<TrackId, Long> tracks, long freshBefore, DatabaseSession session)
            throws SQLException {
        SegmentBlocks blocks = new SegmentBlocks(session, damaged);
        List<PackedSegment> segments = putRows(rows, tracks, blocks, session);
        if (segments.size() >= enough) {
            blocks.pack(segments);
            return freshBefore;
        }
        putInTree(segments, session);
        long now = freshBefore == NOT_COUNTED ? blocks.fresh() : freshBefore + segments.size();
        if (now < enough) {
            return now;
        }
        blocks.packFresh();
        return 0;
    }

    /** Gives them as they are packed. */
    private static List<PackedSegment> putRows(
            Collection<HistoryRow> rows, Map<TrackId, Long> tracks, SegmentBlocks blocks, DatabaseSession session)
            throws SQLException {
        PreparedStatement put = session.prepare(PUT_SEGMENT);
        List<WrittenRow> written = new ArrayList<>(rows.size());
        List<PackedSegment> segments = new ArrayList<>(rows.size());
        for (HistoryRow row : rows) {
            WrittenRow one = WrittenRow.of(row);
            written.add(one);
            segments.add(one.packed(tracks.getOrDefault(row.track().id(), 0L)));
            put(one, segments.getLast(), put);
        }
        int[] counts = put.executeBatch();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                // One of this serial is there from before: this takes its place.
                remove(
                        new Asked(session.prepare(DROP_ONE))
                                .number(written.get(i).serial()),
                        blocks,
                        session);
                put(written.get(i), segments.get(i), put);
            }
        }
        put.executeBatch();
        return segments;
    }

    private static void put(WrittenRow row, PackedSegment segment, PreparedStatement put) throws SQLException {
        put.setLong(1, row.serial());
        put.setBytes(2, row.geometry().geoPackage());
        put.setLong(3, segment.track());
        put.setBoolean(4, row.late());
        put.setInt(5, row.points());
        put.setLong(6, segment.firstEpochMicros());
        put.setLong(7, segment.lastEpochMicros());
        put.setLong(8, segment.firstKnownEpochMicros());
        put.setLong(9, segment.lastKnownEpochMicros());
        put.setBytes(10, row.packed());
        put.addBatch();
    }

    private static void putInTree(List<PackedSegment> segments, DatabaseSession session) throws SQLException {
        PreparedStatement put = session.prepare(PUT_TREE);
        for (PackedSegment segment : segments) {
            put.setLong(1, segment.serial());
            put.setDouble(2, segment.westDeg());
            put.setDouble(3, segment.eastDeg());
            put.setDouble(4, segment.southDeg());
            put.setDouble(5, segment.northDeg());
            put.setDouble(6, SegmentTree.seconds(segment.firstEpochMicros()));
            put.setDouble(7, SegmentTree.seconds(segment.lastEpochMicros()));
            put.addBatch();
        }
        put.executeBatch();
    }

    /** Deletes segments by a statement that says which they were, everywhere; gives how many. */
    private static int remove(Asked delete, SegmentBlocks blocks, DatabaseSession session) throws SQLException {
        Set<Long> gone = new HashSet<>();
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        try (ResultSet rows = delete.rows()) {
            while (rows.next()) {
                gone.add(rows.getLong(1));
                from = Math.min(from, rows.getLong(2));
                until = Math.max(until, rows.getLong(3));
            }
        }
        PreparedStatement leave = session.prepare(DROP_FROM_TREE);
        for (long serial : gone) {
            leave.setLong(1, serial);
            leave.addBatch();
        }
        leave.executeBatch();
        blocks.remove(gone, from, until);
        return gone.size();
    }

    @Override
    public void dropKnownAfter(long epochMicros) throws SQLException {
        fresh = NOT_COUNTED;
        database.write(session -> {
            Asked delete = new Asked(session.prepare(DROP_KNOWN_AFTER)).number(epochMicros);
            var _ = remove(delete, new SegmentBlocks(session, damaged), session);
            BesideRows.dropKnownAfter(epochMicros, session);
            return true;
        });
    }

    @Override
    public int dropBefore(Map<HistoryLayer, Long> endsEpochMicros) throws SQLException {
        fresh = NOT_COUNTED;
        return database.write(session -> {
            TrackRows.giveLayers(limits, session);
            int dropped = 0;
            for (Map.Entry<HistoryLayer, Long> end : endsEpochMicros.entrySet()) {
                Asked delete = new Asked(session.prepare(DROP_OLD))
                        .text(end.getKey().text())
                        .number(end.getValue())
                        .number(end.getValue());
                dropped += remove(delete, new SegmentBlocks(session, damaged), session);
                dropped += BesideRows.dropBefore(end.getKey(), end.getValue(), session);
                TrackRows.dropEmpty(end.getKey(), end.getValue(), session);
            }
            return dropped;
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
            if (isOverAnArea(query) && hasBlocks(session)) {
                findInArea(query, shown, to, session);
            } else {
                findInRows(query, shown, to, session);
            }
            return true;
        });
    }

    private static boolean isOverAnArea(HistoryQuery query) {
        return query.track() == null
                && query.identity() == Identity.NONE
                && !(query.box().equals(Box.EARTH) && query.fromEpochMicros() == Long.MIN_VALUE);
    }

    private boolean hasBlocks(DatabaseSession session) throws SQLException {
        if (!hasBlocks) {
            hasBlocks = session.number("select count(*) from sqlite_schema where name = 'block'") > 0;
        }
        return hasBlocks;
    }

    private void findInArea(HistoryQuery query, Predicate<PastTrack> shown, Pieces to, DatabaseSession session)
            throws SQLException {
        try {
            new AreaSearch(session, knownTracks, damaged).find(query, shown, to);
        } catch (AreaSearch.DamagedBlockException e) {
            damaged.add(e.afterSerial, String.valueOf(e.getMessage()));
            findInRows(query.withAfter(e.afterSerial), shown, to, session);
        }
    }

    private void findInRows(HistoryQuery query, Predicate<PastTrack> shown, Pieces to, DatabaseSession session)
            throws SQLException {
        try (ResultSet rows = ask(query, session)) {
            new FoundRows(query, shown, to, damaged).take(rows);
        }
    }

    @Override
    public void find(MomentQuery query, Predicate<PastTrack> shown, Moments moments) throws SQLException {
        boolean found = database.read(session -> hasBlocks(session) && find(query, shown, moments, session));
        if (!found) {
            HistoryStore.super.find(query, shown, moments);
        }
    }

    private boolean find(MomentQuery query, Predicate<PastTrack> shown, Moments moments, DatabaseSession session)
            throws SQLException {
        try {
            new MomentSearch(session, query, shown, moments, knownTracks, damaged).run();
            return true;
        } catch (AreaSearch.DamagedBlockException e) {
            return false;
        }
    }

    @Override
    public Optional<HistoryExtent> findExtent() throws SQLException {
        return database.read(session -> {
            HistoryExtent extent = null;
            for (String tree : hasBlocks(session) ? List.of("block_tree", "segment_tree") : List.of("segment_tree")) {
                try (ResultSet row =
                        session.prepare("select min(t0), max(t1) from " + tree).executeQuery()) {
                    row.next();
                    double first = row.getDouble(1);
                    if (!row.wasNull()) {
                        HistoryExtent of = new HistoryExtent(
                                SegmentTree.epochMicros(first), SegmentTree.epochMicros(row.getDouble(2)));
                        extent = extent == null ? of : extent.with(of);
                    }
                }
            }
            return Optional.ofNullable(extent);
        });
    }

    private static boolean isAll(HistoryQuery query) {
        return query.box().equals(Box.EARTH)
                && query.fromEpochMicros() == Long.MIN_VALUE
                && query.untilEpochMicros() == Long.MAX_VALUE
                && query.knownByEpochMicros() == Long.MAX_VALUE;
    }

    private static ResultSet ask(HistoryQuery query, DatabaseSession session) throws SQLException {
        TrackId track = query.track();
        Asked asked;
        if (track != null) {
            asked = new Asked(session.prepare(OF_TRACK)).flag(false).text(track.toString());
        } else if (query.identity() != Identity.NONE) {
            asked = new Asked(session.prepare(OF_IDENTITY)).flag(false).number(query.identity());
        } else {
            asked = new Asked(session.prepare(EVERYTHING)).flag(isAll(query));
        }
        return asked.number(query.afterSerial())
                .number(query.untilEpochMicros())
                .number(query.fromEpochMicros())
                .number(query.knownByEpochMicros())
                .rows();
    }
}
