package org.trigpoint.simulation.score.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stood at the end of a run.
 *
 * @param rule name of the rule that raised it
 * @param id its own
 * @param headline what it says
 * @param subjects for each of its subjects, the craft that this may be: several where they share a number, none where nobody knows
 * @param where its place, null when it says none
 * @param fromEpochMicros when it says that it began
 * @param untilEpochMicros when it says that it ended; of what goes on, when that was said last
 * @param shownEpochMicros when it was raised
 * @param scoreLog its score, natural log-odds
 * @param withdrawnEpochMicros when it was withdrawn, {@link #NEVER} when it was not
 * @param budget what the alert budget did with it
 */
public record SaidAlert(
        String rule,
        String id,
        String headline,
        List<Set<String>> subjects,
        @Nullable Disc where,
        long fromEpochMicros,
        long untilEpochMicros,
        long shownEpochMicros,
        double scoreLog,
        long withdrawnEpochMicros,
        Budget budget) {
    /** It stands. */
    public static final long NEVER = Long.MAX_VALUE;

    /** What the alert budget did with an alert. */
    public enum Budget {
        /** There is none. */
        NONE,
        SHOWN,
        HELD
    }

    public SaidAlert {
        subjects = subjects.stream().map(Set::copyOf).toList();
    }

    public boolean isWithdrawn() {
        return withdrawnEpochMicros != NEVER;
    }

    /**
     * True when it speaks of this: of the same subjects, or without any that is known of the same place or by name, at a time that
     * both have in common.
     */
    public boolean speaksOf(TrueSpan span) {
        if (fromEpochMicros > span.untilEpochMicros()
                || Math.max(untilEpochMicros, fromEpochMicros) < span.fromEpochMicros()) {
            return false;
        }
        List<Set<String>> known =
                subjects.stream().filter(each -> !each.isEmpty()).toList();
        if (!known.isEmpty()) {
            return known.stream().allMatch(each -> each.stream().anyMatch(span.subjects()::contains));
        }
        Disc place = span.where();
        if (where != null && place != null) {
            return where.meets(place);
        }
        return span.subjects().stream().anyMatch(headline::contains);
    }
}
