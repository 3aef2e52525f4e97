package org.trigpoint.feeds.adsb.message;

import java.util.Arrays;

/**
 * Finds the one bit of a squitter that a receiver got wrong, by what stands over the parity. The first five bits, its format, are
 * taken as they are.
 */
public final class OneBitRepair {
    private static final int LONG_BYTES = 14;
    private static final int LONG_BITS = 8 * LONG_BYTES;
    private static final int FORMAT_BITS = 5;

    /** Overlay and number of the bit in a long frame, sorted. */
    private static final long[] BIT_OF_OVERLAY = bits();

    private OneBitRepair() {}

    private static long[] bits() {
        long[] bits = new long[LONG_BITS];
        for (int bit = 0; bit < LONG_BITS; bit++) {
            byte[] frame = new byte[LONG_BYTES];
            frame[bit / 8] = (byte) (0x80 >>> (bit % 8));
            bits[bit] = ((long) Parity.overlay(frame, 0, LONG_BYTES) << 8) | bit;
        }
        Arrays.sort(bits);
        return bits;
    }

    /** Turns the bit that explains an overlay; false when none does. */
    public static boolean repair(byte[] bits, int offset, int length, int overlay) {
        int found = Arrays.binarySearch(BIT_OF_OVERLAY, (long) overlay << 8);
        int at = found >= 0 ? found : -found - 1;
        if (at == LONG_BITS || (BIT_OF_OVERLAY[at] >>> 8) != overlay) {
            return false;
        }
        // A short frame is a long one that begins with zeros.
        int bit = (int) (BIT_OF_OVERLAY[at] & 0xFF) - 8 * (LONG_BYTES - length);
        if (bit < FORMAT_BITS) {
            return false;
        }
        bits[offset + bit / 8] ^= (byte) (0x80 >>> (bit % 8));
        return true;
    }
}
