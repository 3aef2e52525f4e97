package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/**
 * Types 25 and 26: binary message of one slot, or of up to five. Its application data is not decoded. Null stands for what is not available.
 *
 * @param type type of the message
 * @param repeat times it has been repeated, 3 for no more
 * @param mmsi identity of the sender
 * @param addressed for one station
 * @param structured application data begins with an application number
 * @param addresseeMmsi whom it is for
 * @param designatedAreaCode whose application
 * @param functionId which application
 * @param undecodedBits number of bits
 * @param undecodedHex application data, not decoded
 * @param selfOrganisedState selector of the communication state of type 26: false for SOTDMA, true for ITDMA
 * @param communicationState 19 bits of the communication state; when cut off, the first of them
 */
public record SlotBinary(
        int type,
        int repeat,
        int mmsi,
        boolean addressed,
        boolean structured,
        @Nullable Integer addresseeMmsi,
        @Nullable Integer designatedAreaCode,
        @Nullable Integer functionId,
        @Nullable Integer undecodedBits,
        @Nullable String undecodedHex,
        boolean selfOrganisedState,
        @Nullable Integer communicationState)
        implements DecodedMessage {}
