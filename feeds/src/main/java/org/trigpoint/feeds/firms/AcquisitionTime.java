package org.trigpoint.feeds.firms;

import java.time.LocalDate;
import java.time.YearMonth;

/** Date and time of a row, in UTC: {@code 2026-06-01} and {@code 0142}, {@code 142} or {@code 01:42}. None before 1970. */
final class AcquisitionTime {
    static final long NONE = Long.MIN_VALUE;

    private static final int DATE_CHARS = 10;
    private static final int MOST_TIME_CHARS = 4;
    private static final int SECONDS_PER_DAY = 86_400;

    private AcquisitionTime() {}

    /** Seconds since 1970-01-01 UTC, or {@link #NONE}. */
    static long epochSeconds(String date, String time) {
        int minutes = minutes(time.indexOf(':') == 2 ? time.substring(0, 2) + time.substring(3) : time);
        if (minutes < 0 || date.length() != DATE_CHARS || date.charAt(4) != '-' || date.charAt(7) != '-') {
            return NONE;
        }
        int year = digits(date.substring(0, 4));
        int month = digits(date.substring(5, 7));
        int day = digits(date.substring(8));
        boolean known = year >= 1970 && month >= 1 && month <= 12 && day >= 1;
        if (!known || day > YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        return LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY + minutes * 60L;
    }

    private static int minutes(String time) {
        int number = time.length() > MOST_TIME_CHARS ? -1 : digits(time);
        return number < 0 || number / 100 >= 24 || number % 100 >= 60 ? -1 : number / 100 * 60 + number % 100;
    }

    /** −1 for anything but digits. */
    private static int digits(String text) {
        int number = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
