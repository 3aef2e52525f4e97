package org.trigpoint.feeds.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of JSON (RFC 8259) with the place where it stands. */
public sealed interface Json {
    /** Where it begins, in bytes from the beginning of the text. */
    int offsetBytes();

    /** An object; its members in the order in which they stand. */
    record Members(int offsetBytes, Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** A member; null when there is none of this name, or it is {@code null}. */
        public @Nullable Json value(String name) {
            Json value = members.get(name);
            return value instanceof Nothing ? null : value;
        }
    }

    /** An array. */
    record Items(int offsetBytes, List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A string. */
    record Text(int offsetBytes, String text) implements Json {}

    /**
     * A number.
     *
     * @param literal as it was written
     */
    record Numeral(int offsetBytes, String literal) implements Json {
        /** The nearest double; may be infinite. */
        public double nearestNumber() {
            return Double.parseDouble(literal);
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(int offsetBytes, boolean set) implements Json {}

    /** {@code null}. */
    record Nothing(int offsetBytes) implements Json {}
}
