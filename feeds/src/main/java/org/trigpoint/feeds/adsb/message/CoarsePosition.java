package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Format 18, control 3: what a ground station knows coarsely of an aircraft (RTCA DO-260B, 2.2.17.3.5). Its position is not solved.
 *
 * @param surveillanceStatus 0 none, 1 emergency, 2 Mode A code changed, 3 ident
 * @param serviceVolume number of the service volume
 * @param altitudeFeet barometric
 * @param trackDeg ground track in steps of 11.25°
 * @param groundSpeedCode 6 bits, 0 for none
 * @param odd the odd of the two ways to encode a position
 * @param cprLat 12 bits of latitude
 * @param cprLon 12 bits of longitude
 */
public record CoarsePosition(
        int surveillanceStatus,
        int serviceVolume,
        @Nullable Integer altitudeFeet,
        @Nullable Double trackDeg,
        int groundSpeedCode,
        boolean odd,
        int cprLat,
        int cprLon)
        implements SquitterMessage {}
