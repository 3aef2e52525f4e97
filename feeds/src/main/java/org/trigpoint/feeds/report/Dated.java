package org.trigpoint.feeds.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.recording.SourceOpened.Clock;

/**
 * When a report was true, and how that is known.
 *
 * @param epochMicros in microseconds since 1970-01-01 UTC; {@link Header#UNDATED} when nobody said
 * @param basis how it is known
 */
public record Dated(long epochMicros, TimeBasis basis) {
    /** How far a sender's clock may be ahead of ours before it is not believed. */
    private static final long AHEAD_MICROS = 60_000_000;

    /**
     * The time that a sender said; that of arrival when it said none, or one that has not come yet.
     *
     * @param clock of the source: what is read from a file may say any time
     */
    public static Dated of(@Nullable Instant said, Stamp stamp, Clock clock) {
        if (said != null) {
            long micros = EpochMicros.of(said);
            if (clock != Clock.ARRIVAL || micros <= stamp.arrivalEpochMicros() + AHEAD_MICROS) {
                return new Dated(micros, TimeBasis.RECEIVER);
            }
        }
        return switch (clock) {
            case ARRIVAL -> new Dated(stamp.arrivalEpochMicros(), TimeBasis.ARRIVAL);
            case FILE -> new Dated(stamp.arrivalEpochMicros(), TimeBasis.FILE);
            case NONE -> new Dated(Header.UNDATED, TimeBasis.UNDATED);
        };
    }
}
