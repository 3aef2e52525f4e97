package org.trigpoint.feeds.sensorthings.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Geometry;

/**
 * A FeatureOfInterest: what a reading is of.
 *
 * @param id of the FeatureOfInterest
 * @param name of the FeatureOfInterest
 * @param description of the FeatureOfInterest
 * @param encodingType of the geometry, as sent
 * @param geometry WGS 84; heights above the ellipsoid
 * @param properties as JSON
 */
public record FeatureOfInterest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String encodingType,
        Geometry geometry,
        @Nullable String properties)
        implements SensorThingsMessage {}
