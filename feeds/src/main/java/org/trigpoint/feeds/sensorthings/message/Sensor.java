package org.trigpoint.feeds.sensorthings.message;

import org.jspecify.annotations.Nullable;

/**
 * A Sensor.
 *
 * @param id of the Sensor
 * @param name of the Sensor
 * @param description of the Sensor
 * @param encodingType of its metadata
 * @param metadata a text, or JSON
 * @param properties as JSON
 */
public record Sensor(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String encodingType,
        @Nullable String metadata,
        @Nullable String properties)
        implements SensorThingsMessage {}
