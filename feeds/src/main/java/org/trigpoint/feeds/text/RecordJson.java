package org.trigpoint.feeds.text;

import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.List;

/**
 * Records as JSON. Keys are the names of their components; what is absent (null, a number that is none) is left out. Texts are as
 * they are, bytes are hexadecimal digits, constants of an enum their names, times
 * in UTC.
 */
public final class RecordJson {
    private RecordJson() {}

    /** Appends the components of a record, without braces: after whatever stands there, with a comma where one is due. */
    public static void fields(Object holder, StringBuilder out) {
        for (RecordFields.Field field : RecordFields.of(holder.getClass())) {
            Object value = field.of(holder);
            if (value != null && !(value instanceof Double number && !Double.isFinite(number))) {
                out.append(out.charAt(out.length() - 1) == '{' ? "\"" : ",\"");
                out.append(field.name()).append("\":");
                value(value, out);
            }
        }
    }

    private static void value(Object value, StringBuilder out) {
        switch (value) {
            case Double number -> DecimalText.append(number, out);
            case String text -> string(text, out);
            case byte[] bytes -> string(HexFormat.of().formatHex(bytes), out);
            case Temporal time -> string(time.toString(), out);
            case Enum<?> constant -> string(constant.name(), out);
            case List<?> list -> list(list, out);
            case Record inner -> {
                out.append('{');
                fields(inner, out);
                out.append('}');
            }
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

    /** Appends a text in quotes. */
    public static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
