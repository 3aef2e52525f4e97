package org.trigpoint.feeds.table;

import java.nio.charset.StandardCharsets;

/**
 * Where the fields of one row lie (RFC 4180: separated by commas, optionally in double quotes, a quote within as two). Reused
 * from row to row; reads in place.
 */
public final class CsvRow {
    /** Fields beyond this are not looked at. */
    public static final int MOST_FIELDS = 64;

    private final int[] begins = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private byte[] bytes = new byte[0];
    private int base;
    private int count;
    private int brokenAt = -1;

    /** Finds the fields; false when a quote is not closed. */
    public boolean split(byte[] array, int offset, int length) {
        bytes = array;
        base = offset;
        count = 0;
        brokenAt = -1;
        int at = offset;
        int end = offset + length;
        while (count < MOST_FIELDS) {
            at = field(at, end) + 1;
            if (at > end) {
                break;
            }
        }
        return brokenAt < 0;
    }

    /** Takes one field up; returns where the comma behind it is, or the end. */
    private int field(int start, int end) {
        int at = start;
        if (at < end && bytes[at] == '"') {
            int close = closingQuote(at + 1, end);
            begins[count] = at + 1;
            ends[count++] = close;
            at = Math.min(close + 1, end);
            while (at < end && bytes[at] != ',') {
                at++;
            }
            return at;
        }
        while (at < end && bytes[at] != ',') {
            at++;
        }
        begins[count] = start;
        ends[count] = at;
        trim(count++);
        return at;
    }

    private int closingQuote(int start, int end) {
        int at = start;
        while (at < end) {
            if (bytes[at] != '"') {
                at++;
            } else if (at + 1 < end && bytes[at + 1] == '"') {
                at += 2;
            } else {
                return at;
            }
        }
        brokenAt = start - 1 - base;
        return end;
    }

    private void trim(int field) {
        while (begins[field] < ends[field] && bytes[begins[field]] == ' ') {
            begins[field]++;
        }
        while (ends[field] > begins[field] && bytes[ends[field] - 1] == ' ') {
            ends[field]--;
        }
    }

    public int count() {
        return count;
    }

    /** Offset of the quote that is not closed, from the start of the row. */
    public int brokenAt() {
        return brokenAt;
    }

    /** Offset of a field from the start of the row; of a missing one, where the row ends. */
    public int offset(int field) {
        return field >= 0 && field < count ? begins[field] - base : 0;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int begin(int field) {
        return begins[field];
    }

    public int end(int field) {
        return ends[field];
    }

    /** True when the row has no such column or nothing in it. */
    public boolean isEmpty(int field) {
        return field < 0 || field >= count || begins[field] >= ends[field];
    }

    /** The field as text, without quotes; empty when there is none. */
    public String text(int field) {
        if (isEmpty(field)) {
            return "";
        }
        String text = new String(bytes, begins[field], ends[field] - begins[field], StandardCharsets.UTF_8);
        return text.indexOf('"') < 0 ? text : text.replace("\"\"", "\"");
    }

    /** The field as a decimal number, NaN when it is empty or none. */
    public double number(int field) {
        return isEmpty(field) ? Double.NaN : DecimalNumber.parse(bytes, begins[field], ends[field]);
    }

    /** The field as a whole number, −1 when it is empty, negative or none. {@code 8.0} is 8. */
    public int whole(int field) {
        double number = number(field);
        return number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number) ? (int) number : -1;
    }
}
