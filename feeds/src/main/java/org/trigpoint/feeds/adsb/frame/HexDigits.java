package org.trigpoint.feeds.adsb.frame;

import java.nio.charset.StandardCharsets;

/** Hexadecimal digits in either case. */
public final class HexDigits {
    private HexDigits() {}

    /** Value of a digit, −1 for what is none. */
    static int of(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    /** Value of at most 15 digits; −1 when there are none, more, or others. */
    public static long parse(byte[] bytes, int from, int to) {
        if (to <= from || to - from > 15) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = of(bytes[i]);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    /** An address of 24 bits; −1 for what is none. */
    public static int address(String text) {
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        long value = parse(digits, 0, digits.length);
        return value > 0xFFFFFF ? -1 : (int) value;
    }
}
