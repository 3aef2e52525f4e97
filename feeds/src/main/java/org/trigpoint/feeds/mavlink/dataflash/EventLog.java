package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * EV: something happened.
 *
 * @param bootMicros time since boot, µs
 * @param event what, as ArduPilot numbers events: 10 armed, 11 disarmed
 */
public record EventLog(@Nullable Long bootMicros, @Nullable Integer event) implements LogMessage {}
