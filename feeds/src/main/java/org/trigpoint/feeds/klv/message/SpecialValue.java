package org.trigpoint.feeds.klv.message;

/** What an item says instead of a number (MISB ST 0601, special values of its items; MISB ST 1201 §8.1.2). */
public enum SpecialValue {
    /** Beyond what the item can tell. */
    OUT_OF_RANGE,
    /** The line of sight does not meet the earth. */
    OFF_EARTH,
    /** Kept free by the standard; earlier versions say "error". */
    RESERVED,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    POSITIVE_INFINITY,
    NEGATIVE_INFINITY,
    NOT_A_NUMBER,
    /** Left to whoever sends it. */
    USER_DEFINED
}
