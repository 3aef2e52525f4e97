package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * Where an event is: WGS 84, height above the ellipsoid. A number that is unknown (9999999 as sent) is NaN.
 *
 * @param latDeg latitude, north positive
 * @param lonDeg longitude, east positive
 * @param haeMeters height above the ellipsoid
 * @param ceMeters radius of a circle around the place in which the thing is
 * @param leMeters height of the thing is within this much of the one given
 * @param rest attributes and children that have no component here
 */
public record CotPoint(
        double latDeg,
        double lonDeg,
        double haeMeters,
        double ceMeters,
        double leMeters,
        @Nullable Rest rest) {
    /** What stands on the wire for a height or an error that is not known. */
    public static final double UNKNOWN_METERS = 9_999_999;
}
