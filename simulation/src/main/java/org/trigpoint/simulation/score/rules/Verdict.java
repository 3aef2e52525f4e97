package org.trigpoint.simulation.score.rules;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one span or alert.
 *
 * @param result how it was judged
 * @param span the truth, null of an alert that speaks of nothing
 * @param alert what was said, null of an event that nobody named
 */
public record Verdict(
        Result result, @Nullable TrueSpan span, @Nullable SaidAlert alert) {
    /** How an event or an alert was judged. */
    public enum Result {
        /** An event and its alert. */
        RIGHT,
        /** An event without one. */
        MISSED,
        /** Said again of an event that has its alert. */
        DUPLICATE,
        /** Said of what only looks alike. */
        NEAR_MISS,
        /** Said of nothing. */
        NOTHING,
        /** Said of what may be called so. */
        EITHER,
        /** Taken back by the end. */
        WITHDRAWN
    }

    /** What happened, when, of whom, and what was said of it, in one line. */
    public String sentence() {
        StringBuilder line =
                new StringBuilder(result.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (span != null) {
            line.append(": ")
                    .append(span.what())
                    .append(", ")
                    .append(String.join(" ", span.subjects()))
                    .append(", ")
                    .append(time(span.fromEpochMicros()))
                    .append(" to ")
                    .append(time(span.untilEpochMicros()));
        }
        if (alert != null) {
            line.append("; said ")
                    .append(time(alert.shownEpochMicros()))
                    .append(" of ")
                    .append(alert.subjects())
                    .append(": ")
                    .append(alert.headline());
        }
        return line.toString();
    }

    /** A time to the second, as ISO 8601. */
    public static String time(long epochMicros) {
        return Instant.ofEpochSecond(Math.floorDiv(epochMicros, 1_000_000L)).toString();
    }

    /** True of an alert that should not have been raised. */
    public boolean isFalse() {
        return result == Result.DUPLICATE || result == Result.NEAR_MISS || result == Result.NOTHING;
    }
}
