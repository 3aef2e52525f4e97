package org.trigpoint.imagery.tiff;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How the values of a field are stored (TIFF 6.0, section 2; BigTIFF). */
enum FieldType {
    BYTE(1, 1),
    ASCII(2, 1),
    SHORT(3, 2),
    LONG(4, 4),
    RATIONAL(5, 8),
    SBYTE(6, 1),
    UNDEFINED(7, 1),
    SSHORT(8, 2),
    SLONG(9, 4),
    SRATIONAL(10, 8),
    FLOAT(11, 4),
    DOUBLE(12, 8),
    IFD(13, 4),
    LONG8(16, 8),
    SLONG8(17, 8),
    IFD8(18, 8);

    private final int code;
    private final int size;

    FieldType(int code, int size) {
        this.code = code;
        this.size = size;
    }

    int code() {
        return code;
    }

    /** Bytes of one value. */
    int size() {
        return size;
    }

    static @Nullable FieldType find(int code) {
        for (FieldType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    /** The value at a place as a whole number; of those with a fraction what is before the point. */
    long wholeAt(ByteBuffer bytes, int at) {
        return switch (this) {
            case BYTE, ASCII, UNDEFINED -> bytes.get(at) & 0xFF;
            case SBYTE -> bytes.get(at);
            case SHORT -> bytes.getShort(at) & 0xFFFF;
            case SSHORT -> bytes.getShort(at);
            case LONG, IFD -> bytes.getInt(at) & 0xFFFF_FFFFL;
            case SLONG -> bytes.getInt(at);
            case LONG8, SLONG8, IFD8 -> bytes.getLong(at);
            case RATIONAL, SRATIONAL, FLOAT, DOUBLE -> (long) realAt(bytes, at);
        };
    }

    /** The value at a place as a real number. */
    double realAt(ByteBuffer bytes, int at) {
        return switch (this) {
            case FLOAT -> bytes.getFloat(at);
            case DOUBLE -> bytes.getDouble(at);
            case RATIONAL -> (bytes.getInt(at) & 0xFFFF_FFFFL) / (double) (bytes.getInt(at + 4) & 0xFFFF_FFFFL);
            case SRATIONAL -> bytes.getInt(at) / (double) bytes.getInt(at + 4);
            case BYTE, ASCII, SHORT, LONG, SBYTE, UNDEFINED, SSHORT, SLONG, IFD, LONG8, SLONG8, IFD8 ->
                wholeAt(bytes, at);
        };
    }
}
