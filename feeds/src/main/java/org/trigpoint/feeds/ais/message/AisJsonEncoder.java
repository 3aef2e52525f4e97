package org.trigpoint.feeds.ais.message;

import java.util.List;

/** Messages as JSON objects, one a line (NDJSON). Keys are the names of the records' components; what is absent is left out. */
public final class AisJsonEncoder implements AisMessageEncoder {
    @Override
    public void begin(StringBuilder out) {}

    @Override
    public void message(DecodedMessage message, Provenance provenance, StringBuilder out) {
        out.append("{\"message\":\"").append(message.getClass().getSimpleName()).append('"');
        fields(message, out);
        fields(provenance, out);
        out.append("}\n");
    }

    private static void fields(Object holder, StringBuilder out) {
        for (RecordFields.Field field : RecordFields.of(holder.getClass())) {
            Object value = field.of(holder);
            if (value != null) {
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

    private static void string(String text, StringBuilder out) {
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
