package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * GPS_RAW_INT (24) and GPS2_RAW (124): what one GNSS receiver says.
 *
 * @param receiver 1 for GPS_RAW_INT, 2 for GPS2_RAW
 * @param timeMicros microseconds since 1970, or since boot when small
 * @param fixType GPS_FIX_TYPE: 0 and 1 none, 2 two-dimensional, 3 three-dimensional, 4 DGPS, 5 RTK float, 6 RTK fixed
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude above mean sea level
 * @param altEllipsoidMeters altitude above the WGS 84 ellipsoid
 * @param hdopRatio horizontal dilution of precision
 * @param vdopRatio vertical dilution of precision
 * @param speedMps speed over ground
 * @param courseDeg course over ground, not heading
 * @param satellites satellites visible
 * @param horizontalAccuracyMeters uncertainty of the position
 * @param verticalAccuracyMeters uncertainty of the altitude
 * @param speedAccuracyMps uncertainty of the speed
 * @param headingAccuracyDeg uncertainty of heading or course
 * @param yawDeg heading from north by several antennas, 360 for north
 * @param dgpsChannels DGPS satellites, of the second receiver only
 * @param dgpsAgeMillis age of the DGPS data, of the second receiver only; null when not known
 */
public record GpsRaw(
        int receiver,
        long timeMicros,
        int fixType,
        double latDeg,
        double lonDeg,
        double altMeters,
        double altEllipsoidMeters,
        double hdopRatio,
        double vdopRatio,
        double speedMps,
        double courseDeg,
        @Nullable Integer satellites,
        double horizontalAccuracyMeters,
        double verticalAccuracyMeters,
        double speedAccuracyMps,
        double headingAccuracyDeg,
        double yawDeg,
        @Nullable Integer dgpsChannels,
        @Nullable Long dgpsAgeMillis)
        implements MavlinkMessage {}
