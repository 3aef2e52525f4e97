package org.trigpoint.feeds.cot.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that the event draws ({@code shape}).
 *
 * @param ellipses around the place of the event
 * @param polylines lines and polygons
 * @param rest what else the element held, such as links to a style
 */
public record Shape(
        List<Ellipse> ellipses,
        List<Polyline> polylines,
        @Nullable Rest rest) {
    public Shape {
        ellipses = List.copyOf(ellipses);
        polylines = List.copyOf(polylines);
    }
}
