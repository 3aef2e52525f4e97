package org.trigpoint.feeds.ais.message;

/** Numbers as people write them: up to seven decimals, a tenth of the smallest step of an AIS position, no exponent. */
final class DecimalText {
    private static final long UNIT = 10_000_000L;

    private DecimalText() {}

    static void append(double number, StringBuilder out) {
        long scaled = Math.round(Math.abs(number) * UNIT);
        if (number < 0 && scaled > 0) {
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
