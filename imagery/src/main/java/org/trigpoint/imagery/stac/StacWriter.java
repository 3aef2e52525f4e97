package org.trigpoint.imagery.stac;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes STAC documents of version 1.1.0: the same record gives the same bytes. */
public final class StacWriter {
    private static final String VERSION = "1.1.0";
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StacWriter() {}

    /** An item as a document. */
    public static byte[] json(StacItem item) {
        return MAPPER.writeValueAsBytes(node(item));
    }

    /** A collection as a document. */
    public static byte[] json(StacCollection collection) {
        return MAPPER.writeValueAsBytes(node(collection));
    }

    /** An item as text. */
    public static String text(StacItem item) {
        return new String(json(item), StandardCharsets.UTF_8);
    }

    private static ObjectNode node(StacItem item) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("type", "Feature");
        node.put("stac_version", VERSION);
        ObjectNode properties = MAPPER.createObjectNode();
        TreeSet<String> extensions = new TreeSet<>(item.extensions());
        StacPropertiesWriter.put(item, properties, extensions);
        ArrayNode schemas = node.putArray("stac_extensions");
        node.put("id", item.id());
        geometry(item.areas(), node);
        Box box = item.box();
        if (box != null && !item.areas().isEmpty()) {
            box(box, node.putArray("bbox"));
        }
        node.set("properties", properties);
        boolean collected = item.links().stream().anyMatch(link -> link.rel().equals("collection"));
        if (collected && !item.collection().isEmpty()) {
            node.put("collection", item.collection());
        }
        links(item.links(), item.collection().isEmpty(), node);
        ObjectNode assets = node.putObject("assets");
        for (StacAsset asset : item.assets()) {
            StacPropertiesWriter.put(asset, assets.putObject(asset.key()), extensions);
        }
        extensions.forEach(schemas::add);
        others(item.others(), node);
        return node;
    }

    private static void links(List<StacLink> links, boolean alone, ObjectNode node) {
        ArrayNode array = node.putArray("links");
        for (StacLink link : links) {
            if (alone && link.rel().equals("collection")) {
                continue;
            }
            ObjectNode each = array.addObject().put("rel", link.rel()).put("href", link.href());
            text(link.type(), "type", each);
            text(link.title(), "title", each);
        }
    }

    private static void geometry(List<Shape.Area> areas, ObjectNode node) {
        if (areas.isEmpty()) {
            node.putNull("geometry");
            return;
        }
        ObjectNode geometry = node.putObject("geometry");
        geometry.put("type", areas.size() == 1 ? "Polygon" : "MultiPolygon");
        ArrayNode coordinates = geometry.putArray("coordinates");
        for (Shape.Area area : areas) {
            ArrayNode polygon = areas.size() == 1 ? coordinates : coordinates.addArray();
            for (List<Position> ring : area.rings()) {
                ArrayNode closed = polygon.addArray();
                ring.forEach(corner -> position(corner, closed));
                position(ring.getFirst(), closed);
            }
        }
    }

    private static void position(Position position, ArrayNode ring) {
        ring.addArray().add(position.lonDeg()).add(position.latDeg());
    }

    private static void box(Box box, ArrayNode array) {
        array.add(box.westDeg()).add(box.southDeg()).add(box.eastDeg()).add(box.northDeg());
    }

    private static ObjectNode node(StacCollection collection) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("type", "Collection");
        node.put("stac_version", VERSION);
        node.put("id", collection.id());
        text(collection.title(), "title", node);
        node.put("description", collection.description());
        node.put("license", collection.licence());
        ObjectNode extent = node.putObject("extent");
        ArrayNode boxes = extent.putObject("spatial").putArray("bbox");
        collection.boxes().forEach(box -> box(box, boxes.addArray()));
        ArrayNode intervals = extent.putObject("temporal").putArray("interval");
        collection
                .intervals()
                .forEach(interval -> intervals
                        .addArray()
                        .add(time(interval.fromEpochMicros()))
                        .add(time(interval.untilEpochMicros())));
        links(collection.links(), false, node);
        others(collection.others(), node);
        return node;
    }

    static @Nullable String time(@Nullable Long epochMicros) {
        return epochMicros == null ? null : EpochMicros.instant(epochMicros).toString();
    }

    static void text(String text, String name, ObjectNode node) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    static void number(double number, String name, ObjectNode node) {
        if (Double.isFinite(number)) {
            node.put(name, number);
        }
    }

    static void texts(List<String> texts, String name, ObjectNode node) {
        if (!texts.isEmpty()) {
            ArrayNode array = node.putArray(name);
            texts.forEach(array::add);
        }
    }

    static void numbers(List<Double> numbers, String name, ObjectNode node) {
        if (!numbers.isEmpty()) {
            ArrayNode array = node.putArray(name);
            for (double number : numbers) {
                // Counts of rows and columns are integers in the schemas.
                if (number == Math.rint(number) && Math.abs(number) < 1L << 53) {
                    array.add((long) number);
                } else {
                    array.add(number);
                }
            }
        }
    }

    static void others(Map<String, String> others, ObjectNode node) {
        new TreeMap<>(others).forEach((name, json) -> {
            JsonNode value = StacNode.MAPPER.readTree(json);
            node.set(name, value);
        });
    }
}
