package org.trigpoint.feeds.sensorthings.message;

import org.jspecify.annotations.Nullable;

/**
 * A Thing: what carries sensors.
 *
 * @param id of the Thing
 * @param name of the Thing
 * @param description of the Thing
 * @param properties as JSON
 */
public record Thing(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String properties) implements SensorThingsMessage {}
