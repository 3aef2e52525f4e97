package org.trigpoint.threat.skies;

/** What the position of an aircraft is worth, beside what it was worth before. Ordinals are stored: add at the end only. */
public enum Worth {
    /** As good as the airspace asks for. */
    GOOD,
    /** Less than that, of one that was good before. */
    DEGRADED,
    /** Nothing is promised of it any more: a category of 0, of one that was good before. */
    ZERO,
    /** It goes on to transmit, and gives no position any more, of one that was good before. */
    NO_POSITION,
    /** Less than is asked for, and it never was good: it says nothing of the place. */
    NEVER_GOOD,
    /** Not said, or in the terms of version 0, in which it cannot be compared. */
    UNSAID;

    /** True for one that counts in a sample. */
    public boolean isComparable() {
        return this != NEVER_GOOD && this != UNSAID;
    }

    /** True for one that fell from good. */
    public boolean isBad() {
        return this == DEGRADED || this == ZERO || this == NO_POSITION;
    }
}
