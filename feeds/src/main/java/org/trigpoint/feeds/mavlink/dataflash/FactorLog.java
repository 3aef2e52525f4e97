package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * MULT: what a letter means as a factor.
 *
 * @param bootMicros time since boot, µs
 * @param letter the letter
 * @param factorRatio what numbers are multiplied by to be in their unit; 0 for none
 */
public record FactorLog(@Nullable Long bootMicros, String letter, double factorRatio) implements LogMessage {}
