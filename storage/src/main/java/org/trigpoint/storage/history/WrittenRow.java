package org.trigpoint.storage.history;

import java.util.List;

/** A segment as a store keeps it: its points in order of time, and what they span. */
final class WrittenRow {
    private final HistoryRow row;
    private final List<HistoryPoint> points;
    private final byte[] packed;
    private final PieceGeometry geometry;
    private long firstKnownEpochMicros = Long.MAX_VALUE;
    private long lastKnownEpochMicros = Long.MIN_VALUE;

    private WrittenRow(HistoryRow row) {
        this.row = row;
        points = row.segment().inOrder();
        packed = row.segment().packedInOrder(points);
        geometry = PieceGeometry.of(points);
        for (HistoryPoint point : points) {
            firstKnownEpochMicros = Math.min(firstKnownEpochMicros, point.knownEpochMicros());
            lastKnownEpochMicros = Math.max(lastKnownEpochMicros, point.knownEpochMicros());
        }
    }

    static WrittenRow of(HistoryRow row) {
        return new WrittenRow(row);
    }

    long serial() {
        return row.segment().serial();
    }

    boolean late() {
        return row.segment().late();
    }

    /** How many points. */
    int points() {
        return points.size();
    }

    byte[] packed() {
        return packed;
    }

    PieceGeometry geometry() {
        return geometry;
    }

    long firstEpochMicros() {
        return points.getFirst().timeEpochMicros();
    }

    long lastEpochMicros() {
        return points.getLast().timeEpochMicros();
    }

    long firstKnownEpochMicros() {
        return firstKnownEpochMicros;
    }

    long lastKnownEpochMicros() {
        return lastKnownEpochMicros;
    }
}
