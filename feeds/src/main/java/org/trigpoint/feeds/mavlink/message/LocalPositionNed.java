package org.trigpoint.feeds.mavlink.message;

/**
 * LOCAL_POSITION_NED (32): position and velocity in the local tangent plane, from the origin of GPS_GLOBAL_ORIGIN.
 *
 * @param bootMillis time since boot, ms
 * @param northMeters north of the origin
 * @param eastMeters east of the origin
 * @param downMeters below the origin
 * @param northMps velocity north
 * @param eastMps velocity east
 * @param downMps velocity down
 */
public record LocalPositionNed(
        long bootMillis,
        double northMeters,
        double eastMeters,
        double downMeters,
        double northMps,
        double eastMps,
        double downMps)
        implements MavlinkMessage {}
