package org.trigpoint.server.rest;

import java.time.DateTimeException;
import java.time.Instant;
import org.trigpoint.server.access.Refusal;

/** Times as people write them. */
final class Times {
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private Times() {}

    /** Microseconds since 1970 of an ISO 8601 time in UTC; refuses another text with the name of the field. */
    static long epochMicros(String name, String text) {
        try {
            Instant instant = Instant.parse(text);
            if (Math.abs(instant.getEpochSecond()) > Long.MAX_VALUE / MICROS_PER_SECOND / 2) {
                throw new DateTimeException("beyond all time");
            }
            return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
        } catch (DateTimeException e) {
            throw Refusal.badRequest(name + " must be a time as 2026-06-01T06:00:00Z, not " + text);
        }
    }
}
