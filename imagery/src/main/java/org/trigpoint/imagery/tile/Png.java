package org.trigpoint.imagery.tile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG (ISO/IEC 15948) of 8 bits in red, green, blue and opacity; rows as differences to the pixel at the left, packed quickly. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PIXEL_BYTES = 4;
    private static final int HEADER = 0x49484452;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;
    private static final byte COLOUR_WITH_ALPHA = 6;
    private static final byte LEFT = 1;

    private Png() {}

    /** A picture, of bytes of red, green, blue and opacity, pixel after pixel from the top left. */
    public static byte[] encode(int width, int height, byte[] rgba) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 8).put(COLOUR_WITH_ALPHA);
        byte[] data = deflated(filtered(width, height, rgba));
        ByteBuffer png = ByteBuffer.allocate(SIGNATURE.length + 3 * 12 + 13 + data.length);
        png.put(SIGNATURE);
        chunk(png, HEADER, header.array());
        chunk(png, DATA, data);
        chunk(png, END, new byte[0]);
        return png.array();
    }

    private static void chunk(ByteBuffer png, int type, byte[] data) {
        byte[] named =
                ByteBuffer.allocate(4 + data.length).putInt(type).put(data).array();
        CRC32 crc = new CRC32();
        crc.update(named);
        png.putInt(data.length).put(named).putInt((int) crc.getValue());
    }

    private static byte[] filtered(int width, int height, byte[] rgba) {
        int row = width * PIXEL_BYTES;
        byte[] filtered = new byte[(row + 1) * height];
        for (int y = 0; y < height; y++) {
            int to = y * (row + 1);
            filtered[to++] = LEFT;
            for (int i = 0; i < row; i++) {
                int left = i < PIXEL_BYTES ? 0 : rgba[y * row + i - PIXEL_BYTES];
                filtered[to + i] = (byte) (rgba[y * row + i] - left);
            }
        }
        return filtered;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length + bytes.length / 1000 + 64];
            int length = deflater.deflate(packed);
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }
}
