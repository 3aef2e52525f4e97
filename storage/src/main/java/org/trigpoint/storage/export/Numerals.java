package org.trigpoint.storage.export;

import java.time.LocalDate;

/** Writes numbers and times as texts, many of them. For one thread. */
final class Numerals {
    /** Digits behind the point of what the history keeps: a centimetre, 1 cm/s, a decimetre. */
    static final int DEGREE_DIGITS = 7;

    static final int SPEED_DIGITS = 2;
    static final int SIGMA_DIGITS = 1;

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final int MICRO_DIGITS = 6;

    private long day = Long.MIN_VALUE;
    private String date = "";

    /** A number with so many digits behind the point at most, without an exponent. */
    static void number(double value, int digits, StringBuilder out) {
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        long scaled = Math.round(value * unit);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / unit);
        fraction(scaled % unit, digits, out);
    }

    private static void fraction(long part, int digits, StringBuilder out) {
        if (part == 0) {
            return;
        }
        int at = out.append('.').length();
        out.append(part);
        out.insert(at, "0".repeat(digits - (out.length() - at)));
        int end = out.length();
        while (out.charAt(end - 1) == '0') {
            end--;
        }
        out.setLength(end);
    }

    static String number(double value, int digits) {
        StringBuilder out = new StringBuilder();
        number(value, digits, out);
        return out.toString();
    }

    /** A time as ISO 8601 in UTC, to the microsecond where it has them. */
    void time(long epochMicros, StringBuilder out) {
        long ofDay = atDay(epochMicros, out);
        fraction(ofDay % MICROS_PER_SECOND, MICRO_DIGITS, out);
        out.append('Z');
    }

    /** A time as GeoPackage writes DATETIME: to the millisecond, always with three digits. */
    String milliTime(long epochMicros) {
        StringBuilder out = new StringBuilder();
        long millis = atDay(epochMicros, out) % MICROS_PER_SECOND / 1_000;
        out.append('.').append((char) ('0' + millis / 100));
        two(millis % 100, out);
        return out.append('Z').toString();
    }

    String time(long epochMicros) {
        StringBuilder out = new StringBuilder();
        time(epochMicros, out);
        return out.toString();
    }

    private long atDay(long epochMicros, StringBuilder out) {
        long asked = Math.floorDiv(epochMicros, MICROS_PER_DAY);
        if (asked != day) {
            day = asked;
            date = LocalDate.ofEpochDay(asked).toString();
        }
        long ofDay = Math.floorMod(epochMicros, MICROS_PER_DAY);
        long second = ofDay / MICROS_PER_SECOND;
        out.append(date).append('T');
        two(second / 3_600, out);
        out.append(':');
        two(second / 60 % 60, out);
        out.append(':');
        two(second % 60, out);
        return ofDay;
    }

    private static void two(long value, StringBuilder out) {
        out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
