package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/**
 * GPS, GPS2 and GPSB: what one GNSS receiver says.
 *
 * @param bootMicros time since boot, µs
 * @param receiver 0 and 1, or 2 for several blended
 * @param status 0 and 1 no fix, 2 two-dimensional, 3 three-dimensional, 4 DGPS, 5 RTK float, 6 RTK fixed
 * @param utcEpochMicros UTC by the receiver's week and time of week, microseconds since 1970; null without a week
 * @param satellites satellites used
 * @param hdopRatio horizontal dilution of precision
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude above mean sea level
 * @param speedMps speed over ground
 * @param courseDeg course over ground
 * @param downMps velocity down
 * @param yawDeg heading by several antennas
 * @param used the autopilot flies by it
 */
public record GpsLog(
        @Nullable Long bootMicros,
        int receiver,
        @Nullable Integer status,
        @Nullable Long utcEpochMicros,
        @Nullable Integer satellites,
        double hdopRatio,
        double latDeg,
        double lonDeg,
        double altMeters,
        double speedMps,
        double courseDeg,
        double downMps,
        double yawDeg,
        @Nullable Boolean used)
        implements LogMessage {}
