package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * The alternate platform of a UAS datalink set (MISB ST 0601): one that works with the aircraft.
 *
 * @param name item 70
 * @param latDeg item 67: WGS 84, north positive
 * @param lonDeg item 68: WGS 84, east positive
 * @param altitudeMeters item 69: above mean sea level
 * @param ellipsoidHeightMeters items 105, 76: above the WGS 84 ellipsoid
 * @param headingDeg item 71: from true north
 */
public record UasOtherPlatform(
        @Nullable String name,
        double latDeg,
        double lonDeg,
        double altitudeMeters,
        double ellipsoidHeightMeters,
        double headingDeg) {}
