package org.trigpoint.imagery.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Takes back what was done to rows so that they compress better. */
final class Predictor {
    static final int NONE = 1;
    static final int HORIZONTAL = 2;
    static final int FLOATING = 3;

    private Predictor() {}

    /**
     * Takes differences between pixels back (TIFF 6.0, section 14).
     *
     * @param bytes in the byte order of the file
     * @param row where the row begins
     * @param count of numbers in the row
     * @param stride from a number to the one that it is a difference to
     */
    static void undoHorizontal(ByteBuffer bytes, int row, int count, int stride, int bits) {
        switch (bits) {
            case 8 -> {
                for (int i = row + stride; i < row + count; i++) {
                    bytes.put(i, (byte) (bytes.get(i) + bytes.get(i - stride)));
                }
            }
            case 16 -> {
                for (int i = row + 2 * stride; i < row + 2 * count; i += 2) {
                    bytes.putShort(i, (short) (bytes.getShort(i) + bytes.getShort(i - 2 * stride)));
                }
            }
            case 32 -> {
                for (int i = row + 4 * stride; i < row + 4 * count; i += 4) {
                    bytes.putInt(i, bytes.getInt(i) + bytes.getInt(i - 4 * stride));
                }
            }
            case 64 -> {
                for (int i = row + 8 * stride; i < row + 8 * count; i += 8) {
                    bytes.putLong(i, bytes.getLong(i) + bytes.getLong(i - 8 * stride));
                }
            }
            default -> throw new IllegalArgumentException("No differences of " + bits + " bits");
        }
    }

    /** Takes differences of bytes back, whose highest stand in the row before all second ones, and so on (Adobe's Technical Note 3). */
    static void undoFloating(ByteBuffer bytes, int row, int count, int stride, int bits) {
        int width = bits >> 3;
        byte[] planes = new byte[count * width];
        bytes.get(row, planes);
        for (int i = stride; i < planes.length; i++) {
            planes[i] += planes[i - stride];
        }
        boolean highestFirst = bytes.order() == ByteOrder.BIG_ENDIAN;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < width; k++) {
                bytes.put(row + i * width + (highestFirst ? k : width - 1 - k), planes[k * count + i]);
            }
        }
    }
}
