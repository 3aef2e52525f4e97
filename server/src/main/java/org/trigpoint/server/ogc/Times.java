package org.trigpoint.server.ogc;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;
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

    /** The parameter {@code datetime}: an instant, or two with a slash between, either of them empty or {@code ..}. */
    static Times parse(@Nullable String text) {
        if (text == null) {
            return ALWAYS;
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            long instant = instant(text);
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
        return text.isEmpty() || text.equals("..") ? open : instant(text);
    }

    private static long instant(String text) {
        try {
            return EpochMicros.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    "datetime must be an instant or an interval, as 2026-06-01T06:00:00Z/.., with times as 2026-06-01T06:00:00Z, not "
                            + text);
        }
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
