package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 12: safety-related text to one station. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param sequence sequence number, 0 to 3
 * @param addresseeMmsi whom it is for
 * @param retransmitted sent again
 * @param spare 1 bit
 * @param text the text
 */
public record AddressedSafetyText(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer sequence,
        @Nullable Integer addresseeMmsi,
        boolean retransmitted,
        @Nullable Integer spare,
        @Nullable String text)
        implements DecodedMessage {}
