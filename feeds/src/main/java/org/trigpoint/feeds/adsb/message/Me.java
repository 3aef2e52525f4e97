package org.trigpoint.feeds.adsb.message;

import java.util.HexFormat;

/** Fields of the 56 bits of an extended squitter, numbered from 1 as in the standard. */
final class Me {
    private static final int BITS = 56;
    private static final int FIRST_BYTE = 4;
    private static final int BYTES = 7;

    private Me() {}

    /** The 56 bits of a long frame. */
    static long of(byte[] bits, int offset) {
        long me = 0;
        int from = offset + FIRST_BYTE;
        for (int i = from; i < from + BYTES; i++) {
            me = (me << 8) | (bits[i] & 0xFF);
        }
        return me;
    }

    static int number(long me, int first, int count) {
        return (int) (me >>> (BITS + 1 - first - count)) & ((1 << count) - 1);
    }

    static boolean flag(long me, int at) {
        return ((me >>> (BITS - at)) & 1) != 0;
    }

    static String hex(long me) {
        return HexFormat.of().toHexDigits(me, BITS / 4);
    }
}
