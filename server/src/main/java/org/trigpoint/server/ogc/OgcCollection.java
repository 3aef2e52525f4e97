package org.trigpoint.server.ogc;

import java.util.List;
import java.util.Optional;
import org.trigpoint.picture.Viewer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Features of one kind, as they are offered below {@code /ogc/collections}: GeoJSON features whose coordinates are longitude and latitude
 * in degrees on WGS 84. Each feature says its {@code tlp} and {@code licence}. For any thread.
 */
public interface OgcCollection {
    /** Its name in paths: letters and digits. */
    String id();

    String title();

    String description();

    /** Properties that features can be chosen by, each by equality. */
    default List<String> filters() {
        return List.of();
    }

    /** True where the past can be asked for as it was known: {@code knownBy}. */
    default boolean tellsWhatWasKnown() {
        return false;
    }

    /** True where its features move: {@code tgsequence} and {@code tproperties}. */
    default boolean moves() {
        return false;
    }

    /** Its vector tiles, where it has any. */
    default Optional<OgcTiles> tiles() {
        return Optional.empty();
    }

    /** The times that it has something of, as two instants or {@code ".."} each. */
    default List<String> timeExtent() {
        return List.of("..", "..");
    }

    /** The features that answer a query and that this viewer may see, in an order that does not change from page to page. */
    FeaturePage find(FeatureQuery query, Viewer viewer);

    /** The feature of this id if this viewer may see it; empty for what is no id. */
    Optional<ObjectNode> findFeature(String id, Viewer viewer);
}
