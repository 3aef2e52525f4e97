package org.trigpoint.app.zones;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The placemarks of a KML document (OGC 12-007r2): points, lines and polygons, alone or in a MultiGeometry. No document type is read, and nothing that it refers to. */
final class KmlFeatures {
    private final XMLStreamReader xml;
    private final FeatureFile.Taking taking = new FeatureFile.Taking();
    private int number;

    private @Nullable String name;
    private ArrayNode geometries = Json.array();
    private @Nullable ArrayNode rings;
    private boolean isKml;
    private boolean inPlacemark;
    /** The point or line whose coordinates come next. */
    private String current = "";

    private KmlFeatures(XMLStreamReader xml) {
        this.xml = xml;
    }

    static FeatureFile read(byte[] bytes, String file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            KmlFeatures features = new KmlFeatures(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
            features.run();
            if (!features.isKml) {
                throw new SettingsException(file + ": its first element is not kml");
            }
            return features.taking.file();
        } catch (XMLStreamException e) {
            throw new SettingsException(file + ", line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber() + ": not KML: " + firstLine(e));
        }
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf("Message: ");
        return (end < 0 ? message : message.substring(end + 9))
                .lines()
                .findFirst()
                .orElse("");
    }

    private void run() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void begin(String element) throws XMLStreamException {
        switch (element) {
            case "kml" -> isKml = true;
            case "Placemark" -> {
                number++;
                inPlacemark = true;
                name = null;
                geometries = Json.array();
            }
            case "name" -> {
                String text = xml.getElementText().strip();
                name = name == null && inPlacemark && !text.isEmpty() ? text : name;
            }
            case "Polygon" -> rings = Json.array();
            case "Point", "LineString" -> current = element;
            case "coordinates" -> coordinates(xml.getElementText());
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "Polygon" -> {
                add("Polygon", Objects.requireNonNullElseGet(rings, Json::array));
                rings = null;
            }
            case "Point", "LineString" -> current = "";
            case "Placemark" -> {
                String said = name == null ? "feature " + number : name;
                if (geometries.isEmpty()) {
                    taking.bad(number, said, "it has no point, line or polygon");
                } else {
                    ObjectNode all = Json.object();
                    all.put("type", "GeometryCollection");
                    all.set("geometries", geometries);
                    taking.geometry(number, said, all);
                }
                inPlacemark = false;
            }
            default -> {}
        }
    }

    private void coordinates(String text) {
        ArrayNode line = Json.array();
        for (String tuple : text.strip().split("\\s+", -1)) {
            ArrayNode position = line.addArray();
            for (String part : tuple.split(",", -1)) {
                number(part, position);
            }
        }
        if (rings != null) {
            rings.add(line);
        } else if (current.equals("LineString")) {
            add("LineString", line);
        } else if (current.equals("Point")) {
            add("Point", line.isEmpty() ? line : (ArrayNode) line.get(0));
        }
    }

    /** What is no number stays text, and is refused as such with its place. */
    private static void number(String part, ArrayNode position) {
        try {
            position.add(Double.parseDouble(part));
        } catch (NumberFormatException e) {
            position.add(part);
        }
    }

    private void add(String type, ArrayNode coordinates) {
        ObjectNode geometry = geometries.addObject();
        geometry.put("type", type);
        geometry.set("coordinates", coordinates);
    }
}
