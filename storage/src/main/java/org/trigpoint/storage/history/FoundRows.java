package org.trigpoint.storage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trigpoint.model.track.PastTrack;

/** Makes pieces of rows that were found: serial, row of the track, late, count of points, packed points, {@link TrackRows#COLUMNS}. */
final class FoundRows {
    private static final int FIRST_OF_TRACK = 6;

    private final HistoryQuery query;
    private final Predicate<PastTrack> shown;
    private final HistoryStore.Pieces to;
    private final Map<Long, PastTrack> tracks = new HashMap<>();

    FoundRows(HistoryQuery query, Predicate<PastTrack> shown, HistoryStore.Pieces to) {
        this.query = query;
        this.shown = shown;
        this.to = to;
    }

    /** Hands over pieces until no more are wanted. */
    void take(ResultSet rows) throws SQLException {
        boolean wanted = true;
        while (wanted && rows.next()) {
            PastTrack track = track(rows);
            if (!query.isOf(track) || !shown.test(track)) {
                continue;
            }
            long serial = rows.getLong(1);
            List<HistoryPoint> points = points(rows.getBytes(5), rows.getInt(4), serial).stream()
                    .filter(query::takes)
                    .toList();
            if (!points.isEmpty()) {
                wanted = to.take(new TrackPiece(serial, track, rows.getBoolean(3), points));
            }
        }
    }

    private PastTrack track(ResultSet rows) throws SQLException {
        long row = rows.getLong(2);
        PastTrack track = tracks.get(row);
        if (track == null) {
            track = TrackRows.read(rows, FIRST_OF_TRACK);
            tracks.put(row, track);
        }
        return track;
    }

    private static List<HistoryPoint> points(byte[] packed, int count, long serial) {
        try {
            return new PackedPoints.Part(packed, packed.length, count).points();
        } catch (IllegalArgumentException e) {
            throw new HistoryException("Segment " + serial + " of the history is damaged: " + e.getMessage(), e);
        }
    }
}
