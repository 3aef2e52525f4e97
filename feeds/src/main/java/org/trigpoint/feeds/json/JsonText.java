package org.trigpoint.feeds.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.text.RecordJson;

/** Values of JSON as text without blanks, numbers as they were written. */
public final class JsonText {
    private JsonText() {}

    /** The text of a value; null of none. */
    public static @Nullable String of(@Nullable Json value) {
        if (value == null) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    private static void append(Json value, StringBuilder out) {
        switch (value) {
            case Json.Members object -> members(object.members(), out);
            case Json.Items array -> items(array.items(), out);
            case Json.Text text -> RecordJson.string(text.text(), out);
            case Json.Numeral number -> out.append(number.literal());
            case Json.Flag flag -> out.append(flag.set());
            case Json.Nothing _ -> out.append("null");
        }
    }

    private static void members(Map<String, Json> members, StringBuilder out) {
        out.append('{');
        members.forEach((name, value) -> {
            out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
            RecordJson.string(name, out);
            out.append(':');
            append(value, out);
        });
        out.append('}');
    }

    private static void items(List<Json> items, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ",");
            append(items.get(i), out);
        }
        out.append(']');
    }
}
