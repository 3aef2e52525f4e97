package org.trigpoint.imagery.nitf;

import java.nio.ByteBuffer;
import org.trigpoint.imagery.raster.RasterException;

/** How one number of an uncompressed image is written, by PVTYPE and NBPP; big-endian (MIL-STD-2500C, 5.4.3.3). */
enum NumberFormat {
    BIT(1),
    UNSIGNED_8(8),
    UNSIGNED_16(16),
    UNSIGNED_32(32),
    SIGNED_8(8),
    SIGNED_16(16),
    SIGNED_32(32),
    REAL_32(32),
    REAL_64(64),
    /** Two reals; read as the length of the number in the plane. */
    COMPLEX_64(64);

    final int bits;

    NumberFormat(int bits) {
        this.bits = bits;
    }

    static NumberFormat of(NitfImage image) throws RasterException {
        int bits = image.blocks().bitsPerNumber();
        String type = image.numberType();
        NumberFormat format = switch (type + bits) {
            case "B1" -> BIT;
            case "INT1" -> BIT;
            case "INT8" -> UNSIGNED_8;
            case "INT16" -> UNSIGNED_16;
            case "INT32" -> UNSIGNED_32;
            case "SI8" -> SIGNED_8;
            case "SI16" -> SIGNED_16;
            case "SI32" -> SIGNED_32;
            case "R32" -> REAL_32;
            case "R64" -> REAL_64;
            case "C64" -> COMPLEX_64;
            default -> null;
        };
        if (format == null) {
            throw new RasterException(
                    "PVTYPE",
                    image.headerOffset(),
                    "numbers of type " + type + " with " + bits + " bits (NBPP) are not read",
                    "Convert the image to one with 8, 16 or 32 bits: gdal_translate -ot UInt16.");
        }
        return format;
    }

    /** @param shift by which an integer stands too high */
    float value(ByteBuffer in, int at, int shift) {
        return switch (this) {
            case BIT -> throw new IllegalStateException("Bits are not read by bytes");
            case UNSIGNED_8 -> (in.get(at) & 0xff) >>> shift;
            case UNSIGNED_16 -> (in.getShort(at) & 0xffff) >>> shift;
            case UNSIGNED_32 -> (in.getInt(at) & 0xffffffffL) >>> shift;
            case SIGNED_8 -> in.get(at) >> shift;
            case SIGNED_16 -> in.getShort(at) >> shift;
            case SIGNED_32 -> in.getInt(at) >> shift;
            case REAL_32 -> in.getFloat(at);
            case REAL_64 -> (float) in.getDouble(at);
            case COMPLEX_64 -> (float) Math.hypot(in.getFloat(at), in.getFloat(at + 4));
        };
    }
}
