package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Type 6: binary message to one station. Its application data is not decoded. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param sequence sequence number, 0 to 3
 * @param addresseeMmsi whom it is for
 * @param retransmitted sent again
 * @param spare 1 bit
 * @param designatedAreaCode whose application
 * @param functionId which application
 * @param undecodedBits number of bits
 * @param undecodedHex application data, not decoded
 */
public record AddressedBinary(
        int type,
        int repeat,
        int mmsi,
        @Nullable Integer sequence,
        @Nullable Integer addresseeMmsi,
        boolean retransmitted,
        @Nullable Integer spare,
        @Nullable Integer designatedAreaCode,
        @Nullable Integer functionId,
        @Nullable Integer undecodedBits,
        @Nullable String undecodedHex)
        implements DecodedMessage {}
