package org.trigpoint.storage.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.trigpoint.storage.geopackage.Extent;
import org.trigpoint.storage.geopackage.GeoPackageTables;

/** A line with a measure or, of one point, a point. The measure is the time in seconds since 1970-01-01 UTC. */
public final class PieceGeometry {
    private static final int POINT_BYTES = 3 * Double.BYTES;
    private static final byte LITTLE_ENDIAN = 1;
    private static final int POINT = 1;
    private static final int LINE_STRING = 2;
    /** What ISO adds to the type where there is a measure. */
    private static final int ISO_M = 2_000;
    /** What EWKB adds where there are a measure and a reference system. */
    private static final int EWKB_M_SRID = 0x6000_0000;

    private static final double MICROS_PER_SECOND = 1e6;

    private final List<HistoryPoint> points;
    private final Extent extent;

    private PieceGeometry(List<HistoryPoint> points) {
        this.points = points;
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
        extent = new Extent(west, south, east, north);
    }

    /** Of points in order of time, at least one. */
    public static PieceGeometry of(List<HistoryPoint> points) {
        return new PieceGeometry(points);
    }

    /** What they take up. */
    public Extent extent() {
        return extent;
    }

    /** As GeoPackage 1.3 stores it: a head with the envelope, then ISO WKB, LINESTRING M or POINT M. */
    public byte[] geoPackage() {
        byte[] bytes = new byte[length(Extent.HEAD_BYTES)];
        ByteBuffer out = ByteBuffer.wrap(bytes);
        extent.putHead(out);
        out.put(LITTLE_ENDIAN).putInt(ISO_M + type());
        putPoints(out);
        return bytes;
    }

    /** A place as GeoPackage 1.3 stores it, without a measure: POINT. */
    public static byte[] place(HistoryPoint point) {
        ByteBuffer out = ByteBuffer.allocate(Extent.SHORT_HEAD_BYTES + 1 + Integer.BYTES + 2 * Double.BYTES);
        Extent.putShortHead(out);
        out.put(LITTLE_ENDIAN).putInt(POINT).putDouble(point.lonDeg()).putDouble(point.latDeg());
        return out.array();
    }

    /** As PostGIS takes it in binary: EWKB. */
    byte[] ewkb() {
        byte[] bytes = new byte[length(Integer.BYTES)];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(LITTLE_ENDIAN).putInt(EWKB_M_SRID | type()).putInt(GeoPackageTables.WGS84);
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
