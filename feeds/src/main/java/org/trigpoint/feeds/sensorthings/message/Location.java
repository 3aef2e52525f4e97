package org.trigpoint.feeds.sensorthings.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Geometry;

/**
 * A Location of a Thing, the last that was known.
 *
 * @param id of the Location
 * @param name of the Location
 * @param description of the Location
 * @param thing identity of the Thing in which it stood
 * @param encodingType of the geometry, as sent
 * @param geometry WGS 84; heights above the ellipsoid
 * @param properties as JSON
 */
public record Location(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String thing,
        @Nullable String encodingType,
        Geometry geometry,
        @Nullable String properties)
        implements SensorThingsMessage {}
