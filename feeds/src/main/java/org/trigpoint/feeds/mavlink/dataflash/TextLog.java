package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * MSG: words for the operator.
 *
 * @param bootMicros time since boot, µs
 * @param text the text
 */
public record TextLog(@Nullable Long bootMicros, @Nullable String text) implements LogMessage {}
