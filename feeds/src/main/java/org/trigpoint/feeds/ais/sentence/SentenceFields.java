package org.trigpoint.feeds.ais.sentence;

/** Numbers and ends of fields in bytes. */
final class SentenceFields {
    /** No number stands there. */
    static final long NONE = -1;

    private static final int LONGEST = 18;

    private SentenceFields() {}

    /** Index of this byte at or after {@code from}, or {@code to}. */
    static int indexOf(byte[] array, int from, int to, char wanted) {
        int at = from;
        while (at < to && array[at] != wanted) {
            at++;
        }
        return at;
    }

    /** A number of up to 18 digits and nothing else, or {@link #NONE}. */
    static long number(byte[] array, int from, int to) {
        if (from >= to || to - from > LONGEST) {
            return NONE;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = array[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A number that fits an int, or −1. */
    static int small(byte[] array, int from, int to) {
        long number = number(array, from, to);
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /** A Unix time with or without a decimal fraction, or {@link CivilTime#NONE}. */
    static long unixMicros(byte[] array, int from, int to) {
        int point = indexOf(array, from, to, '.');
        long whole = number(array, from, point);
        long micros = whole == NONE ? CivilTime.NONE : CivilTime.ofUnix(whole);
        if (micros == CivilTime.NONE || point == to) {
            return micros;
        }
        int fraction = fractionMicros(array, point + 1, to);
        return fraction < 0 ? CivilTime.NONE : micros + fraction;
    }

    /** Digits behind a decimal point as millionths, −1 when they are none. */
    static int fractionMicros(byte[] array, int from, int to) {
        int micros = 0;
        int weight = 100_000;
        for (int i = from; i < to; i++) {
            int digit = array[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            micros += digit * weight;
            weight /= 10;
        }
        return micros;
    }
}
