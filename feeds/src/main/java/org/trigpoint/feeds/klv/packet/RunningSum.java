package org.trigpoint.feeds.klv.packet;

/**
 * The checksum of a local set: the sum of its 16-bit words, from the first byte of the key to the length of the checksum item, in
 * 16 bits (MISB ST 0601, item 1).
 */
public final class RunningSum {
    /** Length of the sum. */
    public static final int BYTES = 2;

    /** The checksum is the last item: tag 1, length 2, two bytes. */
    private static final int ITEM_BYTES = 4;

    private RunningSum() {}

    /** The sum of some bytes. */
    public static int of(byte[] array, int offset, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += (array[offset + i] & 0xff) << ((i & 1) == 0 ? 8 : 0);
        }
        return sum & 0xffff;
    }

    /** Whether a packet ends with a checksum item. */
    public static boolean presentAtEnd(byte[] array, int offset, int length) {
        int item = offset + length - ITEM_BYTES;
        return length > KlvKey.BYTES + ITEM_BYTES && array[item] == 1 && array[item + 1] == 2;
    }

    /** Whether the checksum at the end of a packet is its own. */
    public static boolean goodAtEnd(byte[] array, int offset, int length) {
        return Ber.unsigned(array, offset + length - BYTES, BYTES) == of(array, offset, length - BYTES);
    }
}
