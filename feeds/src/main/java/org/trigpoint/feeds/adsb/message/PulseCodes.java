package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Altitudes and Mode A codes as their pulses stand in a frame: C1 A1 C2 A2 C4 A4 M B1 Q B2 D2 B4 D4, where Q is D1 of a Mode A code
 * (ICAO Annex 10, vol. IV, 3.1.2.6.5.4 and 3.1.2.6.7.1; the code of 100 feet is that of 3.1.1.7.12.2, appendix).
 */
public final class PulseCodes {
    private static final int METRIC = 1 << 6;
    private static final int STEPS_OF_25 = 1 << 4;
    private static final int ABOVE_METRIC = 0x3F << 7;
    private static final int BETWEEN = 1 << 5;
    private static final int BELOW = 0xF;

    private PulseCodes() {}

    /** Altitude of 13 bits in feet; null when there is none, or in metres, which nobody has defined. */
    static @Nullable Integer altitudeFeet(int code) {
        if (code == 0 || (code & METRIC) != 0) {
            return null;
        }
        if ((code & STEPS_OF_25) != 0) {
            int steps = ((code & ABOVE_METRIC) >>> 2) | ((code & BETWEEN) >>> 1) | (code & BELOW);
            return 25 * steps - 1_000;
        }
        return hundreds(code);
    }

    /** Altitude of 12 bits, which lack the one that says metres. */
    static @Nullable Integer shortAltitudeFeet(int code) {
        return altitudeFeet(((code & 0xFC0) << 1) | (code & 0x3F));
    }

    private static @Nullable Integer hundreds(int code) {
        int fives = plain((bit(code, 2) << 7)
                | (bit(code, 0) << 6)
                | (bit(code, 11) << 5)
                | (bit(code, 9) << 4)
                | (bit(code, 7) << 3)
                | (bit(code, 5) << 2)
                | (bit(code, 3) << 1)
                | bit(code, 1));
        int ones = plain((bit(code, 12) << 2) | (bit(code, 10) << 1) | bit(code, 8));
        if (ones == 0 || ones == 5 || ones == 6) {
            return null;
        }
        int counted = ones == 7 ? 5 : ones;
        int hundreds = fives % 2 == 0 ? counted : 6 - counted;
        return 500 * fives + 100 * hundreds - 1_300;
    }

    /** The number whose Gray code of at most eight bits this is. */
    private static int plain(int gray) {
        int half = gray ^ (gray >>> 4);
        int quarter = half ^ (half >>> 2);
        return quarter ^ (quarter >>> 1);
    }

    /** Mode A code of 13 bits as four octal digits. */
    public static String squawk(int code) {
        char[] digits = {
            digit(bit(code, 7), bit(code, 9), bit(code, 11)),
            digit(bit(code, 1), bit(code, 3), bit(code, 5)),
            digit(bit(code, 8), bit(code, 10), bit(code, 12)),
            digit(bit(code, 0), bit(code, 2), bit(code, 4))
        };
        return new String(digits);
    }

    private static char digit(int four, int two, int one) {
        return (char) ('0' + 4 * four + 2 * two + one);
    }

    private static int bit(int code, int at) {
        return (code >>> at) & 1;
    }
}
