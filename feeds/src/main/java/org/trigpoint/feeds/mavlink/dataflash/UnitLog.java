package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * UNIT: what a letter means as a unit.
 *
 * @param bootMicros time since boot, µs
 * @param letter the letter
 * @param unit the unit
 */
public record UnitLog(@Nullable Long bootMicros, String letter, String unit) implements LogMessage {}
