package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * GPS_GLOBAL_ORIGIN (49): where the origin of the local frame lies.
 *
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude above mean sea level
 * @param timeMicros microseconds since 1970, or since boot when small
 */
public record GpsGlobalOrigin(
        double latDeg,
        double lonDeg,
        double altMeters,
        @Nullable Long timeMicros) implements MavlinkMessage {}
