package org.trigpoint.feeds.sensorthings.message;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a server around the entities that came before it.
 *
 * @param count of all entities that were asked for, {@code @iot.count}
 * @param nextLink where the next ones are, {@code @iot.nextLink}
 */
public record Page(@Nullable Integer count, @Nullable String nextLink) implements SensorThingsMessage {}
