package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type codes 9 to 18 and 20 to 22: position in the air (RTCA DO-260B, 2.2.3.2.3).
 *
 * @param typeCode 9 to 18 with a barometric altitude, 20 to 22 with one above the ellipsoid: how good the position is
 * @param surveillanceStatus 0 none, 1 emergency, 2 Mode A code changed, 3 ident
 * @param nicSupplementB bit 8: supplement B of version 2; in versions 0 and 1 a single antenna
 * @param altitudeFeet as its source says
 * @param altitudeSource barometric, or above the ellipsoid
 * @param timeSynchronized the position is of a whole fifth of a second of UTC
 * @param odd the odd of the two ways to encode a position
 * @param cprLat 17 bits of latitude
 * @param cprLon 17 bits of longitude
 */
public record AirbornePosition(
        int typeCode,
        int surveillanceStatus,
        boolean nicSupplementB,
        @Nullable Integer altitudeFeet,
        VerticalSource altitudeSource,
        boolean timeSynchronized,
        boolean odd,
        int cprLat,
        int cprLon)
        implements SquitterMessage {}
