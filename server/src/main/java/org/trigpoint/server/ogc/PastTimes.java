package org.trigpoint.server.ogc;

import java.time.Duration;
import java.time.Instant;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.history.HistoryQuery;

/** Times as the history is asked for them. */
final class PastTimes {
    private static final Duration USUALLY = Duration.ofHours(1);
    private static final int MICROS_PER_MILLI = 1_000;
    /** Beyond all that there is, and far enough from the ends of a long to be reckoned with. */
    private static final long FAR_EPOCH_MICROS = Long.MAX_VALUE / 4;

    private PastTimes() {}

    static HistoryQuery query(Times times, long knownByEpochMicros) {
        return HistoryQuery.between(
                        Math.max(-FAR_EPOCH_MICROS, times.fromEpochMicros()),
                        Math.min(FAR_EPOCH_MICROS, times.untilEpochMicros()))
                .withKnownBy(knownByEpochMicros);
    }

    /** The last hour of the picture, where nothing is asked. */
    static Times lastHourUnless(Times asked, PictureAccess access) {
        if (!asked.equals(Times.ALWAYS)) {
            return asked;
        }
        double millis = access.clockEpochMillis();
        long now = Double.isNaN(millis) ? Instant.now().toEpochMilli() : (long) millis;
        return new Times((now - USUALLY.toMillis()) * MICROS_PER_MILLI, now * MICROS_PER_MILLI);
    }
}
