package org.trigpoint.feeds.mavlink;

import java.util.List;
import org.trigpoint.feeds.mavlink.frame.NamedValue;
import org.trigpoint.feeds.text.RecordJson;

/** Fields by name as members of a JSON object. Numbers keep all their digits; one that is none is null. */
final class ValuesJson {
    private ValuesJson() {}

    static void append(List<NamedValue> values, StringBuilder out) {
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",");
            RecordJson.string(values.get(i).name(), out);
            out.append(':');
            value(values.get(i).value(), out);
        }
    }

    private static void value(Object value, StringBuilder out) {
        switch (value) {
            case String text -> RecordJson.string(text, out);
            case List<?> list -> list(list, out);
            case Float single when !Float.isFinite(single) -> out.append("null");
            case Double number when !Double.isFinite(number) -> out.append("null");
            default -> out.append(value);
        }
    }

    private static void list(List<?> list, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(list.get(i), out);
        }
        out.append(']');
    }

    /** Appends a member that is a text. */
    static void member(String name, String value, StringBuilder out) {
        RecordJson.string(name, out);
        out.append(':');
        RecordJson.string(value, out);
    }
}
