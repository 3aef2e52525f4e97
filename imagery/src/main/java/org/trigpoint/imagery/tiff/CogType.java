package org.trigpoint.imagery.tiff;

import java.nio.ByteBuffer;

/** The numbers that are written. */
public enum CogType {
    UINT8(8, 1, 0, 255),
    UINT16(16, 1, 0, 65_535),
    INT16(16, 2, -32_768, 32_767),
    FLOAT32(32, 3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final int bits;
    private final int format;
    private final double least;
    private final double most;

    CogType(int bits, int format, double least, double most) {
        this.bits = bits;
        this.format = format;
        this.least = least;
        this.most = most;
    }

    int bits() {
        return bits;
    }

    int format() {
        return format;
    }

    void put(ByteBuffer bytes, double value) {
        switch (this) {
            case UINT8 -> bytes.put((byte) Math.round(Math.clamp(value, least, most)));
            case UINT16, INT16 -> bytes.putShort((short) Math.round(Math.clamp(value, least, most)));
            case FLOAT32 -> bytes.putFloat((float) value);
        }
    }
}
