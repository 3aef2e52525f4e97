package org.trigpoint.feeds.adsb.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.frame.AdsbFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Raw messages that a document of readsb or dump1090 was split into: an aircraft, a row of a trace, or what stands beside them.
 * One thread at a time.
 */
public final class JsonDecoder {
    private static final JsonFactory JSON = JsonFactory.builder()
            // A sender cannot make this throw by names that hash alike, nor by bytes that look like UTF-32.
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private static final int DEEPEST = 8;

    private @Nullable AdsbFault fault;
    private int faultAt;

    /** Whether a raw message begins as one of these does. */
    public static boolean startsAt(byte[] array, int offset, int length) {
        return length > 0 && (array[offset] == '{' || array[offset] == '[');
    }

    /** Decodes one raw message; null when it is none, then {@link #fault} says why. */
    public @Nullable AdsbMessage decode(byte[] array, int offset, int length) {
        fault = null;
        faultAt = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), array, offset, length)) {
            parser.nextToken();
            Object value = value(parser, 0);
            AdsbMessage message = parser.nextToken() == null ? message(value) : null;
            if (message == null && fault == null) {
                refuse(AdsbFault.JSON, 0);
            }
            return message;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            refuse(AdsbFault.JSON, at == null ? 0 : Math.clamp(at.getByteOffset(), 0, length));
            return null;
        }
    }

    private void refuse(AdsbFault why, int at) {
        fault = why;
        faultAt = at;
    }

    /** Numbers are doubles, lists and objects what they are; null for null and for what is nested too deep. */
    private static @Nullable Object value(JsonParser parser, int depth) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> 1.0;
            case VALUE_FALSE -> 0.0;
            case null, default -> null;
        };
    }

    private static @Nullable Object object(JsonParser parser, int depth) {
        if (depth == DEEPEST) {
            parser.skipChildren();
            return null;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser, depth + 1);
            if (value != null) {
                members.put(name, value);
            }
        }
        return new JsonFields(members);
    }

    private static @Nullable Object array(JsonParser parser, int depth) {
        if (depth == DEEPEST) {
            parser.skipChildren();
            return null;
        }
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            items.add(value(parser, depth + 1));
        }
        return items;
    }

    private @Nullable AdsbMessage message(@Nullable Object value) {
        if (value instanceof JsonFields fields) {
            boolean aircraft = fields.has("hex");
            AdsbMessage message = aircraft ? fields.aircraft() : fields.head();
            return checked(message, fields);
        }
        return value instanceof List<?> row ? row(row) : null;
    }

    private @Nullable AdsbMessage checked(AdsbMessage message, JsonFields fields) {
        if (fields.isBroken()) {
            refuse(AdsbFault.NUMBER, 0);
            return null;
        }
        return message;
    }

    private @Nullable AdsbMessage row(List<?> row) {
        JsonFields columns = TraceColumns.of(row);
        Double after = columns.number("after");
        Double lat = columns.number("lat");
        Double lon = columns.number("lon");
        if (after == null || lat == null || lon == null) {
            refuse(AdsbFault.COLUMNS, 0);
            return null;
        }
        AircraftObject aircraft = null;
        if (row.size() > TraceColumns.AIRCRAFT && row.get(TraceColumns.AIRCRAFT) instanceof JsonFields known) {
            aircraft = known.aircraft();
            if (known.isBroken()) {
                refuse(AdsbFault.NUMBER, 0);
                return null;
            }
        }
        return checked(TraceColumns.row(columns, after, lat, lon, aircraft), columns);
    }

    /** Why the last raw message is none; null when it is one. */
    public @Nullable AdsbFault fault() {
        return fault;
    }

    /** Where that is, in bytes from its beginning. */
    public int faultAtBytes() {
        return faultAt;
    }
}
