package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Downlink formats 4 and 20: altitude (ICAO Annex 10, vol. IV, 3.1.2.6.5 and 3.1.2.6.6).
 *
 * @param flightStatus 0 airborne, 1 on the ground, 2 alert airborne, 3 alert on the ground, 4 alert and ident, 5 ident
 * @param downlinkRequest 5 bits
 * @param utilityMessage 6 bits
 * @param altitudeFeet barometric
 * @param registerHex 56 bits of a register that was asked for, in format 20
 */
public record AltitudeReply(
        int flightStatus,
        int downlinkRequest,
        int utilityMessage,
        @Nullable Integer altitudeFeet,
        @Nullable String registerHex)
        implements ModeSMessage {}
