package org.trigpoint.server.ogc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Header;
import org.trigpoint.server.access.Refusal;

/**
 * When: an instant or an interval, which may be open.
 *
 * @param fromEpochMicros Long.MIN_VALUE for an open beginning
 * @param untilEpochMicros Long.MAX_VALUE for an open end
 */
public record Times(long fromEpochMicros, long untilEpochMicros) {
    /** Whenever. */
    public static final Times ALWAYS = new Times(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    /** The parameter {@code datetime}: an instant, or two with a slash between, either of them empty or {@code ..}. */
    static Times parse(@Nullable String text) {
        if (text == null) {
            return ALWAYS;
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            long instant = instant("datetime", text);
            return new Times(instant, instant);
        }
        Times times = new Times(
                end(text.substring(0, slash), Long.MIN_VALUE), end(text.substring(slash + 1), Long.MAX_VALUE));
        if (times.untilEpochMicros < times.fromEpochMicros) {
            throw Refusal.badRequest("datetime must not end before it begins: " + text);
        }
        return times;
    }

    private static long end(String text, long open) {
        return text.isEmpty() || text.equals("..") ? open : instant("datetime", text);
    }

    /** An instant as RFC 3339 writes it, in epoch microseconds. */
    static long instant(String name, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (Math.abs(instant.getEpochSecond()) > Long.MAX_VALUE / MICROS_PER_SECOND / 2) {
                throw new DateTimeException("beyond all time");
            }
            return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
        } catch (DateTimeException e) {
            throw Refusal.badRequest(
                    name + " must be a time as 2026-06-01T06:00:00Z" + interval(name) + ", not " + text);
        }
    }

    private static String interval(String name) {
        return name.equals("datetime") ? ", or an interval as 2026-06-01T06:00:00Z/.." : "";
    }

    /** True for both ends said and not one: what MF-API calls a bounded interval. */
    public boolean bounded() {
        return fromEpochMicros != Long.MIN_VALUE
                && untilEpochMicros != Long.MAX_VALUE
                && fromEpochMicros < untilEpochMicros;
    }

    /** True where both have an instant in common; what is not dated is at any time. */
    public boolean takes(long epochMicros) {
        return epochMicros == Header.UNDATED || (epochMicros >= fromEpochMicros && epochMicros <= untilEpochMicros);
    }
}
