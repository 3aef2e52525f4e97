package org.trigpoint.feeds.klv.packet;

/** Lengths in BER (ISO/IEC 8825-1 §8.1.3, definite forms) and big-endian numbers, as SMPTE ST 336 and MISB ST 0107 use them. */
public final class Ber {
    /** The length field goes on behind the end. */
    public static final long MORE = -1;

    /** There is no such length: an indefinite form, or one beyond 63 bits. */
    public static final long BROKEN = -2;

    private static final int LONGEST_BYTES = 8;

    private Ber() {}

    /** The length that stands at an offset, or {@link #MORE}, or {@link #BROKEN}. */
    public static long length(byte[] array, int offset, int end) {
        if (offset >= end) {
            return MORE;
        }
        int first = array[offset] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int bytes = first & 0x7f;
        if (bytes == 0 || bytes > LONGEST_BYTES) {
            return BROKEN;
        }
        if (bytes > end - offset - 1) {
            return MORE;
        }
        long length = unsigned(array, offset + 1, bytes);
        return length < 0 ? BROKEN : length;
    }

    /** How many bytes the length field takes that begins with this byte. */
    public static int lengthBytes(byte first) {
        return first >= 0 ? 1 : 1 + (first & 0x7f);
    }

    /** An unsigned number of 0 to 8 bytes; one of 8 bytes is negative from 2^63 on. */
    public static long unsigned(byte[] array, int offset, int bytes) {
        long number = 0;
        for (int i = offset; i < offset + bytes; i++) {
            number = (number << 8) | (array[i] & 0xff);
        }
        return number;
    }

    /** A number of 1 to 8 bytes in two's complement. */
    public static long signed(byte[] array, int offset, int bytes) {
        int shift = Long.SIZE - 8 * bytes;
        return (unsigned(array, offset, bytes) << shift) >> shift;
    }
}
