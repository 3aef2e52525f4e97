package org.trigpoint.server.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.observation.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writing JSON: absent numbers and times are null, never NaN. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** Reads text; throws Jackson's unchecked exception when it is no JSON. */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** Puts a number, null when it is absent. */
    public static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    /** A time as ISO 8601 UTC, null for one that is not dated. */
    public static @Nullable String time(long epochMicros) {
        return epochMicros == Header.UNDATED
                ? null
                : Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString();
    }
}
