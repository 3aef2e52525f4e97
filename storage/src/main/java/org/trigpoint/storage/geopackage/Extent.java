package org.trigpoint.storage.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What places take up, in degrees on WGS 84, which lie on one side of 180°. Of none it is not finite. */
public record Extent(double westDeg, double southDeg, double eastDeg, double northDeg) {
    /** Of nothing. */
    public static final Extent NONE = new Extent(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Bytes of the head of a geometry with its envelope. */
    public static final int HEAD_BYTES = 40;

    /** Bytes of the head of a geometry without. */
    public static final int SHORT_HEAD_BYTES = 8;

    private static final byte LITTLE_ENDIAN = 0b01;
    private static final byte WITH_ENVELOPE = 0b10;

    /** Of both. */
    public Extent with(Extent other) {
        return new Extent(
                Math.min(westDeg, other.westDeg),
                Math.min(southDeg, other.southDeg),
                Math.max(eastDeg, other.eastDeg),
                Math.max(northDeg, other.northDeg));
    }

    /** True when there is a place in it. */
    public boolean isSomething() {
        return westDeg <= eastDeg;
    }

    /** Puts the head of a geometry with this envelope (GeoPackage 1.3, 2.1.3); ISO WKB in the same order of bytes is to follow. */
    public void putHead(ByteBuffer out) {
        putHead(out, (byte) (LITTLE_ENDIAN | WITH_ENVELOPE));
        out.putDouble(westDeg).putDouble(eastDeg).putDouble(southDeg).putDouble(northDeg);
    }

    /** The same without an envelope, as for a point. */
    public static void putShortHead(ByteBuffer out) {
        putHead(out, LITTLE_ENDIAN);
    }

    private static void putHead(ByteBuffer out, byte flags) {
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put(flags).putInt(GeoPackageTables.WGS84);
    }
}
