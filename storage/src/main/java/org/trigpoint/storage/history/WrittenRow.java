package org.trigpoint.storage.history;

import java.util.List;
import org.trigpoint.storage.geopackage.Extent;

/** A segment as a store keeps it: its points in order of time, and what they span. */
final class WrittenRow {
    private final HistoryRow row;
    private final List<HistoryPoint> points;
    private final PackedPoints.Part packed;
    private final PieceGeometry geometry;
    private long firstKnownEpochMicros = Long.MAX_VALUE;
    private long lastKnownEpochMicros = Long.MIN_VALUE;

    private WrittenRow(HistoryRow row) {
        this.row = row;
        PackedPoints.Part came = row.segment().points();
        List<HistoryPoint> asTheyCame = came.points();
        boolean inOrder = Segment.Part.isInOrder(asTheyCame);
        points = inOrder ? asTheyCame : Segment.Part.sorted(asTheyCame);
        packed = inOrder ? came : PackedPoints.of(points).part();
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
        return packed.bytes();
    }

    /** The same as a store keeps it packed. */
    PackedSegment packed(long track) {
        Extent extent = geometry.extent();
        return new PackedSegment(
                serial(),
                track,
                late(),
                firstEpochMicros(),
                lastEpochMicros(),
                firstKnownEpochMicros,
                lastKnownEpochMicros,
                PackedSegment.e7(extent.westDeg()),
                PackedSegment.e7(extent.southDeg()),
                PackedSegment.e7(extent.eastDeg()),
                PackedSegment.e7(extent.northDeg()),
                packed);
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
