package org.trigpoint.feeds.cot.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line or polygon.
 *
 * @param closed true for a polygon
 * @param vertices its corners
 * @param rest what else the element held
 */
public record Polyline(
        @Nullable Boolean closed,
        List<Vertex> vertices,
        @Nullable Rest rest) {
    public Polyline {
        vertices = List.copyOf(vertices);
    }
}
