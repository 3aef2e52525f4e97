package org.trigpoint.storage.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Lines with a measure as GeoPackage 1.3 stores them (clause 2.1.3): a header with the envelope, then ISO WKB, LINESTRING M or, of one
 * point, POINT M. The measure is the time in seconds since 1970-01-01 UTC.
 */
final class Geometry {
    static final int WGS84 = 4326;

    private static final int HEAD_BYTES = 40;
    private static final int POINT_BYTES = 3 * Double.BYTES;
    /** Little endian, and an envelope of x and y follows. */
    private static final byte FLAGS = 0b0000_0011;

    private static final byte WKB_LITTLE_ENDIAN = 1;
    private static final int WKB_POINT_M = 2001;
    private static final int WKB_LINE_STRING_M = 2002;
    private static final double MICROS_PER_SECOND = 1e6;

    /** What the points take up. */
    record Envelope(double westDeg, double eastDeg, double southDeg, double northDeg) {
        static Envelope of(List<HistoryPoint> points) {
            double west = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            double south = Double.POSITIVE_INFINITY;
            double north = Double.NEGATIVE_INFINITY;
            for (HistoryPoint point : points) {
                west = Math.min(west, point.lonDeg());
                east = Math.max(east, point.lonDeg());
                south = Math.min(south, point.latDeg());
                north = Math.max(north, point.latDeg());
            }
            return new Envelope(west, east, south, north);
        }
    }

    private Geometry() {}

    static byte[] of(List<HistoryPoint> points, Envelope envelope) {
        boolean lone = points.size() == 1;
        int head = HEAD_BYTES + 1 + Integer.BYTES + (lone ? 0 : Integer.BYTES);
        ByteBuffer out = ByteBuffer.allocate(head + points.size() * POINT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put(FLAGS).putInt(WGS84);
        out.putDouble(envelope.westDeg()).putDouble(envelope.eastDeg());
        out.putDouble(envelope.southDeg()).putDouble(envelope.northDeg());
        out.put(WKB_LITTLE_ENDIAN);
        if (lone) {
            out.putInt(WKB_POINT_M);
        } else {
            out.putInt(WKB_LINE_STRING_M).putInt(points.size());
        }
        for (HistoryPoint point : points) {
            out.putDouble(point.lonDeg()).putDouble(point.latDeg());
            out.putDouble(point.timeEpochMicros() / MICROS_PER_SECOND);
        }
        return out.array();
    }
}
