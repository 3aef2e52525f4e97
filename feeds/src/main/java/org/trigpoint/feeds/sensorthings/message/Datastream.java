package org.trigpoint.feeds.sensorthings.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.json.Geometry;

/**
 * A Datastream: the readings of one property by one sensor of a Thing.
 *
 * @param id of the Datastream
 * @param name of the Datastream
 * @param description of the Datastream
 * @param thing identity of its Thing
 * @param sensor identity of its Sensor
 * @param observedProperty name of its ObservedProperty, where that is within; else its identity
 * @param observationType kind of its results, an address
 * @param unitName of its results
 * @param unitSymbol of its results
 * @param unitDefinition of its results
 * @param observedArea of its readings, WGS 84
 * @param begin of {@code phenomenonTime}
 * @param end of {@code phenomenonTime}
 * @param resultBegin of {@code resultTime}
 * @param resultEnd of {@code resultTime}
 * @param properties as JSON
 */
public record Datastream(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String thing,
        @Nullable String sensor,
        @Nullable String observedProperty,
        @Nullable String observationType,
        @Nullable String unitName,
        @Nullable String unitSymbol,
        @Nullable String unitDefinition,
        @Nullable Geometry observedArea,
        @Nullable Instant begin,
        @Nullable Instant end,
        @Nullable Instant resultBegin,
        @Nullable Instant resultEnd,
        @Nullable String properties)
        implements SensorThingsMessage {}
