package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * One KLV set with all its fields, as sent, in the units that its names say.
 *
 * <p>What was not sent, was sent empty, or stands for none is null or NaN. What is not decoded stands as hexadecimal digits.
 */
public sealed interface KlvMessage permits SecuritySet, UasDatalink, VmtiSet {
    /** Its own time, microseconds since 1970 in UTC (MISB ST 0603 precision time stamp); null when it has none. */
    @Nullable
    Long timeEpochMicros();
}
