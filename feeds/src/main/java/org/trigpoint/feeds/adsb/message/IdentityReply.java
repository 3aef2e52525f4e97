package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Downlink formats 5 and 21: Mode A code (ICAO Annex 10, vol. IV, 3.1.2.6.7 and 3.1.2.6.8).
 *
 * @param flightStatus 0 airborne, 1 on the ground, 2 alert airborne, 3 alert on the ground, 4 alert and ident, 5 ident
 * @param downlinkRequest 5 bits
 * @param utilityMessage 6 bits
 * @param squawk four octal digits
 * @param registerHex 56 bits of a register that was asked for, in format 21
 */
public record IdentityReply(
        int flightStatus,
        int downlinkRequest,
        int utilityMessage,
        String squawk,
        @Nullable String registerHex) implements ModeSMessage {}
