package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Downlink formats 0 and 16: one collision avoidance system to another (ICAO Annex 10, vol. IV, 3.1.2.8.2 and 3.1.2.8.3).
 *
 * @param onGround vertical status
 * @param crossLink can answer format 0 with format 16; absent in format 16
 * @param sensitivityLevel 0 when the system does not work, 2 to 7
 * @param replyInformation 4 bits: 0 no system, 2 to 4 what it can do, 8 to 14 the greatest true airspeed
 * @param altitudeFeet barometric
 * @param coordinationHex 56 bits of coordination, in format 16
 */
public record AirAirReply(
        boolean onGround,
        @Nullable Boolean crossLink,
        int sensitivityLevel,
        int replyInformation,
        @Nullable Integer altitudeFeet,
        @Nullable String coordinationHex)
        implements ModeSMessage {}
