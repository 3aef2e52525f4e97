package org.trigpoint.storage.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A line with a measure or, of one point, a point. The measure is the time in seconds since 1970-01-01 UTC. */
final class Geometry {
    private static final int WGS84 = 4326;
    private static final int HEAD_BYTES = 40;
    private static final int POINT_BYTES = 3 * Double.BYTES;
    /** Little endian, and an envelope of x and y follows. */
    private static final byte FLAGS = 0b0000_0011;

    private static final byte LITTLE_ENDIAN = 1;
    private static final int POINT = 1;
    private static final int LINE_STRING = 2;
    /** What ISO adds to the type where there is a measure. */
    private static final int ISO_M = 2_000;
    /** What EWKB adds where there are a measure and a reference system. */
    private static final int EWKB_M_SRID = 0x6000_0000;

    private static final double MICROS_PER_SECOND = 1e6;

    private final List<HistoryPoint> points;
    private double westDeg = Double.POSITIVE_INFINITY;
    private double eastDeg = Double.NEGATIVE_INFINITY;
    private double southDeg = Double.POSITIVE_INFINITY;
    private double northDeg = Double.NEGATIVE_INFINITY;

    private Geometry(List<HistoryPoint> points) {
        this.points = points;
        for (HistoryPoint point : points) {
            westDeg = Math.min(westDeg, point.lonDeg());
            eastDeg = Math.max(eastDeg, point.lonDeg());
            southDeg = Math.min(southDeg, point.latDeg());
            northDeg = Math.max(northDeg, point.latDeg());
        }
    }

    static Geometry of(List<HistoryPoint> points) {
        return new Geometry(points);
    }

    double westDeg() {
        return westDeg;
    }

    double eastDeg() {
        return eastDeg;
    }

    double southDeg() {
        return southDeg;
    }

    double northDeg() {
        return northDeg;
    }

    /** As GeoPackage 1.3 stores it (clause 2.1.3): a header with the envelope, then ISO WKB, LINESTRING M or POINT M. */
    byte[] geoPackage() {
        byte[] bytes = new byte[length(HEAD_BYTES)];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put(FLAGS).putInt(WGS84);
        out.putDouble(westDeg).putDouble(eastDeg).putDouble(southDeg).putDouble(northDeg);
        out.put(LITTLE_ENDIAN).putInt(ISO_M + type());
        putPoints(out);
        return bytes;
    }

    /** As PostGIS takes it in binary: EWKB. */
    byte[] ewkb() {
        byte[] bytes = new byte[length(Integer.BYTES)];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(LITTLE_ENDIAN).putInt(EWKB_M_SRID | type()).putInt(WGS84);
        putPoints(out);
        return bytes;
    }

    private int type() {
        return points.size() == 1 ? POINT : LINE_STRING;
    }

    private int length(int head) {
        int count = points.size() == 1 ? 0 : Integer.BYTES;
        return head + 1 + Integer.BYTES + count + points.size() * POINT_BYTES;
    }

    private void putPoints(ByteBuffer out) {
        if (points.size() > 1) {
            out.putInt(points.size());
        }
        for (HistoryPoint point : points) {
            out.putDouble(point.lonDeg()).putDouble(point.latDeg());
            out.putDouble(point.timeEpochMicros() / MICROS_PER_SECOND);
        }
    }
}
