package org.trigpoint.feeds.archive;

/**
 * Times as the archives write them, all UTC: {@code 31/12/2015 23:59:59} (Danish Maritime Authority) and
 * {@code 2023-01-11T00:00:00}, with a space or a fraction of a second too (MarineCadastre).
 */
final class RowTime {
    /** Not a time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final long SECOND = 1_000_000;

    private RowTime() {}

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    static long epochMicros(byte[] b, int begin, int end) {
        if (end - begin < 19) {
            return NONE;
        }
        boolean dayFirst = b[begin + 2] == '/' && b[begin + 5] == '/';
        boolean yearFirst = b[begin + 4] == '-' && b[begin + 7] == '-';
        boolean clock = b[begin + 13] == ':' && b[begin + 16] == ':' && (b[begin + 10] == ' ' || b[begin + 10] == 'T');
        if (!clock || (!dayFirst && !yearFirst)) {
            return NONE;
        }
        int year = dayFirst ? digits(b, begin + 6, 4) : digits(b, begin, 4);
        int month = dayFirst ? digits(b, begin + 3, 2) : digits(b, begin + 5, 2);
        int day = dayFirst ? digits(b, begin, 2) : digits(b, begin + 8, 2);
        int second = secondOfDay(b, begin + 11);
        long fraction = fractionMicros(b, begin + 19, end);
        if (year < 1 || !isDay(year, month, day) || second < 0 || fraction < 0) {
            return NONE;
        }
        return (epochDay(year, month, day) * 86_400 + second) * SECOND + fraction;
    }

    private static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month != 2 || day <= 28 || leap;
    }

    private static int secondOfDay(byte[] b, int at) {
        int hour = digits(b, at, 2);
        int minute = digits(b, at + 3, 2);
        int second = digits(b, at + 6, 2);
        boolean right = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return right ? (hour * 60 + minute) * 60 + second : -1;
    }

    private static int digits(byte[] b, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** What may stand behind the seconds: a fraction, a Z, both or nothing; −1 for anything else. */
    private static long fractionMicros(byte[] b, int at, int end) {
        int last = at < end && b[end - 1] == 'Z' ? end - 1 : end;
        if (at == last) {
            return 0;
        }
        if (b[at] != '.' || last - at < 2 || last - at > 10) {
            return -1;
        }
        long micros = 0;
        for (int i = 1; i <= 6; i++) {
            int digit = at + i < last ? digits(b, at + i, 1) : 0;
            if (digit < 0) {
                return -1;
            }
            micros = micros * 10 + digit;
        }
        return micros;
    }

    /** Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March. */
    private static long epochDay(int year, int month, int day) {
        long y = month > 2 ? year : year - 1L;
        long monthFromMarch = (month + 9L) % 12;
        return 365 * y + y / 4 - y / 100 + y / 400 + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468;
    }
}
