package org.trigpoint.storage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;

/**
 * Makes pieces of rows that were found: serial, row of the track, whether late, count of points, whether all of them answer the query, packed
 * points, {@link TrackRows#COLUMNS}. A row that cannot be read is left out, and counted.
 */
final class FoundRows {
    private static final int FIRST_OF_TRACK = 7;

    private final HistoryQuery query;
    private final Predicate<PastTrack> shown;
    private final HistoryStore.Pieces to;
    private final DamagedRows damaged;
    private final Map<Long, Owner> owners = new HashMap<>();

    /** A track, and whether it answers the query and may be shown; null when its row cannot be read. */
    private record Owner(@Nullable PastTrack track, boolean wanted) {}

    FoundRows(HistoryQuery query, Predicate<PastTrack> shown, HistoryStore.Pieces to, DamagedRows damaged) {
        this.query = query;
        this.shown = shown;
        this.to = to;
        this.damaged = damaged;
    }

    /** Hands over pieces until no more are wanted. */
    void take(ResultSet rows) throws SQLException {
        boolean wanted = true;
        while (wanted && rows.next()) {
            Owner owner = owner(rows);
            PastTrack track = owner.track();
            if (track == null || !owner.wanted()) {
                continue;
            }
            List<HistoryPoint> points = points(rows);
            if (!points.isEmpty()) {
                wanted = to.take(new TrackPiece(rows.getLong(1), track, rows.getBoolean(3), points));
            }
        }
    }

    private Owner owner(ResultSet rows) throws SQLException {
        long row = rows.getLong(2);
        Owner owner = owners.get(row);
        if (owner == null) {
            owner = read(rows);
            owners.put(row, owner);
        }
        return owner;
    }

    private Owner read(ResultSet rows) throws SQLException {
        try {
            PastTrack track = TrackRows.read(rows, FIRST_OF_TRACK);
            return new Owner(track, query.isOf(track) && shown.test(track));
        } catch (IllegalArgumentException e) {
            damaged.add(rows.getLong(1), "its track: " + e.getMessage());
            return new Owner(null, false);
        }
    }

    /** What of a row answers the query; nothing when it cannot be read. */
    private List<HistoryPoint> points(ResultSet rows) throws SQLException {
        byte[] bytes = rows.getBytes(6);
        PackedPoints.Part packed = new PackedPoints.Part(bytes == null ? new byte[0] : bytes, rows.getInt(4));
        if (!packed.isWhole()) {
            damaged.add(rows.getLong(1), "its points are not " + rows.getInt(4));
            return List.of();
        }
        if (rows.getBoolean(5) && query.polygon() == null) {
            return new PointList(packed);
        }
        return query.of(packed.points());
    }
}
