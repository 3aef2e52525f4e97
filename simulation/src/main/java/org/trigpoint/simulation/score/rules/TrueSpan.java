package org.trigpoint.simulation.score.rules;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the truth has something that a rule is judged by.
 *
 * @param kind what the rule should make of it
 * @param rule name of the rule, as its alerts have it
 * @param what it is, in a word or two: {@code pilot boarding}
 * @param subjects ids of the craft that it is about, or names of receivers
 * @param fromEpochMicros when it began
 * @param untilEpochMicros when it ended, not before
 * @param where it is, when it is about a place beside its subjects
 */
public record TrueSpan(
        Kind kind,
        String rule,
        String what,
        NavigableSet<String> subjects,
        long fromEpochMicros,
        long untilEpochMicros,
        @Nullable Disc where) {
    /** What a rule should make of a span of truth. */
    public enum Kind {
        /** It must say so, once. */
        EVENT,
        /** It looks alike, and nothing must be said. */
        NEAR_MISS,
        /** Right and wrong differ by where one draws the line: what is said of it does not count. */
        EITHER
    }

    public TrueSpan {
        subjects = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(subjects));
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException(
                    rule + ", " + what + ": a span ends at or after its beginning, not " + untilEpochMicros);
        }
    }
}
