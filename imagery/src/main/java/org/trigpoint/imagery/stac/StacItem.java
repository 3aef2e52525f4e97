package org.trigpoint.imagery.stac;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.model.zone.Shape;

/**
 * A STAC item.
 *
 * @param id of its provider
 * @param collection id of the collection that it is of; empty for none
 * @param areas what it shows, an area each polygon; none when it says none
 * @param box around it; null when it says none
 * @param times when it was taken
 * @param properties what else it says of itself
 * @param assets its files
 * @param links where it leads
 * @param extensions schemas that it says it follows
 * @param others members of the document that have no place here, each as JSON text
 */
public record StacItem(
        String id,
        String collection,
        List<Shape.Area> areas,
        @Nullable Box box,
        StacTimes times,
        StacProperties properties,
        List<StacAsset> assets,
        List<StacLink> links,
        Set<String> extensions,
        Map<String, String> others) {
    public StacItem {
        areas = List.copyOf(areas);
        assets = List.copyOf(assets);
        links = List.copyOf(links);
        extensions = Set.copyOf(extensions);
        others = Map.copyOf(others);
    }

    /** The same with other files. */
    public StacItem withAssets(List<StacAsset> other) {
        return new StacItem(id, collection, areas, box, times, properties, other, links, extensions, others);
    }
}
