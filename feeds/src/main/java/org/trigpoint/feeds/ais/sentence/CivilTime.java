package org.trigpoint.feeds.ais.sentence;

/** Dates and times of day in UTC as they stand in lines and messages, in microseconds since 1970-01-01. */
public final class CivilTime {
    /** No time. */
    public static final long NONE = Long.MIN_VALUE;

    /** 1990-01-01: AIS is younger, so a time before it was never meant. */
    private static final long EARLIEST_EPOCH_SECONDS = 631_152_000L;

    /** 2100-01-01. */
    private static final long LATEST_EPOCH_SECONDS = 4_102_444_800L;

    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final long DAYS_OF_0000_03_01 = -719_468;

    private CivilTime() {}

    /** A date and time of day, or {@link #NONE} when it is no date between 1990 and 2100. */
    public static long epochMicros(int year, int month, int day, int hour, int minute, int second, int micros) {
        if (year < 1990 || year >= 2100 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return NONE;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return NONE;
        }
        long seconds = ((epochDay(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
        return seconds * MICROS_PER_SECOND + micros;
    }

    /** A Unix time of 16 digits and more in micros, 12 to 15 in millis, fewer in seconds; {@link #NONE} outside 1990 to 2100. */
    public static long ofUnix(long number) {
        long micros;
        if (number >= 1_000_000_000_000_000L) {
            micros = number;
        } else if (number >= 100_000_000_000L) {
            micros = number * 1_000;
        } else {
            micros = number * MICROS_PER_SECOND;
        }
        boolean meant = micros >= EARLIEST_EPOCH_SECONDS * MICROS_PER_SECOND
                && micros < LATEST_EPOCH_SECONDS * MICROS_PER_SECOND;
        return meant ? micros : NONE;
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Years begin in March here, so that the leap day is the last of its year. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        long dayOfYear = (153L * marchMonth + 2) / 5 + day - 1;
        return DAYS_OF_0000_03_01 + 365L * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear;
    }
}
