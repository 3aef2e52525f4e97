package org.trigpoint.imagery.stac;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;

/** Areas and boxes of documents, as GeoJSON (RFC 7946) writes them. */
final class StacGeometry {
    private StacGeometry() {}

    /** The polygons of an item; none where its geometry is null. */
    static List<Shape.Area> areas(StacNode item) throws StacException {
        if (!item.has("geometry")) {
            return List.of();
        }
        StacNode geometry = item.object("geometry");
        String type = geometry.text("type");
        List<Shape.Area> areas = new ArrayList<>();
        switch (type) {
            case "Polygon" -> areas.add(area(geometry.elements("coordinates"), geometry));
            case "MultiPolygon" -> {
                for (StacNode polygon : geometry.elements("coordinates")) {
                    areas.add(area(elements(polygon), polygon));
                }
            }
            default ->
                throw geometry.child("type")
                        .wrong("must be Polygon or MultiPolygon, the ground that an image shows, not " + type);
        }
        return areas;
    }

    private static Shape.Area area(List<StacNode> rings, StacNode at) throws StacException {
        List<List<Position>> read = new ArrayList<>();
        for (StacNode ring : rings) {
            List<Position> corners = new ArrayList<>();
            for (StacNode corner : elements(ring)) {
                corners.add(position(corner));
            }
            if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
                corners.removeLast();
            }
            read.add(corners);
        }
        try {
            return new Shape.Area(read);
        } catch (IllegalArgumentException e) {
            throw at.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Position position(StacNode pair) throws StacException {
        List<StacNode> numbers = elements(pair);
        if (numbers.size() < 2) {
            throw pair.wrong("must be longitude and latitude");
        }
        double lonDeg = numbers.get(0).number();
        double latDeg = numbers.get(1).number();
        if (Math.abs(lonDeg) > 360) {
            throw numbers.get(0).wrong("must be a longitude in degrees, not " + lonDeg);
        }
        if (Math.abs(latDeg) > 90) {
            throw numbers.get(1).wrong("must be a latitude in degrees, not " + latDeg);
        }
        return Position.of(latDeg, lonDeg);
    }

    private static List<StacNode> elements(StacNode array) throws StacException {
        if (!array.value().isArray()) {
            throw array.wrong("must be an array");
        }
        List<StacNode> elements = new ArrayList<>();
        for (int i = 0; i < array.value().size(); i++) {
            elements.add(new StacNode(array.value().path(i), array.path() + "[" + i + "]"));
        }
        return elements;
    }

    /** A box of four numbers, or of six with heights, which are left out; null where there is none. */
    static @Nullable Box findBox(StacNode document) throws StacException {
        return document.has("bbox") ? box(document.child("bbox")) : null;
    }

    static Box box(StacNode array) throws StacException {
        List<StacNode> numbers = elements(array);
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw array.wrong("must have four or six numbers, not " + numbers.size());
        }
        int north = numbers.size() - 1;
        try {
            return Box.of(
                    numbers.get(0).number(),
                    numbers.get(1).number(),
                    numbers.get(north - 1).number(),
                    numbers.get(north).number());
        } catch (IllegalArgumentException e) {
            throw array.wrong(String.valueOf(e.getMessage()));
        }
    }
}
