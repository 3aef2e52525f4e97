package org.trigpoint.app.zones;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The features of a GeoJSON or KML file, geometries of several parts taken apart.
 *
 * @param features in the order of the file
 * @param bad what is no line, area or point, and why
 */
public record FeatureFile(List<Feature> features, List<Bad> bad) {
    private static final long MOST_BYTES = 512L << 20;
    private static final List<String> NAMES = List.of("name", "title", "label", "cable_name", "id");

    /**
     * A part of a feature.
     *
     * @param number of the feature in the file, from 1
     * @param part of it from 1, 0 where it is the only one
     * @param name as the file has it, else {@code feature 3}
     * @param geometry a Point, LineString or Polygon of GeoJSON
     */
    public record Feature(int number, int part, String name, JsonNode geometry) {
        public String type() {
            return geometry.path("type").asString("");
        }
    }

    /**
     * A feature that cannot be used.
     *
     * @param number of it in the file, from 1
     * @param name as the file has it
     * @param reason why
     */
    public record Bad(int number, String name, String reason) {}

    public FeatureFile {
        features = List.copyOf(features);
        bad = List.copyOf(bad);
    }

    /** Reads a file, KML where it ends so. Throws SettingsException that says what is wrong with it, and where. */
    public static FeatureFile read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SettingsException(file + " has " + Files.size(file) + " bytes; " + MOST_BYTES
                        + " are read at most: cut it, by ogr2ogr for one");
            }
            byte[] bytes = Files.readAllBytes(file);
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return read(bytes, name.endsWith(".kml"), file.toString());
        } catch (NoSuchFileException e) {
            throw new SettingsException("There is no file " + file);
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e);
        }
    }

    /**
     * Reads what a file holds. Throws SettingsException that says what is wrong with it, and where.
     *
     * @param kml true for KML, false for GeoJSON
     * @param file its name, for messages
     */
    public static FeatureFile read(byte[] bytes, boolean kml, String file) {
        return kml ? KmlFeatures.read(bytes, file) : geoJson(new String(bytes, StandardCharsets.UTF_8), file);
    }

    private static FeatureFile geoJson(String text, String file) {
        JsonNode document;
        try {
            document = Json.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new SettingsException(file + ", line " + at.getLineNr() + ", column " + at.getColumnNr()
                    + ": not GeoJSON: " + e.getOriginalMessage());
        }
        String type = document == null ? "" : document.path("type").asString("");
        Taking taking = new Taking();
        switch (type) {
            case "FeatureCollection" -> {
                JsonNode features = document.path("features");
                if (!features.isArray()) {
                    throw new SettingsException(file + ", features: a FeatureCollection has an array of features");
                }
                for (int i = 0; i < features.size(); i++) {
                    taking.feature(i + 1, features.get(i));
                }
            }
            case "Feature" -> taking.feature(1, document);
            case "Point",
                    "LineString",
                    "Polygon",
                    "MultiPoint",
                    "MultiLineString",
                    "MultiPolygon",
                    "GeometryCollection" -> taking.geometry(1, "feature 1", document);
            default ->
                throw new SettingsException(
                        file + ", type: a GeoJSON file is a FeatureCollection, a Feature or a geometry," + " not '"
                                + type + "'");
        }
        return taking.file();
    }

    /** Takes features apart. */
    static final class Taking {
        private final List<Feature> features = new ArrayList<>();
        private final List<Bad> bad = new ArrayList<>();

        FeatureFile file() {
            return new FeatureFile(features, bad);
        }

        private void feature(int number, JsonNode feature) {
            String name = name(number, feature);
            if (!feature.path("type").asString("").equals("Feature")) {
                bad.add(new Bad(number, name, "type: it is no Feature"));
            } else if (feature.path("geometry").isObject()) {
                geometry(number, name, feature.path("geometry"));
            } else {
                bad.add(new Bad(number, name, "geometry: it has none"));
            }
        }

        private static String name(int number, JsonNode feature) {
            JsonNode properties = feature.path("properties");
            for (String key : NAMES) {
                for (String property : properties.propertyNames()) {
                    String text = properties.path(property).asString("").strip();
                    if (property.equalsIgnoreCase(key) && !text.isEmpty()) {
                        return text;
                    }
                }
            }
            String id = feature.path("id").asString("").strip();
            return id.isEmpty() ? "feature " + number : id;
        }

        void bad(int number, String name, String reason) {
            bad.add(new Bad(number, name, reason));
        }

        /** A geometry, whole or in parts. */
        void geometry(int number, String name, JsonNode geometry) {
            List<JsonNode> parts = new ArrayList<>();
            String reason = part(geometry, parts);
            if (!reason.isEmpty()) {
                bad.add(new Bad(number, name, reason));
            }
            for (int i = 0; i < parts.size(); i++) {
                features.add(new Feature(number, parts.size() == 1 ? 0 : i + 1, name, parts.get(i)));
            }
        }

        /** Adds the parts of a geometry; gives why it has none, or nothing. */
        private static String part(JsonNode geometry, List<JsonNode> parts) {
            String type = geometry.path("type").asString("");
            JsonNode coordinates = geometry.path("coordinates");
            switch (type) {
                case "Point", "LineString", "Polygon" -> parts.add(simple(type, coordinates));
                case "MultiPoint", "MultiLineString", "MultiPolygon" ->
                    coordinates.forEach(each -> parts.add(simple(type.substring(5), each)));
                case "GeometryCollection" -> {
                    for (JsonNode each : geometry.path("geometries")) {
                        String reason = part(each, parts);
                        if (!reason.isEmpty()) {
                            return reason;
                        }
                    }
                }
                default -> {
                    return "geometry.type: '" + type + "' is no geometry of GeoJSON";
                }
            }
            return parts.isEmpty() ? "geometry: it is empty" : "";
        }

        private static JsonNode simple(String type, JsonNode coordinates) {
            ObjectNode geometry = Json.object();
            geometry.put("type", type);
            geometry.set("coordinates", within180(coordinates));
            return geometry;
        }

        /** Some files have longitudes go on beyond 180°; they are brought back, and heights are left out. */
        private static JsonNode within180(JsonNode node) {
            if (!node.isArray()) {
                return node;
            }
            ArrayNode copy = Json.array();
            boolean position =
                    node.size() >= 2 && node.get(0).isNumber() && node.get(1).isNumber();
            if (!position) {
                node.forEach(each -> copy.add(within180(each)));
                return copy;
            }
            double lonDeg = node.get(0).asDouble();
            boolean beyond = Math.abs(lonDeg) > 180 && Math.abs(lonDeg) <= 360;
            return copy.add(beyond ? lonDeg - Math.signum(lonDeg) * 360 : lonDeg)
                    .add(node.get(1).asDouble());
        }
    }
}
