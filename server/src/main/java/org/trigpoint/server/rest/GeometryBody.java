package org.trigpoint.server.rest;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Outline;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.server.access.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * A GeoJSON geometry as a shape: a Polygon is an area, a LineString with half a width a corridor, a Point with a radius a circle.
 * What is none is refused with the place in the document, and why.
 *
 * <p>Edges go the short way round, over 180° too; longitudes may not lie beyond it.
 */
final class GeometryBody {
    private static final String COORDINATES = "geometry.coordinates";

    private int positions;

    private GeometryBody() {}

    /**
     * Reads a geometry.
     *
     * @param properties hold radiusMeters of a point and halfWidthMeters of a line
     */
    static Shape shape(JsonNode geometry, Body properties) {
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        GeometryBody reading = new GeometryBody();
        try {
            return switch (type) {
                case "Polygon" -> reading.area(coordinates);
                case "LineString" ->
                    new Shape.Corridor(reading.line(coordinates, COORDINATES), meters(properties, "halfWidthMeters"));
                case "Point" ->
                    new Shape.Circle(reading.position(coordinates, COORDINATES), meters(properties, "radiusMeters"));
                default ->
                    throw Refusal.badRequest("geometry.type must be Polygon, LineString or Point, not '" + type + "'");
            };
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("geometry: " + e.getMessage());
        }
    }

    private static double meters(Body properties, String name) {
        return properties
                .findNumber(name)
                .orElseThrow(() -> Refusal.badRequest("properties." + name + " is missing: metres, above 0"));
    }

    private Shape.Area area(JsonNode rings) {
        if (!rings.isArray() || rings.isEmpty()) {
            throw Refusal.badRequest(COORDINATES + ": must be an array of rings, at least one");
        }
        List<List<Position>> corners = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            String at = COORDINATES + "[" + i + "]";
            List<Position> ring = line(rings.get(i), at);
            if (ring.size() < 4) {
                throw Refusal.badRequest(at + ": a ring has four positions or more, not " + ring.size());
            }
            if (!ring.getFirst().equals(ring.getLast())) {
                throw Refusal.badRequest(at + "[" + (ring.size() - 1) + "]: the ring is open: it begins at "
                        + text(ring.getFirst()) + " and ends at " + text(ring.getLast()));
            }
            corners.add(ring.subList(0, ring.size() - 1));
        }
        requireOutline(corners);
        return new Shape.Area(corners);
    }

    private List<Position> line(JsonNode line, String at) {
        if (!line.isArray()) {
            throw Refusal.badRequest(at + ": must be an array of positions");
        }
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            positions.add(position(line.get(i), at + "[" + i + "]"));
        }
        return positions;
    }

    private Position position(JsonNode position, String at) {
        if (++positions > Shape.MOST_POSITIONS) {
            throw Refusal.badRequest(at + ": a zone has at most " + Shape.MOST_POSITIONS + " positions");
        }
        if (!position.isArray()
                || position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw Refusal.badRequest(at + ": a position is [longitude, latitude] in degrees, not " + position);
        }
        double lonDeg = position.get(0).asDouble();
        double latDeg = position.get(1).asDouble();
        if (!(Math.abs(lonDeg) <= 180)) {
            throw Refusal.badRequest(at + ": longitude " + lonDeg + " is not within -180 to 180 degrees");
        }
        if (!(Math.abs(latDeg) <= 90)) {
            throw Refusal.badRequest(at + ": latitude " + latDeg + " is not within -90 to 90 degrees");
        }
        return Position.of(latDeg, lonDeg);
    }

    private static void requireOutline(List<List<Position>> corners) {
        Outline.findFlaw(corners).ifPresent(flaw -> {
            throw Refusal.badRequest(COORDINATES + "[" + flaw.ring() + "]: " + flaw.reason());
        });
    }

    private static String text(Position position) {
        return "[" + position.lonDeg() + ", " + position.latDeg() + "]";
    }
}
