package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.Nullable;

/**
 * A corner of a polyline: WGS 84. Numbers that are absent are NaN.
 *
 * @param latDeg latitude, north positive
 * @param lonDeg longitude, east positive
 * @param haeMeters height above the ellipsoid
 * @param rest what else the element held
 */
public record Vertex(
        double latDeg,
        double lonDeg,
        double haeMeters,
        @Nullable Rest rest) {}
