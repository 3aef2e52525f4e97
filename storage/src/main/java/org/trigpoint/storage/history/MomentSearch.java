package org.trigpoint.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.trigpoint.geo.Box;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.storage.database.DatabaseSession;

/** Looks for the points around an instant in the file, and reads as few segments as it can. */
final class MomentSearch {
    private static final int FIRST_OF_TRACK = 4;
    private static final String SELECT = "select s.fid, s.points, s.packed, " + TrackRows.COLUMNS + " from ";
    private static final String IN_TREE = """
            r.west <= ? and r.east >= ? and r.south <= ? and r.north >= ? and r.t0 <= ? and r.t1 >= ?""";
    private static final String OVER = SELECT
            + "segment_tree r cross join segment s on s.fid = r.fid cross join track t on t.fid = s.track where "
            + IN_TREE + " and s.t0_us <= ? and s.t1_us >= ?";
    private static final String BESIDE = "select s.fid, t.id, s.t0_us, s.t1_us, s.known0_us"
            + " from segment_tree r cross join segment s on s.fid = r.fid cross join track t on t.fid = s.track where "
            + IN_TREE + " and (s.t0_us > ? or s.t1_us < ?)";
    private static final String BY_ROW = SELECT + "segment s cross join track t on t.fid = s.track where s.fid = ?";

    private final DatabaseSession session;
    private final MomentQuery query;
    private final Predicate<PastTrack> shown;
    private final Moments moments;
    private final DamagedRows damaged;

    /**
     * @param shown true for tracks that may be shown
     * @param moments takes the points
     */
    MomentSearch(
            DatabaseSession session,
            MomentQuery query,
            Predicate<PastTrack> shown,
            Moments moments,
            DamagedRows damaged) {
        this.session = session;
        this.query = query;
        this.shown = shown;
        this.moments = moments;
        this.damaged = damaged;
    }

    void run() throws SQLException {
        for (Box box : query.wide().parts()) {
            over(box);
            beside(box);
        }
    }

    /** Segments that lie over the instant have both points next to it, and are read whole. */
    private void over(Box box) throws SQLException {
        PreparedStatement ask = session.prepare(OVER);
        setBox(ask, box, query.epochMicros(), query.epochMicros());
        ask.setLong(7, query.epochMicros());
        ask.setLong(8, query.epochMicros());
        give(ask);
    }

    /** Of segments that end before the instant or begin after it, only those are read that can say more. */
    private void beside(Box box) throws SQLException {
        List<Beside> found = new ArrayList<>();
        PreparedStatement ask = session.prepare(BESIDE);
        setBox(ask, box, query.fromEpochMicros(), query.untilEpochMicros());
        ask.setLong(7, query.epochMicros());
        ask.setLong(8, query.epochMicros());
        try (ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                Beside beside = Beside.read(rows);
                if (beside.isWanted(moments)) {
                    found.add(beside);
                }
            }
        }
        found.sort(Comparator.comparingLong(beside -> beside.microsFrom(query.epochMicros())));
        PreparedStatement byRow = session.prepare(BY_ROW);
        for (Beside beside : found) {
            if (beside.isWanted(moments)) {
                byRow.setLong(1, beside.row());
                give(byRow);
            }
        }
    }

    /** A segment that does not lie over an instant, by its times. */
    private record Beside(long row, TrackId track, long firstMicros, long lastMicros, long firstKnownMicros) {
        static Beside read(ResultSet row) throws SQLException {
            return new Beside(
                    row.getLong(1), TrackId.parse(row.getString(2)), row.getLong(3), row.getLong(4), row.getLong(5));
        }

        boolean isWanted(Moments moments) {
            return moments.wants(track, firstMicros, lastMicros, firstKnownMicros);
        }

        long microsFrom(long epochMicros) {
            return firstMicros > epochMicros ? firstMicros - epochMicros : epochMicros - lastMicros;
        }
    }

    private void give(PreparedStatement ask) throws SQLException {
        try (ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                try {
                    PastTrack track = TrackRows.read(rows, FIRST_OF_TRACK);
                    byte[] packed = rows.getBytes(3);
                    if (packed != null && shown.test(track)) {
                        moments.take(track, new PackedPoints.Part(packed, packed.length, rows.getInt(2)), true);
                    }
                } catch (IllegalArgumentException e) {
                    damaged.add(rows.getLong(1), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private static void setBox(PreparedStatement ask, Box box, long fromMicros, long untilMicros) throws SQLException {
        ask.setDouble(1, box.eastDeg());
        ask.setDouble(2, box.westDeg());
        ask.setDouble(3, box.northDeg());
        ask.setDouble(4, box.southDeg());
        ask.setDouble(5, GeoPackageStore.treeSeconds(untilMicros));
        ask.setDouble(6, GeoPackageStore.treeSeconds(fromMicros));
    }
}
