package org.trigpoint.imagery.stac;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;

/**
 * A STAC collection.
 *
 * @param id of its provider
 * @param title for people; may be empty
 * @param description for people
 * @param licence as SPDX names it, or other
 * @param boxes the first around all, the others around parts
 * @param intervals the first of all, the others of parts
 * @param links where it leads; those of relation item are its items
 * @param others members of the document that have no place here, each as JSON text
 */
public record StacCollection(
        String id,
        String title,
        String description,
        String licence,
        List<Box> boxes,
        List<Interval> intervals,
        List<StacLink> links,
        Map<String, String> others) {
    /**
     * A time, in microseconds since 1970.
     *
     * @param fromEpochMicros null when it has no beginning
     * @param untilEpochMicros null when it has no end
     */
    public record Interval(
            @Nullable Long fromEpochMicros, @Nullable Long untilEpochMicros) {}

    public StacCollection {
        boxes = List.copyOf(boxes);
        intervals = List.copyOf(intervals);
        links = List.copyOf(links);
        others = Map.copyOf(others);
    }
}
