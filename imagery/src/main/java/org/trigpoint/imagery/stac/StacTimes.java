package org.trigpoint.imagery.stac;

import org.jspecify.annotations.Nullable;

/**
 * When an item was taken, in microseconds since 1970.
 *
 * @param nominalEpochMicros the one time that stands for it; null when it says only beginning and end
 * @param fromEpochMicros its beginning; the time itself when it has but one
 * @param untilEpochMicros its end, not before the beginning
 */
public record StacTimes(@Nullable Long nominalEpochMicros, long fromEpochMicros, long untilEpochMicros) {
    public StacTimes {
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException(
                    "The end " + untilEpochMicros + " is before the beginning " + fromEpochMicros);
        }
    }

    /** From a beginning to an end, which may be the same. */
    public static StacTimes of(long fromEpochMicros, long untilEpochMicros) {
        return fromEpochMicros == untilEpochMicros
                ? at(fromEpochMicros)
                : new StacTimes(null, fromEpochMicros, untilEpochMicros);
    }

    /** Of one moment. */
    public static StacTimes at(long epochMicros) {
        return new StacTimes(epochMicros, epochMicros, epochMicros);
    }
}
