package org.trigpoint.feeds.mavlink.message;

/**
 * GLOBAL_POSITION_INT (33): the position that the autopilot flies by.
 *
 * @param bootMillis time since boot, ms
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude above mean sea level
 * @param aboveHomeMeters altitude above home
 * @param northMps velocity north
 * @param eastMps velocity east
 * @param downMps velocity down
 * @param headingDeg heading (yaw), 0 to 359.99
 */
public record GlobalPosition(
        long bootMillis,
        double latDeg,
        double lonDeg,
        double altMeters,
        double aboveHomeMeters,
        double northMps,
        double eastMps,
        double downMps,
        double headingDeg)
        implements MavlinkMessage {}
