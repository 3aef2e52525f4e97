package org.trigpoint.server.json;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A shape as a GeoJSON geometry, with what of it is no geometry among the properties beside it. */
final class ShapeJson {
    private ShapeJson() {}

    static void put(Shape shape, ObjectNode geometry, ObjectNode properties) {
        putNoKind(properties);
        switch (shape) {
            case Shape.Circle circle -> {
                geometry.put("type", "Point");
                add(circle.centre(), geometry.putArray("coordinates"));
                properties.put("kind", "circle");
                properties.put("radiusMeters", circle.radiusMeters());
            }
            case Shape.Area area -> {
                geometry.put("type", "Polygon");
                ArrayNode rings = geometry.putArray("coordinates");
                for (List<Position> ring : area.rings()) {
                    ArrayNode closed = rings.addArray();
                    line(ring, closed);
                    add(ring.getFirst(), closed.addArray());
                }
                properties.put("kind", "area");
            }
            case Shape.Corridor corridor -> {
                geometry.put("type", "LineString");
                line(corridor.line(), geometry.putArray("coordinates"));
                properties.put("kind", "corridor");
                properties.put("halfWidthMeters", corridor.halfWidthMeters());
            }
        }
    }

    /** The properties of no shape. */
    static void putNoKind(ObjectNode properties) {
        properties.putNull("kind");
        properties.putNull("radiusMeters");
        properties.putNull("halfWidthMeters");
    }

    private static void line(List<Position> line, ArrayNode coordinates) {
        line.forEach(position -> add(position, coordinates.addArray()));
    }

    private static void add(Position position, ArrayNode pair) {
        pair.add(position.lonDeg()).add(position.latDeg());
    }
}
