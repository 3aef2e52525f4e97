package org.trigpoint.feeds.detections;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Times as lines write them: ISO 8601 with {@code Z} or an offset from UTC ({@code 2026-06-01T06:00:02.5Z}), or seconds since
 * 1970-01-01 UTC as a decimal number. None before 1970 or after 9999: seconds of a clock that was never set, and milliseconds taken
 * for seconds.
 */
final class EventTime {
    /** Not a time. */
    static final long NONE = Long.MIN_VALUE;

    private static final double END_EPOCH_SECONDS = 253_402_300_800.0;
    private static final long SECOND = 1_000_000;
    private static final int SHORTEST = "2026-06-01T06:00:02Z".length();
    private static final int FRACTION_AT = SHORTEST - 1;
    private static final int SECONDS_PER_DAY = 86_400;

    private EventTime() {}

    /** Microseconds since 1970-01-01 UTC, or {@link #NONE}. */
    static long epochMicros(String text) {
        boolean iso = text.length() >= SHORTEST && text.charAt(4) == '-' && text.charAt(7) == '-';
        long micros = iso ? ofIso(text) : ofSeconds(text);
        return micros < 0 ? NONE : micros;
    }

    private static long ofSeconds(String text) {
        double seconds = PlainNumber.parse(text);
        return seconds >= 0 && seconds < END_EPOCH_SECONDS ? Math.round(seconds * SECOND) : NONE;
    }

    private static long ofIso(String text) {
        char between = text.charAt(10);
        boolean right = (between == 'T' || between == 't' || between == ' ') && text.charAt(13) == ':';
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        int second = right && text.charAt(16) == ':' ? secondOfDay(text) : -1;
        boolean date = year >= 0 && month >= 1 && month <= 12 && day >= 1;
        if (!date || second < 0 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        int zone = zoneAt(text);
        long fraction = fractionMicros(text, zone);
        int aheadSeconds = aheadSeconds(text, zone);
        if (fraction < 0 || aheadSeconds == Integer.MIN_VALUE) {
            return NONE;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY + second - aheadSeconds;
        return seconds * SECOND + fraction;
    }

    private static int secondOfDay(String text) {
        int hour = digits(text, 11, 2);
        int minute = digits(text, 14, 2);
        int second = digits(text, 17, 2);
        boolean right = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return right ? (hour * 60 + minute) * 60 + second : -1;
    }

    /** Where the zone begins: behind the seconds and their fraction. */
    private static int zoneAt(String text) {
        int at = FRACTION_AT;
        if (text.charAt(at) == '.') {
            at++;
            while (at < text.length() && digits(text, at, 1) >= 0) {
                at++;
            }
        }
        return at;
    }

    private static long fractionMicros(String text, int end) {
        int count = end - FRACTION_AT - 1;
        if (end == FRACTION_AT) {
            return 0;
        }
        if (count < 1 || count > 9) {
            return -1;
        }
        long micros = 0;
        for (int i = 1; i <= 6; i++) {
            micros = micros * 10 + (i <= count ? digits(text, FRACTION_AT + i, 1) : 0);
        }
        return micros;
    }

    /** How far the zone is ahead of UTC; {@link Integer#MIN_VALUE} when it is none. */
    private static int aheadSeconds(String text, int at) {
        int length = text.length() - at;
        if (length == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
            return 0;
        }
        if (length != 6 || text.charAt(at + 3) != ':' || "+-".indexOf(text.charAt(at)) < 0) {
            return Integer.MIN_VALUE;
        }
        int hour = digits(text, at + 1, 2);
        int minute = digits(text, at + 4, 2);
        if (hour < 0 || hour > 18 || minute < 0 || minute > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = (hour * 60 + minute) * 60;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private static int digits(String text, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
