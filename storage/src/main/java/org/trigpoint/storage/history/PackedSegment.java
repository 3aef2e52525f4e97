package org.trigpoint.storage.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.trigpoint.geo.Box;

/**
 * A segment in the file as it is packed, and what its points span. Never changes; for any thread.
 *
 * @param track row of its track
 * @param westE7 in 1e-7°, like the other edges: as exact as the points
 * @param points in order of time
 */
record PackedSegment(
        long serial,
        long track,
        boolean late,
        long firstEpochMicros,
        long lastEpochMicros,
        long firstKnownEpochMicros,
        long lastKnownEpochMicros,
        int westE7,
        int southE7,
        int eastE7,
        int northE7,
        PackedPoints.Part points) {
    private static final double E7 = 1e7;

    /** Measures points. Throws IllegalArgumentException when the bytes are not so many, or there is none. */
    static PackedSegment of(long serial, long track, boolean late, PackedPoints.Part points) {
        Measure measure = new Measure();
        points.visit(measure);
        if (points.count() == 0 || !points.isWhole()) {
            throw new IllegalArgumentException("not " + points.count() + " points");
        }
        return new PackedSegment(
                serial,
                track,
                late,
                measure.first,
                measure.last,
                measure.firstKnown,
                measure.lastKnown,
                e7(measure.west),
                e7(measure.south),
                e7(measure.east),
                e7(measure.north),
                points);
    }

    /** Reads a row: serial, row of the track, whether late, count of points, packed points. Empty, and counted, when it cannot be read. */
    static Optional<PackedSegment> read(ResultSet row, DamagedRows damaged) throws SQLException {
        byte[] bytes = row.getBytes(5);
        int count = row.getInt(4);
        try {
            if (bytes == null) {
                throw new IllegalArgumentException("there are no points");
            }
            return Optional.of(
                    of(row.getLong(1), row.getLong(2), row.getBoolean(3), new PackedPoints.Part(bytes, count)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            damaged.add(row.getLong(1), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Degrees as a segment has them. */
    static int e7(double deg) {
        return Math.toIntExact(Math.round(deg * E7));
    }

    private static final class Measure implements PackedPoints.Visitor {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private long firstKnown = Long.MAX_VALUE;
        private long lastKnown = Long.MIN_VALUE;
        private double west = Double.POSITIVE_INFINITY;
        private double south = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;

        @Override
        public Verdict at(long time, long known) {
            first = Math.min(first, time);
            last = Math.max(last, time);
            firstKnown = Math.min(firstKnown, known);
            lastKnown = Math.max(lastKnown, known);
            return Verdict.TAKE;
        }

        @Override
        public void take(HistoryPoint point) {
            west = Math.min(west, point.lonDeg());
            south = Math.min(south, point.latDeg());
            east = Math.max(east, point.lonDeg());
            north = Math.max(north, point.latDeg());
        }
    }

    double westDeg() {
        return westE7 / E7;
    }

    double southDeg() {
        return southE7 / E7;
    }

    double eastDeg() {
        return eastE7 / E7;
    }

    double northDeg() {
        return northE7 / E7;
    }

    /** True when some of its points may lie in a box between two times. */
    boolean mayBeIn(Box box, long fromEpochMicros, long untilEpochMicros) {
        return firstEpochMicros <= untilEpochMicros
                && lastEpochMicros >= fromEpochMicros
                && southDeg() <= box.northDeg()
                && northDeg() >= box.southDeg()
                && (box.crossesAntimeridian()
                        ? westDeg() <= box.eastDeg() || eastDeg() >= box.westDeg()
                        : westDeg() <= box.eastDeg() && eastDeg() >= box.westDeg());
    }

    /** True when some of its points may answer a query by box and times. */
    boolean mayAnswer(HistoryQuery query) {
        return serial > query.afterSerial()
                && firstKnownEpochMicros <= query.knownByEpochMicros()
                && mayBeIn(query.box(), query.fromEpochMicros(), query.untilEpochMicros());
    }

    /** True when all its points surely answer a query by box and times. */
    boolean surelyAnswers(HistoryQuery query) {
        Box box = query.box();
        return query.polygon() == null
                && !box.crossesAntimeridian()
                && westDeg() >= box.westDeg()
                && eastDeg() <= box.eastDeg()
                && southDeg() >= box.southDeg()
                && northDeg() <= box.northDeg()
                && firstEpochMicros >= query.fromEpochMicros()
                && lastEpochMicros <= query.untilEpochMicros()
                && lastKnownEpochMicros <= query.knownByEpochMicros();
    }
}
