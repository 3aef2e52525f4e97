package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.database.DatabaseSession;

/** Finds the segments of an area and time in a GeoPackage: in {@link SegmentBlock}s, and in rows that are in none yet. */
final class AreaSearch {
    /** Sorted and handed on when so many wait. */
    private static final int MANY = 8_192;

    private static final String IN_TREE =
            " where r.west <= ? and r.east >= ? and r.south <= ? and r.north >= ? and r.t0 <= ? and r.t1 >= ?";
    private static final String OF_HIT =
            "select b.packed from hit cross join block b on b.fid = hit.fid where b.last > ?";
    private static final String BLOCKS =
            "with hit as materialized (select fid from block_tree r" + IN_TREE + " order by fid) " + OF_HIT;
    private static final String BLOCKS_IN_TWO = "with hit as materialized (select fid from block_tree r" + IN_TREE
            + " union select fid from block_tree r" + IN_TREE + " order by 1) " + OF_HIT;
    private static final String FRESH = "select s.fid, s.track, s.late, s.points, s.packed"
            + " from segment_tree r cross join segment s on s.fid = r.fid" + IN_TREE;

    private final DatabaseSession session;
    private final KnownTracks tracks;
    private final DamagedRows damaged;

    AreaSearch(DatabaseSession session, KnownTracks tracks, DamagedRows damaged) {
        this.session = session;
        this.tracks = tracks;
        this.damaged = damaged;
    }

    /** A block cannot be read; what is in it is in the rows of its segments too. */
    static final class DamagedBlockException extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** All pieces up to this serial were handed over. */
        final long afterSerial;

        DamagedBlockException(long afterSerial, IllegalArgumentException cause) {
            super("A block of segments cannot be read: " + cause.getMessage(), cause);
            this.afterSerial = afterSerial;
        }
    }

    /** Takes segments. */
    @FunctionalInterface
    interface Segments {
        void take(PackedSegment segment) throws SQLException;
    }

    /** Every segment that may have points in a box between two times, in any order. */
    void each(Box box, long fromEpochMicros, long untilEpochMicros, Segments to) throws SQLException {
        for (PackedSegment segment : fresh(box, fromEpochMicros, untilEpochMicros)) {
            to.take(segment);
        }
        try (ResultSet rows = blocks(box, fromEpochMicros, untilEpochMicros, 0)) {
            while (rows.next()) {
                for (PackedSegment segment : block(rows, 0)) {
                    if (segment.mayBeIn(box, fromEpochMicros, untilEpochMicros)) {
                        to.take(segment);
                    }
                }
            }
        }
    }

    /** Hands over the pieces that answer a query by box and times, in order of serial, until no more are wanted. */
    void find(HistoryQuery query, Predicate<PastTrack> shown, HistoryStore.Pieces to) throws SQLException {
        Pending pending = new Pending(query, shown, to);
        for (PackedSegment segment : fresh(query.box(), query.fromEpochMicros(), query.untilEpochMicros())) {
            pending.add(segment);
        }
        try (ResultSet rows =
                blocks(query.box(), query.fromEpochMicros(), query.untilEpochMicros(), query.afterSerial())) {
            while (rows.next()) {
                List<PackedSegment> segments = block(rows, pending.given);
                segments.forEach(pending::add);
                // Blocks come in the order of their least serials.
                if (pending.isMany() && !pending.giveUpTo(least(segments))) {
                    return;
                }
            }
        }
        var _ = pending.giveUpTo(Long.MAX_VALUE);
    }

    private static long least(List<PackedSegment> segments) {
        return segments.stream().mapToLong(PackedSegment::serial).min().orElse(0);
    }

    /** What was found, and may come behind what is still to be found. */
    private final class Pending {
        private final HistoryQuery query;
        private final Owners owners;
        private final HistoryStore.Pieces to;
        private List<PackedSegment> segments = new ArrayList<>();
        private int many = MANY;
        /** All pieces up to this serial were handed over. */
        private long given;

        Pending(HistoryQuery query, Predicate<PastTrack> shown, HistoryStore.Pieces to) {
            this.query = query;
            owners = new Owners(session, tracks, shown);
            this.to = to;
            given = query.afterSerial();
        }

        void add(PackedSegment segment) {
            if (segment.mayAnswer(query)) {
                segments.add(segment);
            }
        }

        boolean isMany() {
            return segments.size() >= many;
        }

        /** False when no more are wanted. */
        boolean giveUpTo(long serial) throws SQLException {
            segments.sort((one, two) -> Long.compare(one.serial(), two.serial()));
            Iterator<PackedSegment> sorted = segments.iterator();
            List<PackedSegment> rest = new ArrayList<>();
            while (sorted.hasNext()) {
                PackedSegment segment = sorted.next();
                if (segment.serial() > serial) {
                    rest.add(segment);
                } else if (!give(segment)) {
                    return false;
                }
            }
            segments = rest;
            many = MANY + 2 * rest.size();
            return true;
        }

        private boolean give(PackedSegment segment) throws SQLException {
            given = segment.serial();
            Optional<PastTrack> owner = owners.find(segment.track());
            if (owner.isEmpty()) {
                return true;
            }
            List<HistoryPoint> points = segment.surelyAnswers(query)
                    ? new PointList(segment.points())
                    : query.of(segment.points().points());
            return points.isEmpty() || to.take(new TrackPiece(segment.serial(), owner.get(), segment.late(), points));
        }
    }

    private static List<PackedSegment> block(ResultSet rows, long given) throws SQLException {
        try {
            return SegmentBlock.read(rows.getBytes(1));
        } catch (IllegalArgumentException e) {
            throw new DamagedBlockException(given, e);
        }
    }

    private ResultSet blocks(Box box, long fromEpochMicros, long untilEpochMicros, long afterSerial)
            throws SQLException {
        List<Box> parts = box.parts();
        Asked asked = new Asked(session.prepare(parts.size() == 1 ? BLOCKS : BLOCKS_IN_TWO));
        for (Box part : parts) {
            inTree(part, fromEpochMicros, untilEpochMicros, asked);
        }
        return asked.number(afterSerial).rows();
    }

    private List<PackedSegment> fresh(Box box, long fromEpochMicros, long untilEpochMicros) throws SQLException {
        List<PackedSegment> found = new ArrayList<>();
        PreparedStatement ask = session.prepare(FRESH);
        Set<Long> serials = new HashSet<>();
        for (Box part : box.parts()) {
            Asked asked = new Asked(ask);
            inTree(part, fromEpochMicros, untilEpochMicros, asked);
            try (ResultSet rows = asked.rows()) {
                while (rows.next()) {
                    PackedSegment.read(rows, damaged)
                            .filter(segment -> segment.mayBeIn(part, fromEpochMicros, untilEpochMicros))
                            .filter(segment -> serials.add(segment.serial()))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static void inTree(Box box, long fromEpochMicros, long untilEpochMicros, Asked asked) throws SQLException {
        asked.real(box.eastDeg())
                .real(box.westDeg())
                .real(box.northDeg())
                .real(box.southDeg())
                .real(SegmentTree.seconds(untilEpochMicros))
                .real(SegmentTree.seconds(fromEpochMicros));
    }
}
