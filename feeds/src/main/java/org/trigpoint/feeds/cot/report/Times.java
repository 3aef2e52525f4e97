package org.trigpoint.feeds.cot.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.observation.Header;

/** Times of events, which may be any that a text or 64 bits can say. */
public final class Times {
    /** Thousands of years from now. */
    private static final long MOST_SECONDS = 1L << 38;

    private Times() {}

    /** Microseconds since 1970-01-01 UTC; {@link Header#UNDATED} for none, and for one that is thousands of years away. */
    public static long epochMicros(@Nullable Instant time) {
        return time == null || Math.abs(time.getEpochSecond()) > MOST_SECONDS ? Header.UNDATED : EpochMicros.of(time);
    }
}
