package org.trigpoint.feeds.sensorthings.message;

import org.jspecify.annotations.Nullable;

/**
 * An ObservedProperty: what can be read.
 *
 * @param id of the ObservedProperty
 * @param name of the ObservedProperty
 * @param description of the ObservedProperty
 * @param definition an address
 * @param properties as JSON
 */
public record ObservedProperty(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String definition,
        @Nullable String properties)
        implements SensorThingsMessage {}
