package org.trigpoint.imagery.tiff;

import java.nio.ByteBuffer;

/** How one number of a pixel is stored. */
enum SampleType {
    UINT1(1, 1),
    UINT2(2, 1),
    UINT4(4, 1),
    UINT8(8, 1),
    UINT16(16, 1),
    UINT32(32, 1),
    INT8(8, 2),
    INT16(16, 2),
    INT32(32, 2),
    FLOAT16(16, 3),
    FLOAT32(32, 3),
    FLOAT64(64, 3);

    private final int bits;
    private final int format;

    SampleType(int bits, int format) {
        this.bits = bits;
        this.format = format;
    }

    int bits() {
        return bits;
    }

    /** The value of the field SampleFormat. */
    int format() {
        return format;
    }

    /** The number with this index in a row that begins at a byte; less than a byte is packed with the first number highest. */
    double at(ByteBuffer bytes, int row, int index) {
        int place = row + index * (bits >> 3);
        return switch (this) {
            case UINT1, UINT2, UINT4 -> {
                int bit = index * bits;
                yield (bytes.get(row + (bit >> 3)) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
            }
            case UINT8 -> bytes.get(place) & 0xFF;
            case UINT16 -> bytes.getShort(place) & 0xFFFF;
            case UINT32 -> bytes.getInt(place) & 0xFFFF_FFFFL;
            case INT8 -> bytes.get(place);
            case INT16 -> bytes.getShort(place);
            case INT32 -> bytes.getInt(place);
            case FLOAT16 -> Float.float16ToFloat(bytes.getShort(place));
            case FLOAT32 -> bytes.getFloat(place);
            case FLOAT64 -> bytes.getDouble(place);
        };
    }
}
