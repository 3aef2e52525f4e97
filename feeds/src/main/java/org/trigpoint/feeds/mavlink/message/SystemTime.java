package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * SYSTEM_TIME (2): the sender's clocks.
 *
 * @param utcEpochMicros UTC, microseconds since 1970; null when the sender does not know it
 * @param bootMillis time since boot, ms
 */
public record SystemTime(@Nullable Long utcEpochMicros, long bootMillis) implements MavlinkMessage {}
