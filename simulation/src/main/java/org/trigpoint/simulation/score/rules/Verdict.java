package org.trigpoint.simulation.score.rules;

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

    /** What happened, of whom, when, and what was said of it. */
    public String inWords() {
        return Words.of(this);
    }

    /** True of an alert that should not have been raised. */
    public boolean isFalse() {
        return result == Result.DUPLICATE || result == Result.NEAR_MISS || result == Result.NOTHING;
    }
}
