package org.trigpoint.model.alert;

import org.trigpoint.flow.Stamp;

/**
 * Name of an alert for ever: made from the stamp that began it and the audience whose picture it is in.
 *
 * @param high upper 64 bits: arrival of what began it in epoch microseconds (56), which of those that this stamp began (8)
 * @param low lower 64 bits: audience (2), source (22), sequence (40)
 */
public record AlertId(long high, long low) implements Comparable<AlertId> {
    /** Alerts that one stamp can begin in one audience. */
    public static final int MOST_OF_A_STAMP = 1 << 8;

    private static final int ORDINAL_BITS = 8;
    private static final int SEQUENCE_BITS = 40;
    private static final int SOURCE_BITS = 22;
    private static final int AUDIENCE_SHIFT = SEQUENCE_BITS + SOURCE_BITS;

    /**
     * The id of what began with this stamp.
     *
     * @param ordinal which of those that this stamp began, from 0
     */
    public static AlertId of(Stamp began, int audience, int ordinal) {
        if (ordinal < 0 || ordinal >= MOST_OF_A_STAMP) {
            throw new IllegalArgumentException(
                    "A stamp begins " + MOST_OF_A_STAMP + " alerts at most, not " + (ordinal + 1L));
        }
        long low = ((long) audience << AUDIENCE_SHIFT)
                | ((long) (began.source() & ((1 << SOURCE_BITS) - 1)) << SEQUENCE_BITS)
                | (began.sequence() & ((1L << SEQUENCE_BITS) - 1));
        return new AlertId(began.arrivalEpochMicros() << ORDINAL_BITS | ordinal, low);
    }

    /** Number of the audience whose picture it is in. */
    public int audience() {
        return (int) (low >>> AUDIENCE_SHIFT);
    }

    /** When what began it arrived. */
    public long beganEpochMicros() {
        return high >> ORDINAL_BITS;
    }

    /** 32 hexadecimal digits: the form that people and URLs use. */
    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException that names the text. */
    public static AlertId parse(String text) {
        if (!text.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not an alert id (32 hexadecimal digits): " + text);
        }
        return new AlertId(Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
    }

    @Override
    public int compareTo(AlertId other) {
        int byHigh = Long.compare(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }
}
