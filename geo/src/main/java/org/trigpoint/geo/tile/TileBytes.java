package org.trigpoint.geo.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, with the numbers of protocol buffers: seven bits a byte, the lowest first. */
final class TileBytes {
    private static final int MOST_VARINT_BYTES = 10;

    byte[] bytes;
    int size;

    TileBytes(int capacity) {
        bytes = new byte[Math.max(64, capacity)];
    }

    /** Makes room for so many more. */
    void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }

    /** Puts a number where there is room. */
    void putVarint(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    void addVarint(long value) {
        ensure(MOST_VARINT_BYTES);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    void addByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void addBytes(byte[] from, int at, int length) {
        ensure(length);
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }

    /** A field of text. */
    void addText(int tag, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        addByte(tag);
        addVarint(utf8.length);
        addBytes(utf8, 0, utf8.length);
    }

    /**
     * Writes the length of what was put since, into the one byte that was left for it; what needs more moves up.
     *
     * @param at of that byte
     */
    void closeLength(int at) {
        int length = size - at - 1;
        if (length < 0x80) {
            bytes[at] = (byte) length;
            return;
        }
        int more = varintBytes(length) - 1;
        ensure(more);
        System.arraycopy(bytes, at + 1, bytes, at + 1 + more, length);
        int end = size + more;
        size = at;
        putVarint(length);
        size = end;
    }

    static int varintBytes(int value) {
        return Math.max(1, (38 - Integer.numberOfLeadingZeros(value)) / 7);
    }
}
