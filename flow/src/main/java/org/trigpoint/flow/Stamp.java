package org.trigpoint.flow;

import org.jspecify.annotations.Nullable;

/**
 * When and where a message came in: its identity, its place in the only order there is, and the only clock of every step.
 *
 * <p>Given once, at ingest, strictly increasing per source, and recorded with the bytes. Stamps order by arrival, then source,
 * then sequence.
 *
 * @param arrivalEpochMicros arrival in microseconds since 1970-01-01 UTC; of a file without arrivals, the file's own time
 * @param source number of the source, given by the site and recorded; {@link #TIMER} for what a timer caused
 * @param sequence count within the source, from 0
 */
public record Stamp(long arrivalEpochMicros, int source, long sequence) implements Comparable<Stamp> {
    /** The source of what a timer caused: it sorts after every message of the same microsecond. */
    public static final int TIMER = Integer.MAX_VALUE;

    /** Before every message. */
    public static final Stamp FIRST = new Stamp(Long.MIN_VALUE, 0, 0);

    /** The stamp of what timers at this microsecond cause. */
    public static Stamp ofTimer(long atEpochMicros) {
        return new Stamp(atEpochMicros, TIMER, 0);
    }

    @Override
    public int compareTo(Stamp other) {
        int byArrival = Long.compare(arrivalEpochMicros, other.arrivalEpochMicros);
        if (byArrival != 0) {
            return byArrival;
        }
        int bySource = Integer.compare(source, other.source);
        return bySource != 0 ? bySource : Long.compare(sequence, other.sequence);
    }

    // Written out here and in the other keys: the record's own go through a call that the compiler often leaves
    // standing.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stamp stamp
                && arrivalEpochMicros == stamp.arrivalEpochMicros
                && sequence == stamp.sequence
                && source == stamp.source;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(arrivalEpochMicros) + source) + Long.hashCode(sequence);
    }

    /** {@code 1452603731000000-3-17}: the form that people and URLs use. */
    @Override
    public String toString() {
        return arrivalEpochMicros + "-" + source + "-" + sequence;
    }

    private static final java.util.regex.Pattern TEXT =
            java.util.regex.Pattern.compile("(-?\\d{1,19})-(\\d{1,10})-(\\d{1,19})");

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException that names the text. */
    public static Stamp parse(String text) {
        java.util.regex.Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a stamp (arrival-source-sequence): " + text);
        }
        return new Stamp(
                Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }
}
