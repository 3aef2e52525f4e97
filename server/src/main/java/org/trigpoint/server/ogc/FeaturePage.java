package org.trigpoint.server.ogc;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some features of a collection.
 *
 * @param features GeoJSON, with coordinates in degrees
 * @param next where the next page begins, null when this is the last
 * @param matched how many features answer the query on all pages, where that is known
 */
public record FeaturePage(
        List<ObjectNode> features, @Nullable String next, OptionalLong matched) {
    public FeaturePage {
        features = List.copyOf(features);
    }
}
