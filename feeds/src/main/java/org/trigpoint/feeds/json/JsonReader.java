package org.trigpoint.feeds.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Bytes in UTF-8 to a value of JSON. Names stand once in an object; nothing stands behind the value. One thread at a time. */
public final class JsonReader {
    /** Objects and arrays within each other. */
    static final int MOST_DEPTH = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A sender cannot make this throw by names that hash alike, nor by bytes that look like UTF-32.
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private int faultAtBytes;

    /** The value that the bytes are; null when they are none. */
    public @Nullable Json read(byte[] array, int offset, int length) {
        faultAtBytes = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), array, offset, length)) {
            JsonToken first = parser.nextToken();
            Json value = first == null ? null : value(parser, first);
            if (value == null || parser.nextToken() == null) {
                return value;
            }
            faultAtBytes = at(parser);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            faultAtBytes = location == null ? 0 : (int) Math.clamp(location.getByteOffset(), 0L, length);
        }
        return null;
    }

    /** Where the bytes that were read last stopped to be JSON, from their beginning. */
    public int faultAtBytes() {
        return faultAtBytes;
    }

    private static int at(JsonParser parser) {
        return (int) Math.max(0, parser.currentTokenLocation().getByteOffset());
    }

    private static Json value(JsonParser parser, JsonToken token) {
        int at = at(parser);
        return switch (token) {
            case START_OBJECT -> members(parser, at);
            case START_ARRAY -> items(parser, at);
            case VALUE_STRING -> new Json.Text(at, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(at, parser.getString());
            case VALUE_TRUE -> new Json.Flag(at, true);
            case VALUE_FALSE -> new Json.Flag(at, false);
            default -> new Json.Nothing(at);
        };
    }

    private static Json members(JsonParser parser, int at) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Json.Members(at, members);
    }

    private static Json items(JsonParser parser, int at) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Json.Items(at, items);
    }
}
