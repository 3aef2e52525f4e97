package org.trigpoint.feeds.table;

/** Decimal numbers as text, read in place. */
public final class DecimalNumber {
    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalNumber() {}

    /** {@code [-+]digits[.digits]}, of which 15 count; NaN for anything else, and for 16 digits before the point. */
    public static double parse(byte[] bytes, int begin, int end) {
        int at = begin;
        boolean negative = at < end && bytes[at] == '-';
        if (at < end && (bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b == '.' && decimals < 0) {
                decimals = 0;
            } else if (b < '0' || b > '9' || (count == MOST_DIGITS && decimals < 0)) {
                return Double.NaN;
            } else if (count < MOST_DIGITS && decimals < MOST_DIGITS) {
                digits = digits * 10 + (b - '0');
                count += digits == 0 ? 0 : 1;
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        boolean none = end - begin - (negative ? 1 : 0) < 1 || (digits == 0 && !hasDigit(bytes, begin, end));
        if (none) {
            return Double.NaN;
        }
        // Both are exact, so their quotient is the nearest double (W. D. Clinger, PLDI 1990).
        double value = decimals > 0 ? digits / POWERS[decimals] : digits;
        return negative ? -value : value;
    }

    private static boolean hasDigit(byte[] bytes, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                return true;
            }
        }
        return false;
    }
}
