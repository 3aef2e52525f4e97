package org.trigpoint.feeds.detections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Look.Detectability;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads objects of JSON: one with the names of {@link Field}, or a feature of GeoJSON that has them among its properties. Names may
 * come in any order, each once; those that mean nothing here are passed over. Bytes are UTF-8.
 */
final class ObjectReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A sender cannot make this throw by names that hash alike, nor by bytes that look like UTF-32.
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private static final int MOST_LENGTHS = 100;

    private final LineFields outer = new LineFields();
    private final LineFields properties = new LineFields();
    private final ShapeReader area = new ShapeReader();
    private final ShapeReader geometry = new ShapeReader();
    private int lead;
    private int geometryAt;

    /**
     * Reads one object. Offsets count from {@code base}, where the raw message begins.
     *
     * @return what is wrong with it as JSON, null when nothing is
     */
    @Nullable
    Fault read(byte[] array, int offset, int length, int base) {
        lead = offset - base;
        outer.clear();
        properties.clear();
        geometryAt = -1;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), array, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Fault("json", lead);
            }
            object(parser, outer, true);
            return parser.nextToken() == null ? null : new Fault("json", at(parser));
        } catch (JacksonException e) {
            return new Fault("json", lead + Math.clamp(bytes(e.getLocation()), 0, length));
        }
    }

    private static long bytes(@Nullable TokenStreamLocation location) {
        return location == null ? 0 : location.getByteOffset();
    }

    private int at(JsonParser parser) {
        return lead + (int) Math.max(0, parser.currentTokenLocation().getByteOffset());
    }

    /** What the last object says: of a feature its properties, with its geometry as place or as area. */
    LineFields fields() {
        if (!"Feature".equals(outer.text(Field.TYPE))) {
            return outer;
        }
        if (geometryAt >= 0) {
            place(geometry);
        }
        return properties;
    }

    private void place(ShapeReader shape) {
        if ("look".equals(properties.text(Field.TYPE))) {
            properties.corners(shape.isPolygon() ? shape.corners() : null, geometryAt);
        } else {
            properties.number(Field.LON, shape.isPoint() ? shape.lonDeg() : Double.NaN, geometryAt);
            properties.number(Field.LAT, shape.isPoint() ? shape.latDeg() : Double.NaN, geometryAt);
        }
    }

    private void object(JsonParser parser, LineFields fields, boolean isOuter) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            if (isOuter && name.equals("properties") && token == JsonToken.START_OBJECT) {
                object(parser, properties, false);
            } else if (isOuter && name.equals("geometry")) {
                geometryAt = at(parser);
                geometry.read(parser);
            } else {
                value(name, token, parser, fields);
            }
        }
    }

    private void value(String name, JsonToken token, JsonParser parser, LineFields fields) {
        int offset = at(parser);
        if (name.equals("covarianceMeters2")) {
            covariance(parser, offset, fields);
            return;
        }
        Field field = Field.ofJson(name);
        if (field == null) {
            parser.skipChildren();
        } else if (field == Field.AREA) {
            area(parser, offset, fields);
        } else if (field == Field.SEEN && token == JsonToken.START_ARRAY) {
            fields.seen(pairs(parser), offset);
        } else if (field.isText() && (token == JsonToken.VALUE_STRING || token.isNumeric())) {
            fields.text(field, parser.getString(), offset);
        } else if (!field.isText() && token.isNumeric()) {
            fields.number(field, parser.getDoubleValue(), offset);
        } else {
            parser.skipChildren();
            fields.broken(field, offset);
        }
    }

    private void area(JsonParser parser, int offset, LineFields fields) {
        area.read(parser);
        if (area.isSector()) {
            area.sector(fields, offset);
        } else {
            fields.corners(area.isPolygon() ? area.corners() : null, offset);
        }
    }

    private static void covariance(JsonParser parser, int offset, LineFields fields) {
        List<double[]> rows = ShapeReader.numbers(parser, 1, 3);
        double[] values = rows.size() == 1 && rows.getFirst().length == 3
                ? rows.getFirst()
                : new double[] {Double.NaN, Double.NaN, Double.NaN};
        fields.number(Field.COV_EE, values[0], offset);
        fields.number(Field.COV_EN, values[1], offset);
        fields.number(Field.COV_NN, values[2], offset);
    }

    /** Pairs of a length in metres and a probability; none when one of them cannot be, or the lengths do not rise. */
    private static List<Detectability> pairs(JsonParser parser) {
        List<Detectability> pairs = new ArrayList<>();
        double last = -1;
        for (double[] pair : ShapeReader.numbers(parser, 2, 2)) {
            boolean right = pair.length == 2 && pair[0] > last && pair[0] <= Sights.MOST_LENGTH_METERS;
            if (!right || !(pair[1] >= 0 && pair[1] <= 1) || pairs.size() == MOST_LENGTHS) {
                return List.of();
            }
            last = pair[0];
            pairs.add(new Detectability(pair[0], pair[1]));
        }
        return pairs;
    }
}
