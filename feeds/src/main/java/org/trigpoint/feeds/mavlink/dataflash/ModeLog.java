package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * MODE: the mode of flight has changed.
 *
 * @param bootMicros time since boot, µs
 * @param mode mode as the vehicle numbers it
 * @param modeNumber idem, in logs that hold it twice
 * @param reason why, as the autopilot numbers reasons
 */
public record ModeLog(
        @Nullable Long bootMicros,
        @Nullable Integer mode,
        @Nullable Integer modeNumber,
        @Nullable Integer reason) implements LogMessage {}
