package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.trigpoint.storage.database.DatabaseSession;
import org.trigpoint.storage.geopackage.Extent;

/**
 * Writes blocks of segments into a GeoPackage: an index that repeats what the rows of segments say. Segments come in none while they are few; the tree of
 * segments has those alone. Used by the one thread that writes.
 */
final class SegmentBlocks {
    private static final int MOST_AT_ONCE = 32_768;
    /** By the table in which the tree keeps its rows, which alone has them in order. */
    private static final String FRESH = "select s.fid, s.track, s.late, s.points, s.packed"
            + " from segment_tree_rowid r cross join segment s on s.fid = r.rowid where r.rowid > ?"
            + " order by r.rowid limit " + MOST_AT_ONCE;

    private static final String PUT = "insert into block values (?, ?, ?)";
    private static final String PUT_TREE = "insert into block_tree values (?, ?, ?, ?, ?, ?, ?)";
    private static final String IN_TIME = "select b.fid, b.packed from block_tree r cross join block b on b.fid = r.fid"
            + " where r.t0 <= ? and r.t1 >= ?";

    private final DatabaseSession session;
    private final DamagedRows damaged;

    SegmentBlocks(DatabaseSession session, DamagedRows damaged) {
        this.session = session;
        this.damaged = damaged;
    }

    /** How many segments are in no block yet. */
    long fresh() throws SQLException {
        return session.number("select count(*) from segment_tree");
    }

    /** Makes blocks of what is in none yet: all of a file of an earlier program, part by part. */
    void packFresh() throws SQLException {
        long after = 0;
        while (after >= 0) {
            after = packFresh(after);
        }
    }

    /** Gives the last serial of a part, −1 when it was none. */
    private long packFresh(long after) throws SQLException {
        List<PackedSegment> segments = new ArrayList<>();
        long last = -1;
        try (ResultSet rows = new Asked(session.prepare(FRESH)).number(after).rows()) {
            while (rows.next()) {
                last = rows.getLong(1);
                PackedSegment.read(rows, damaged).ifPresent(segments::add);
            }
        }
        PreparedStatement leave = session.prepare("delete from segment_tree where fid = ?");
        for (PackedSegment segment : segments) {
            leave.setLong(1, segment.serial());
            leave.addBatch();
        }
        leave.executeBatch();
        pack(segments);
        return last;
    }

    /** Makes blocks of segments that are in none. Those of about one time come together, and of them those that are near each other. */
    void pack(List<PackedSegment> segments) throws SQLException {
        List<PackedSegment> byTime = new ArrayList<>(segments);
        byTime.sort((one, two) -> Long.compare(one.firstEpochMicros(), two.firstEpochMicros()));
        PreparedStatement put = session.prepare(PUT);
        PreparedStatement putTree = session.prepare(PUT_TREE);
        for (int from = 0; from < byTime.size(); from += MOST_AT_ONCE) {
            for (List<PackedSegment> near : tiles(byTime.subList(from, Math.min(byTime.size(), from + MOST_AT_ONCE)))) {
                add(near, put, putTree);
            }
        }
        put.executeBatch();
        putTree.executeBatch();
    }

    /** Stripes from west to east, and each cut from south to north. */
    private static List<List<PackedSegment>> tiles(List<PackedSegment> segments) {
        List<List<PackedSegment>> tiles = new ArrayList<>();
        int blocks = (segments.size() + SegmentBlock.MOST_SEGMENTS - 1) / SegmentBlock.MOST_SEGMENTS;
        int aStripe = SegmentBlock.MOST_SEGMENTS * (int) Math.ceil(Math.sqrt(blocks));
        for (List<PackedSegment> stripe :
                parts(sorted(segments, segment -> (long) segment.westE7() + segment.eastE7()), aStripe)) {
            tiles.addAll(parts(
                    sorted(stripe, segment -> (long) segment.southE7() + segment.northE7()),
                    SegmentBlock.MOST_SEGMENTS));
        }
        return tiles;
    }

    private static List<PackedSegment> sorted(List<PackedSegment> segments, ToLongFunction<PackedSegment> by) {
        List<PackedSegment> sorted = new ArrayList<>(segments);
        sorted.sort((one, two) -> Long.compare(by.applyAsLong(one), by.applyAsLong(two)));
        return sorted;
    }

    private static List<List<PackedSegment>> parts(List<PackedSegment> segments, int most) {
        List<List<PackedSegment>> parts = new ArrayList<>();
        for (int from = 0; from < segments.size(); from += most) {
            parts.add(segments.subList(from, Math.min(segments.size(), from + most)));
        }
        return parts;
    }

    private static void add(List<PackedSegment> segments, PreparedStatement put, PreparedStatement putTree)
            throws SQLException {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        Extent extent = Extent.NONE;
        for (PackedSegment segment : segments) {
            first = Math.min(first, segment.serial());
            last = Math.max(last, segment.serial());
            from = Math.min(from, segment.firstEpochMicros());
            until = Math.max(until, segment.lastEpochMicros());
            extent = extent.with(
                    new Extent(segment.westDeg(), segment.southDeg(), segment.eastDeg(), segment.northDeg()));
        }
        put.setLong(1, first);
        put.setLong(2, last);
        put.setBytes(3, SegmentBlock.write(segments));
        put.addBatch();
        putTree.setLong(1, first);
        putTree.setDouble(2, extent.westDeg());
        putTree.setDouble(3, extent.eastDeg());
        putTree.setDouble(4, extent.southDeg());
        putTree.setDouble(5, extent.northDeg());
        putTree.setDouble(6, SegmentTree.seconds(from));
        putTree.setDouble(7, SegmentTree.seconds(until));
        putTree.addBatch();
    }

    /**
     * Takes segments out of the blocks that they are in.
     *
     * @param gone their serials
     * @param fromEpochMicros none of them ended before
     * @param untilEpochMicros none of them began after
     */
    void remove(Set<Long> gone, long fromEpochMicros, long untilEpochMicros) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        List<Long> changed = new ArrayList<>();
        List<List<PackedSegment>> rests = new ArrayList<>();
        try (ResultSet rows = new Asked(session.prepare(IN_TIME))
                .real(SegmentTree.seconds(untilEpochMicros))
                .real(SegmentTree.seconds(fromEpochMicros))
                .rows()) {
            while (rows.next()) {
                List<PackedSegment> segments = read(rows);
                List<PackedSegment> rest = segments.stream()
                        .filter(segment -> !gone.contains(segment.serial()))
                        .toList();
                if (rest.size() < segments.size()) {
                    changed.add(rows.getLong(1));
                    rests.add(rest);
                }
            }
        }
        for (long block : changed) {
            session.execute("delete from block where fid = " + block, "delete from block_tree where fid = " + block);
        }
        PreparedStatement put = session.prepare(PUT);
        PreparedStatement putTree = session.prepare(PUT_TREE);
        for (List<PackedSegment> rest : rests) {
            if (!rest.isEmpty()) {
                add(rest, put, putTree);
            }
        }
        put.executeBatch();
        putTree.executeBatch();
    }

    /** What cannot be read is not asked either. */
    private List<PackedSegment> read(ResultSet rows) throws SQLException {
        try {
            return SegmentBlock.read(rows.getBytes(2));
        } catch (IllegalArgumentException e) {
            damaged.add(rows.getLong(1), "a block: " + e.getMessage());
            return List.of();
        }
    }
}
