package org.trigpoint.server.ogc;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;

/**
 * What is asked of a collection.
 *
 * @param box where; the whole earth unless asked
 * @param times when
 * @param knownByEpochMicros what was not known by then is left out; Long.MAX_VALUE for all that is known now
 * @param properties values that properties must have, by name
 * @param after where the page begins: what a page before said was next; null for the first
 * @param limit features at most, at least 1
 */
public record FeatureQuery(
        Box box,
        Times times,
        long knownByEpochMicros,
        Map<String, String> properties,
        @Nullable String after,
        int limit) {
    public FeatureQuery {
        properties = Map.copyOf(properties);
    }

    public Optional<String> findAfter() {
        return Optional.ofNullable(after);
    }

    public Optional<String> findProperty(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}
