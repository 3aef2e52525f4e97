package org.trigpoint.server.ogc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reference systems of coordinates that can be asked for. */
public enum Crs {
    /** Longitude and latitude in degrees: as everything is kept, and unless asked. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84"),
    /** Latitude and longitude in degrees. */
    EPSG4326("http://www.opengis.net/def/crs/EPSG/0/4326"),
    /** Web Mercator, east and north in metres. */
    EPSG3857("http://www.opengis.net/def/crs/EPSG/0/3857");

    private static final double CENTIMETERS = 100;

    private final String uri;

    Crs(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    /** All of them, as JSON. */
    static ArrayNode uris() {
        ArrayNode uris = Json.array();
        Arrays.stream(values()).forEach(crs -> uris.add(crs.uri));
        return uris;
    }

    /** The system of this URI; the first where none is said. */
    static Crs parse(String parameter, @Nullable String asked) {
        return asked == null
                ? CRS84
                : Arrays.stream(values())
                        .filter(crs -> crs.uri.equals(asked))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.badRequest(parameter + " must be one of " + uris() + ", not " + asked));
    }

    /** Four numbers, or six with heights, which are passed over: all is on the surface of the earth. */
    Box box(@Nullable String bbox) {
        if (bbox == null) {
            return Box.EARTH;
        }
        try {
            double[] edges =
                    Arrays.stream(bbox.split(",", -1)).mapToDouble(Crs::number).toArray();
            if (edges.length != 4 && edges.length != 6) {
                throw new IllegalArgumentException(edges.length + " numbers");
            }
            int upper = edges.length / 2;
            return box(edges[0], edges[1], edges[upper], edges[upper + 1]);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("bbox must be the lower and the upper corner, four or six numbers in the order of"
                    + " bbox-crs, as -2.1,50.2,-0.4,51.1: " + e.getMessage());
        }
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text + " is no number");
        }
        return number;
    }

    private Box box(double first, double second, double third, double fourth) {
        return switch (this) {
            case CRS84 -> Box.of(first, second, third, fourth);
            case EPSG4326 -> Box.of(second, first, fourth, third);
            case EPSG3857 ->
                Box.of(
                        WebMercator.lonDeg(first),
                        WebMercator.latDeg(second),
                        WebMercator.lonDeg(third),
                        WebMercator.latDeg(fourth));
        };
    }

    /** The feature in this system: coordinates of its geometry changed where they stand. */
    void write(ObjectNode feature) {
        JsonNode geometry = feature.path("geometry");
        if (this == CRS84 || !geometry.isObject()) {
            return;
        }
        if (geometry.path("coordinates") instanceof ArrayNode coordinates) {
            change(coordinates);
        }
    }

    private void change(ArrayNode coordinates) {
        if (!coordinates.isEmpty() && coordinates.get(0).isNumber()) {
            double lonDeg = coordinates.get(0).asDouble();
            double latDeg = coordinates.get(1).asDouble();
            boolean degrees = this == EPSG4326;
            coordinates.set(0, degrees ? latDeg : toCentimeters(WebMercator.xMeters(lonDeg)));
            coordinates.set(1, degrees ? lonDeg : toCentimeters(WebMercator.yMeters(latDeg)));
            return;
        }
        for (JsonNode part : coordinates) {
            if (part instanceof ArrayNode inner) {
                change(inner);
            }
        }
    }

    private static double toCentimeters(double meters) {
        return Math.round(meters * CENTIMETERS) / CENTIMETERS;
    }
}
