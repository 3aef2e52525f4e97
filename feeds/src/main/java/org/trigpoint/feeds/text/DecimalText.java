package org.trigpoint.feeds.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them: up to seven decimals, a tenth of the smallest step of an AIS position, no exponent. */
public final class DecimalText {
    private static final long UNIT = 10_000_000L;

    /** From here on a number with seven decimals does not fit into 64 bits, and has none that matter. */
    private static final double LARGE_NUMBER = 1e11;

    private DecimalText() {}

    /** Appends a finite number. */
    public static void append(double decimalNumber, StringBuilder out) {
        if (Math.abs(decimalNumber) >= LARGE_NUMBER) {
            out.append(new BigDecimal(decimalNumber)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .toPlainString());
            return;
        }
        long scaled = Math.round(Math.abs(decimalNumber) * UNIT);
        if (decimalNumber < 0 && scaled > 0) {
            out.append('-');
        }
        out.append(scaled / UNIT);
        long rest = scaled % UNIT;
        if (rest == 0) {
            return;
        }
        out.append('.');
        for (long place = UNIT / 10; rest > 0; place /= 10) {
            out.append((char) ('0' + rest / place));
            rest %= place;
        }
    }
}
