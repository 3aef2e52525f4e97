package org.trigpoint.feeds.gnss.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feature of GeoJSON (RFC 7946) that is a point.
 *
 * @param id of the feature
 * @param time of the property that has it
 * @param latDeg latitude, WGS 84
 * @param lonDeg longitude, WGS 84
 * @param heightMeters above the ellipsoid
 * @param properties all of them, as JSON
 */
public record FeaturePoint(
        @Nullable String id,
        @Nullable Instant time,
        double latDeg,
        double lonDeg,
        double heightMeters,
        @Nullable String properties)
        implements GnssMessage {}
