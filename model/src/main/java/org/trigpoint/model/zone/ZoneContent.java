package org.trigpoint.model.zone;

import org.trigpoint.model.marking.Marking;

/**
 * What a zone says.
 *
 * @param name for people, at most {@value #MOST_NAME_CHARS} characters, not blank
 * @param category what it means
 * @param shape where it lies
 * @param validFromEpochMicros from when on it holds; Long.MIN_VALUE without a beginning
 * @param validUntilEpochMicros until when, not before; Long.MAX_VALUE without an end
 * @param marking who may have it, and under whose licence it stands
 */
public record ZoneContent(
        String name,
        ZoneCategory category,
        Shape shape,
        long validFromEpochMicros,
        long validUntilEpochMicros,
        Marking marking) {
    public static final int MOST_NAME_CHARS = 80;

    public ZoneContent {
        if (name.isBlank() || name.length() > MOST_NAME_CHARS) {
            throw new IllegalArgumentException(
                    "A zone has a name of 1 to " + MOST_NAME_CHARS + " characters, not '" + name + "'");
        }
        if (validUntilEpochMicros < validFromEpochMicros) {
            throw new IllegalArgumentException("A zone holds until a time that is not before the one it holds from");
        }
    }

    /** True when it holds at this time. */
    public boolean holdsAt(long epochMicros) {
        return epochMicros >= validFromEpochMicros && epochMicros <= validUntilEpochMicros;
    }
}
