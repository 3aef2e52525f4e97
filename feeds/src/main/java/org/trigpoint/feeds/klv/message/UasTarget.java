package org.trigpoint.feeds.klv.message;

import org.jspecify.annotations.Nullable;

/**
 * The target of a UAS datalink set (MISB ST 0601).
 *
 * @param id item 129
 * @param latDeg item 40: WGS 84, north positive
 * @param lonDeg item 41: WGS 84, east positive
 * @param elevationMeters item 42: above mean sea level
 * @param ce90Meters item 45: circular error, 90 %
 * @param le90Meters item 46: error of the height, 90 %
 * @param gateWidthPixels item 43
 * @param gateHeightPixels item 44
 */
public record UasTarget(
        @Nullable String id,
        double latDeg,
        double lonDeg,
        double elevationMeters,
        double ce90Meters,
        double le90Meters,
        double gateWidthPixels,
        double gateHeightPixels) {}
