package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 8: binary message to all. Its application data is not decoded. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param spare 2 bits
 * @param designatedAreaCode whose application
 * @param functionId which application
 * @param undecodedBits number of bits
 * @param undecodedHex application data, not decoded
 */
public record BroadcastBinary(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer spare,
        @Nullable Integer designatedAreaCode,
        @Nullable Integer functionId,
        @Nullable Integer undecodedBits,
        @Nullable String undecodedHex)
        implements DecodedMessage {}
