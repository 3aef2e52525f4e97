package org.trigpoint.model.lookahead;

/**
 * Whether a picture is taken where an eye can look.
 *
 * @param plan what is known of it
 * @param acquiredProb probability that a picture is taken of what is in view, NaN when that is not known
 * @param source who says so
 */
public record Acquisition(Plan plan, double acquiredProb, String source) {
    /** What is known of the plans of an operator. */
    public enum Plan {
        /** A plan of the operator says that it takes a picture there and then. */
        PLANNED,
        /** A plan of the operator is for that time, and has no picture there. */
        NOT_PLANNED,
        /** It looks always. */
        SYSTEMATIC,
        /** It looks where someone asks it to. */
        NEEDS_TASKING,
        UNKNOWN
    }

    public Acquisition {
        DetectionOdds.requireProb(acquiredProb);
    }
}
