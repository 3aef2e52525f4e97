package org.trigpoint.feeds.sensorthings.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A HistoricalLocation: since when a Thing was at its Locations.
 *
 * @param id of the HistoricalLocation
 * @param thing identity of the Thing
 * @param time since when
 */
public record HistoricalLocation(
        @Nullable String id, @Nullable String thing, Instant time) implements SensorThingsMessage {}
