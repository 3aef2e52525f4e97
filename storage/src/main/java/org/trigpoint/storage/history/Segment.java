package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.Box;

/**
 * Points of one track that make one row of the file: an hour of them at most, on one side of 180°. Bytes: i64 serial, flag late, {@link
 * PackedPoints}.
 */
final class Segment {
    /** So many are a row; what reports every ten seconds has 43 minutes in one. */
    static final int MOST_POINTS = 256;

    private static final long MOST_MICROS = 3_600_000_000L;
    private static final double HALF_EARTH_DEG = 180;
    private static final Comparator<HistoryPoint> IN_ORDER =
            Comparator.comparingLong(HistoryPoint::timeEpochMicros).thenComparingLong(HistoryPoint::knownEpochMicros);

    /** Its row in the store, and the serial of its piece. */
    final long serial;
    /** True for what came after what happened later. */
    final boolean late;

    private final PackedPoints points;
    long firstEpochMicros = Long.MAX_VALUE;
    long lastEpochMicros = Long.MIN_VALUE;
    long firstKnownEpochMicros = Long.MAX_VALUE;
    long lastKnownEpochMicros = Long.MIN_VALUE;
    private double westDeg = Double.POSITIVE_INFINITY;
    private double eastDeg = Double.NEGATIVE_INFINITY;
    private double southDeg = Double.POSITIVE_INFINITY;
    private double northDeg = Double.NEGATIVE_INFINITY;

    Segment(long serial, boolean late) {
        this(serial, late, new PackedPoints());
    }

    private Segment(long serial, boolean late, PackedPoints points) {
        this.serial = serial;
        this.late = late;
        this.points = points;
        points.part().points().forEach(this::measure);
    }

    /** A part that does not change, to be read by another thread. */
    record Part(long serial, boolean late, PackedPoints.Part points) {
        /** In order of time, then of when they were known. */
        List<HistoryPoint> inOrder() {
            List<HistoryPoint> all = points.points();
            return isInOrder(all) ? all : sorted(all);
        }

        static List<HistoryPoint> sorted(List<HistoryPoint> points) {
            return points.stream().sorted(IN_ORDER).toList();
        }

        static boolean isInOrder(List<HistoryPoint> all) {
            for (int i = 1; i < all.size(); i++) {
                if (all.get(i).timeEpochMicros() <= all.get(i - 1).timeEpochMicros()) {
                    return false;
                }
            }
            return true;
        }

        /** From its first time until its last. */
        HistoryExtent extent() {
            LongSummaryStatistics times = points.points().stream()
                    .mapToLong(HistoryPoint::timeEpochMicros)
                    .summaryStatistics();
            return new HistoryExtent(times.getMin(), times.getMax());
        }

        void write(DataOutput out) throws IOException {
            out.writeLong(serial);
            out.writeBoolean(late);
            PackedPoints.write(points, out);
        }
    }

    Part part() {
        return new Part(serial, late, points.part());
    }

    /**
     * True when a point may be added: one more, within an hour and on the same side of 180°.
     *
     * @param mostPoints that it may have then
     */
    boolean takes(HistoryPoint point, int mostPoints) {
        return points.count() == 0
                || (points.count() < mostPoints
                        && Math.max(lastEpochMicros, point.timeEpochMicros())
                                        - Math.min(firstEpochMicros, point.timeEpochMicros())
                                <= MOST_MICROS
                        && Math.max(eastDeg, point.lonDeg()) - Math.min(westDeg, point.lonDeg()) <= HALF_EARTH_DEG);
    }

    void add(HistoryPoint point) {
        points.add(point);
        measure(point);
    }

    private void measure(HistoryPoint point) {
        firstEpochMicros = Math.min(firstEpochMicros, point.timeEpochMicros());
        lastEpochMicros = Math.max(lastEpochMicros, point.timeEpochMicros());
        firstKnownEpochMicros = Math.min(firstKnownEpochMicros, point.knownEpochMicros());
        lastKnownEpochMicros = Math.max(lastKnownEpochMicros, point.knownEpochMicros());
        westDeg = Math.min(westDeg, point.lonDeg());
        eastDeg = Math.max(eastDeg, point.lonDeg());
        southDeg = Math.min(southDeg, point.latDeg());
        northDeg = Math.max(northDeg, point.latDeg());
    }

    int count() {
        return points.count();
    }

    /** True when some of its points may answer a query. */
    boolean mayAnswer(HistoryQuery query) {
        return points.count() > 0
                && firstEpochMicros <= query.untilEpochMicros()
                && lastEpochMicros >= query.fromEpochMicros()
                && firstKnownEpochMicros <= query.knownByEpochMicros()
                && query.box().intersects(new Box(westDeg, southDeg, eastDeg, northDeg));
    }

    /** True when some of its points may lie next to an instant, near a box. */
    boolean mayAnswer(MomentQuery query, Box wide) {
        return points.count() > 0
                && firstEpochMicros <= query.untilEpochMicros()
                && lastEpochMicros >= query.fromEpochMicros()
                && wide.intersects(new Box(westDeg, southDeg, eastDeg, northDeg));
    }

    HistoryExtent extent() {
        return new HistoryExtent(firstEpochMicros, lastEpochMicros);
    }

    static Segment read(DataInput in) throws IOException {
        return new Segment(in.readLong(), Fields.readFlag(in, "late"), PackedPoints.read(in));
    }
}
