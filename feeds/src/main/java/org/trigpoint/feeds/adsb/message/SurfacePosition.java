package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type codes 5 to 8: position on the ground (RTCA DO-260B, 2.2.3.2.4).
 *
 * @param typeCode 5 to 8: how good the position is
 * @param groundSpeedKn the least of its step
 * @param groundSpeedAtLeast true for 175 knots or more
 * @param trackDeg ground track or heading, clockwise from north
 * @param timeSynchronized the position is of a whole fifth of a second of UTC
 * @param odd the odd of the two ways to encode a position
 * @param cprLat 17 bits of latitude
 * @param cprLon 17 bits of longitude
 */
public record SurfacePosition(
        int typeCode,
        @Nullable Double groundSpeedKn,
        boolean groundSpeedAtLeast,
        @Nullable Double trackDeg,
        boolean timeSynchronized,
        boolean odd,
        int cprLat,
        int cprLon)
        implements SquitterMessage {}
