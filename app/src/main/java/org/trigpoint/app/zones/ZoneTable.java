package org.trigpoint.app.zones;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.zone.ZoneCategory;
import tools.jackson.databind.JsonNode;

/** The zones of a station as a table for a terminal. */
public final class ZoneTable {
    private static final int MOST_CELL = 40;

    private ZoneTable() {}

    /**
     * Writes it.
     *
     * @param zones as {@code GET /api/zones} tells them
     * @param category these alone, null for all
     */
    public static void write(JsonNode zones, @Nullable ZoneCategory category, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "name", "category", "shape", "version", "licence and source"));
        for (JsonNode zone : zones.path("features")) {
            JsonNode properties = zone.path("properties");
            if (category == null
                    || category.name().equals(properties.path("category").asString(""))) {
                rows.add(List.of(
                        zone.path("id").asString(""),
                        cut(properties.path("name").asString("")),
                        properties.path("category").asString("").toLowerCase(Locale.ROOT),
                        shape(properties),
                        Integer.toString(properties.path("revision").asInt(0)),
                        properties.path("licence").asString("")));
            }
        }
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
        out.println((rows.size() - 1) + " zones");
        out.flush();
    }

    private static String shape(JsonNode properties) {
        return switch (properties.path("kind").asString("")) {
            case "corridor" -> "line, " + meters(properties, "halfWidthMeters") + " m to each side";
            case "circle" -> "circle of " + meters(properties, "radiusMeters") + " m";
            default -> "area";
        };
    }

    private static long meters(JsonNode properties, String name) {
        return Math.round(properties.path(name).asDouble(0));
    }

    private static String cut(String text) {
        return text.length() > MOST_CELL ? text.substring(0, MOST_CELL - 1) + "…" : text;
    }
}
