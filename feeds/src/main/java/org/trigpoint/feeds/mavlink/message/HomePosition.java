package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;

/**
 * HOME_POSITION (242): where the vehicle returns to and lands.
 *
 * @param latDeg WGS 84 latitude, north positive
 * @param lonDeg WGS 84 longitude, east positive
 * @param altMeters altitude above mean sea level
 * @param northMeters north of the local origin
 * @param eastMeters east of the local origin
 * @param downMeters below the local origin
 * @param surface from the world frame to the slope of the surface there; null when not known
 * @param approachNorthMeters end of the approach vector from home, north
 * @param approachEastMeters idem, east
 * @param approachDownMeters idem, down
 * @param timeMicros microseconds since 1970, or since boot when small
 */
public record HomePosition(
        double latDeg,
        double lonDeg,
        double altMeters,
        double northMeters,
        double eastMeters,
        double downMeters,
        @Nullable Quaternion surface,
        double approachNorthMeters,
        double approachEastMeters,
        double approachDownMeters,
        @Nullable Long timeMicros)
        implements MavlinkMessage {}
