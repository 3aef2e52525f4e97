package org.trigpoint.feeds.adsb.message;

/**
 * The 24 parity bits of Mode S (ICAO Annex 10, vol. IV, 3.1.2.3.3): the remainder by x²⁴ + x²³ + … + x¹⁰ + x³ + 1, over which an
 * address or the code of an interrogator is laid.
 */
public final class Parity {
    private static final int GENERATOR = 0xFFF409;
    private static final int BITS = 24;
    private static final int MASK = (1 << BITS) - 1;
    private static final int BYTES = 3;
    private static final int[] OF_BYTE = ofBytes();

    private Parity() {}

    private static int[] ofBytes() {
        int[] table = new int[256];
        for (int first = 0; first < table.length; first++) {
            int parity = first << (BITS - 8);
            for (int bit = 0; bit < 8; bit++) {
                boolean carries = (parity & (1 << (BITS - 1))) != 0;
                parity = ((parity << 1) & MASK) ^ (carries ? GENERATOR : 0);
            }
            table[first] = parity;
        }
        return table;
    }

    /**
     * What is laid over the parity of a frame: 0 in a squitter, the address in a reply.
     *
     * @param length 7 or 14 bytes
     */
    public static int overlay(byte[] bits, int offset, int length) {
        int parity = 0;
        int end = offset + length - BYTES;
        for (int i = offset; i < end; i++) {
            parity = ((parity << 8) & MASK) ^ OF_BYTE[((parity >>> 16) ^ bits[i]) & 0xFF];
        }
        return parity ^ (((bits[end] & 0xFF) << 16) | ((bits[end + 1] & 0xFF) << 8) | (bits[end + 2] & 0xFF));
    }
}
