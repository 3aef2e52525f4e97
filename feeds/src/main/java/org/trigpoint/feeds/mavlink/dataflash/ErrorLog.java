package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * ERR: something failed, or is well again.
 *
 * @param bootMicros time since boot, µs
 * @param subsystem what, as ArduPilot numbers subsystems
 * @param code how; 0 when it is well again
 */
public record ErrorLog(
        @Nullable Long bootMicros,
        @Nullable Integer subsystem,
        @Nullable Integer code) implements LogMessage {}
