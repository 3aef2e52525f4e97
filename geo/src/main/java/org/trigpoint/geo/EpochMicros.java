package org.trigpoint.geo;

import java.time.DateTimeException;
import java.time.Instant;

/** Times as they are kept, microseconds since 1970-01-01 UTC, and as people and the clock say them. */
public final class EpochMicros {
    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    /** Further off, sums and differences of two times would not fit a long any more: 146,000 years. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / PER_SECOND / 2;

    private EpochMicros() {}

    /** Of an instant, the nanoseconds cut off. Throws ArithmeticException beyond 292,000 years. */
    public static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / NANOS_PER_MICRO);
    }

    /** The instant of a time. */
    public static Instant instant(long epochMicros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(epochMicros, PER_SECOND), Math.floorMod(epochMicros, PER_SECOND) * NANOS_PER_MICRO);
    }

    /** Of a text as ISO 8601 and RFC 3339 write it, with its zone. Throws IllegalArgumentException that says how a time is written. */
    public static long parse(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (Math.abs(instant.getEpochSecond()) <= MOST_SECONDS) {
                return of(instant);
            }
        } catch (DateTimeException e) {
            // Told below, as what is beyond all time.
        }
        throw new IllegalArgumentException("a time is written as 2026-06-01T06:00:00Z, not as " + text);
    }
}
