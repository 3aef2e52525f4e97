package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * POS: the position that the autopilot flies by.
 *
 * @param bootMicros time since boot, µs
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude above mean sea level
 * @param aboveHomeMeters altitude above home
 * @param aboveOriginMeters altitude above the origin of the filter
 */
public record PosLog(
        @Nullable Long bootMicros,
        double latDeg,
        double lonDeg,
        double altMeters,
        double aboveHomeMeters,
        double aboveOriginMeters)
        implements LogMessage {}
