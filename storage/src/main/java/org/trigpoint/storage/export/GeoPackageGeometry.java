package org.trigpoint.storage.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.trigpoint.storage.geopackage.GeoPackageTables;
import org.trigpoint.storage.history.HistoryPoint;

/** The bytes of geometries (GeoPackage 1.3, 2.1.3): a head, with the envelope where there is more than a point, and ISO WKB. */
final class GeoPackageGeometry {
    private static final int SHORT_HEAD_BYTES = 8;
    private static final int HEAD_BYTES = 40;
    private static final byte LITTLE_ENDIAN = 1;
    private static final byte WITH_ENVELOPE = 0b10;
    private static final int WKB_POINT = 1;
    private static final int WKB_POINT_M = 2001;
    private static final int WKB_LINE_STRING_M = 2002;
    private static final double MICROS_PER_SECOND = 1e6;

    private GeoPackageGeometry() {}

    /** A place, without a measure. */
    static byte[] place(HistoryPoint point) {
        ByteBuffer out = ByteBuffer.allocate(SHORT_HEAD_BYTES + 1 + Integer.BYTES + 2 * Double.BYTES);
        head(out, LITTLE_ENDIAN);
        out.put(LITTLE_ENDIAN).putInt(WKB_POINT);
        out.putDouble(point.lonDeg()).putDouble(point.latDeg());
        return out.array();
    }

    /** A line with the time as its measure; a point when it is alone. */
    static byte[] line(List<HistoryPoint> points, Extent extent) {
        boolean lone = points.size() == 1;
        int size = HEAD_BYTES + 1 + (lone ? 1 : 2) * Integer.BYTES + points.size() * 3 * Double.BYTES;
        ByteBuffer out = ByteBuffer.allocate(size);
        head(out, (byte) (LITTLE_ENDIAN | WITH_ENVELOPE));
        out.putDouble(extent.westDeg()).putDouble(extent.eastDeg());
        out.putDouble(extent.southDeg()).putDouble(extent.northDeg());
        out.put(LITTLE_ENDIAN);
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

    private static void head(ByteBuffer out, byte flags) {
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put(flags).putInt(GeoPackageTables.WGS84);
    }
}
