package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 14: safety-related text to all. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param text the text
 */
public record BroadcastSafetyText(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer spare,
        @Nullable String text) implements DecodedMessage {}
