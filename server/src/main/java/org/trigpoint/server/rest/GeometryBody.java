package org.trigpoint.server.rest;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
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
    private static final GeometryFactory PLANE = new GeometryFactory();

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
        requireSimple(corners);
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

    /** Refuses rings that cross themselves or each other, and holes that lie outside: by JTS, in the plane of degrees. */
    private static void requireSimple(List<List<Position>> corners) {
        double nearDeg = corners.getFirst().getFirst().lonDeg();
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            rings.add(ring(corners.get(i), nearDeg, COORDINATES + "[" + i + "]"));
        }
        TopologyValidationError error = new IsValidOp(PLANE.createPolygon(
                        rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new)))
                .getValidationError();
        if (error != null) {
            Coordinate where = error.getCoordinate();
            throw Refusal.badRequest(COORDINATES + ": at "
                    + text(Position.of(Math.clamp(where.y, -90, 90), where.x)) + ": "
                    + reason(error));
        }
    }

    private static String reason(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "the outline crosses or touches itself";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "a hole lies outside the first ring";
            case TopologyValidationError.NESTED_HOLES -> "a hole lies within another";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "holes cut the area in parts";
            default -> error.getMessage();
        };
    }

    /** A ring with longitudes that go on where they pass 180°. */
    private static LinearRing ring(List<Position> corners, double nearDeg, String at) {
        Coordinate[] plane = new Coordinate[corners.size() + 1];
        double lonDeg = nearDeg;
        for (int i = 0; i < corners.size(); i++) {
            Position corner = corners.get(i);
            lonDeg += Angles.wrapLonDeg(corner.lonDeg() - lonDeg);
            plane[i] = new Coordinate(lonDeg, corner.latDeg());
        }
        double closingDeg = lonDeg + Angles.wrapLonDeg(corners.getFirst().lonDeg() - lonDeg);
        if (Math.abs(closingDeg - plane[0].x) > 180) {
            throw Refusal.badRequest(at + ": the ring goes round a pole");
        }
        plane[corners.size()] = new Coordinate(plane[0]);
        return PLANE.createLinearRing(plane);
    }

    private static String text(Position position) {
        return "[" + position.lonDeg() + ", " + position.latDeg() + "]";
    }
}
