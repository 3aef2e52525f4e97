package org.trigpoint.feeds.gnss.nmea;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.table.DecimalNumber;

/**
 * The fields of one sentence, read in place. Field 0 is its address; those that are not there are empty. The first that is not what it
 * should be is kept in mind.
 */
final class SentenceFields {
    private static final int MOST_FIELDS = 64;
    private static final int SECONDS_PER_MINUTE = 60;

    /** Where each field begins, and behind the last one a place more. */
    private final int[] starts = new int[MOST_FIELDS + 1];

    private int count;
    private byte[] array = new byte[0];
    private @Nullable GnssFault fault;
    private int faultAt;

    /** Parts what lies between the dollar sign and the asterisk; false when there are too many fields. */
    boolean split(byte[] bytes, int from, int to) {
        array = bytes;
        fault = null;
        count = 0;
        starts[0] = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == ',') {
                if (++count == MOST_FIELDS) {
                    return false;
                }
                starts[count] = at + 1;
            }
        }
        starts[++count] = to + 1;
        return true;
    }

    /** What is wrong with the fields that were read; null when nothing is. */
    @Nullable
    GnssFault fault() {
        return fault;
    }

    /** Where it stands in the array. */
    int faultAt() {
        return faultAt;
    }

    private void bad(int field, GnssFault what) {
        if (fault == null) {
            fault = what;
            faultAt = starts[Math.min(field, count)];
        }
    }

    int count() {
        return count;
    }

    boolean isEmpty(int field) {
        return field >= count || begin(field) == end(field);
    }

    private int begin(int field) {
        return starts[field];
    }

    private int end(int field) {
        return starts[field + 1] - 1;
    }

    /** The first byte of a field, 0 when it is empty. */
    int letter(int field) {
        return isEmpty(field) ? 0 : array[begin(field)];
    }

    /** A field as text; null when it is empty. */
    @Nullable
    String text(int field) {
        return isEmpty(field)
                ? null
                : new String(array, begin(field), end(field) - begin(field), StandardCharsets.ISO_8859_1);
    }

    /** A number; NaN when the field is empty. */
    double number(int field) {
        if (isEmpty(field)) {
            return Double.NaN;
        }
        double number = DecimalNumber.parse(array, begin(field), end(field));
        if (Double.isNaN(number)) {
            bad(field, GnssFault.FIELD);
        }
        return number;
    }

    /** A number that is not below 0; NaN when the field is empty. */
    double positive(int field) {
        double number = number(field);
        if (number < 0) {
            bad(field, GnssFault.FIELD);
        }
        return number;
    }

    /** A whole number; null when the field is empty. */
    @Nullable
    Integer whole(int field) {
        double number = number(field);
        if (Double.isNaN(number)) {
            return null;
        }
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            bad(field, GnssFault.FIELD);
            return null;
        }
        return (int) number;
    }

    /** A digit of base 16; null when the field is empty. */
    @Nullable
    Integer hex(int field) {
        int digit = Character.digit(letter(field), 16);
        return digit < 0 ? null : digit;
    }

    /** Degrees and minutes, {@code dddmm.mmm}, with the letter of its hemisphere in the next field; NaN when empty. */
    double angleDeg(int field, char positive, char negative, int mostDeg) {
        double joined = positive(field);
        if (Double.isNaN(joined)) {
            return Double.NaN;
        }
        int wholeDeg = (int) (joined / 100);
        double minutes = joined - wholeDeg * 100.0;
        double angleDeg = wholeDeg + minutes / 60;
        int letter = letter(field + 1);
        if (letter != positive && letter != negative) {
            bad(field + 1, GnssFault.FIELD);
        } else if (minutes >= 60 || angleDeg > mostDeg) {
            bad(field, GnssFault.POSITION_RANGE);
        }
        return letter == negative ? -angleDeg : angleDeg;
    }

    /** The number of a field with the sign of the letter behind it: west is negative. */
    double eastDeg(int field) {
        double number = number(field);
        return letter(field + 1) == 'W' ? -number : number;
    }

    /** A time of day, {@code hhmmss.sss}, in seconds since midnight; NaN when empty. A leap second is the 61st of its minute. */
    double timeOfDaySeconds(int field) {
        if (isEmpty(field)) {
            return Double.NaN;
        }
        int begin = begin(field);
        int hour = digits(begin, 2, end(field));
        int minute = digits(begin + 2, 2, end(field));
        int whole = digits(begin + 4, 2, end(field));
        double second = whole < 0 ? Double.NaN : DecimalNumber.parse(array, begin + 4, end(field));
        boolean right = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second < 61;
        if (!right) {
            bad(field, GnssFault.TIME);
            return Double.NaN;
        }
        return (hour * SECONDS_PER_MINUTE + minute) * SECONDS_PER_MINUTE + second;
    }

    /** Digits as a number, −1 when they are none. */
    private int digits(int from, int length, int to) {
        int value = 0;
        for (int at = from; at < from + length; at++) {
            int digit = at < to ? array[at] - '0' : -1;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Two digits of a field of six; −1 when they are none. */
    int pair(int field, int index) {
        boolean six = !isEmpty(field) && end(field) - begin(field) == 6;
        return six ? digits(begin(field) + 2 * index, 2, end(field)) : -1;
    }

    /** The field is no date. */
    void badDate(int field) {
        bad(field, GnssFault.TIME);
    }
}
