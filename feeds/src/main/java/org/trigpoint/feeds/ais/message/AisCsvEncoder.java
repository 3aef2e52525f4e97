package org.trigpoint.feeds.ais.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.text.DecimalText;
import org.trigpoint.feeds.text.RecordFields;

/**
 * Messages as CSV (RFC 4180): one table for all types, with a column for every component of every record. What is absent is empty;
 * a list stands in one cell, its items parted by {@code ;} and their numbers by {@code :}.
 */
public final class AisCsvEncoder implements AisMessageEncoder {
    private static final List<String> COLUMNS = columns();

    private static List<String> columns() {
        Set<String> names = new LinkedHashSet<>(List.of("message", "type", "repeat", "mmsi"));
        RecordFields.of(Provenance.class).forEach(field -> names.add(field.name()));
        for (Class<?> type : DecodedMessage.class.getPermittedSubclasses()) {
            RecordFields.of(type).forEach(field -> names.add(field.name()));
        }
        return List.copyOf(names);
    }

    @Override
    public void begin(StringBuilder out) {
        out.append(String.join(",", COLUMNS)).append("\r\n");
    }

    @Override
    public void message(DecodedMessage message, Provenance provenance, StringBuilder out) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            cells.add(null);
        }
        cells.set(0, message.getClass().getSimpleName());
        fill(message, cells);
        fill(provenance, cells);
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",");
            Object value = cells.get(i);
            if (value != null) {
                cell(text(value), out);
            }
        }
        out.append("\r\n");
    }

    private static void fill(Object holder, List<@Nullable Object> cells) {
        for (RecordFields.Field field : RecordFields.of(holder.getClass())) {
            cells.set(COLUMNS.indexOf(field.name()), field.of(holder));
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Double number -> {
                StringBuilder digits = new StringBuilder();
                DecimalText.append(number, digits);
                yield digits.toString();
            }
            case List<?> list ->
                String.join(";", list.stream().map(AisCsvEncoder::text).toList());
            case Record inner ->
                String.join(
                        ":",
                        RecordFields.of(inner.getClass()).stream()
                                .map(field -> String.valueOf(field.of(inner)))
                                .toList());
            default -> value.toString();
        };
    }

    private static void cell(String text, StringBuilder out) {
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
        out.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
}
