package org.trigpoint.model.alert;

/**
 * A line of what became of a case.
 *
 * @param kind what was done
 * @param text the words of a comment, who a case was given to, or what else belongs to the kind; may be empty
 * @param person who did it; empty for the system
 * @param knownEpochMicros when
 */
public record CaseEntry(Kind kind, String text, String person, long knownEpochMicros) {
    /** What is done to cases. Ordinals are stored: add at the end only. */
    public enum Kind {
        /** It began; the text is the headline of the alert that began it. */
        OPENED,
        /** An alert came to it; the text is its headline. */
        JOINED,
        /** A person said something; the text is that. */
        COMMENT,
        /** It was given to the person of the text, or to nobody. */
        ASSIGNED,
        /** Another case went into it; the text is the id of that. */
        MERGED,
        /** Alerts went out of it into another; the text is the id of that. */
        SPLIT,
        /** It waits; the text says why. */
        HELD,
        /** It waits no more; the text says why. */
        RELEASED,
        /** Nothing in it is open any more. */
        CLOSED,
        /** Something in it is open again; the text is the headline of the alert. */
        REOPENED
    }
}
