package org.trigpoint.app.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.table.CsvRow;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of ships that a service found in radar images: columns {@code lon}, {@code lat}, {@code ProductStartTime}, {@code ProductStopTime},
 * {@code Length}, {@code Probability} (per cent), {@code scene_id} and {@code footprint} (WKT), as Kongsberg Satellite Services hands them out.
 * It becomes lines of the feed {@code detections}. What such a table does not say is assumed: an error of {@value #SIGMA_METERS} m, and that nine of
 * ten ships are seen.
 */
public final class VesselReport {
    private static final double SIGMA_METERS = 150;
    private static final double SEEN_PROB = 0.9;
    private static final double FALSE_PER_KM2 = 1e-5;
    private static final Pattern CORNER = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)");
    private static final List<String> COLUMNS = List.of(
            "lon", "lat", "ProductStartTime", "ProductStopTime", "Length", "Probability", "scene_id", "footprint");

    private VesselReport() {}

    /** True when the first line of a file names the columns of such a table. */
    public static boolean isOne(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String header = lines.readLine();
            return header != null && header.contains("scene_id") && header.contains("footprint");
        }
    }

    /** The lines of a feed of detections: each scene's look before its ships. */
    public static List<String> lines(Path file) throws IOException {
        List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = fields(rows.getFirst(), file, 1);
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw new SettingsException(file + ": there is no column " + column + " in its first line");
            }
            columns.put(column, header.indexOf(column));
        }
        List<String> lines = new ArrayList<>();
        Set<String> scenes = new LinkedHashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).isBlank()) {
                continue;
            }
            List<String> fields = fields(rows.get(i), file, i + 1);
            Map<String, String> row = new HashMap<>();
            columns.forEach((name, at) -> row.put(name, at < fields.size() ? fields.get(at) : ""));
            if (scenes.add(row.get("scene_id"))) {
                lines.add(Json.text(look(row, file, i + 1)));
            }
            lines.add(Json.text(detection(row)));
        }
        return lines;
    }

    private static List<String> fields(String line, Path file, int number) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        CsvRow row = new CsvRow();
        if (!row.split(bytes, 0, bytes.length)) {
            throw new SettingsException(
                    file + ", line " + number + ": a quote is not closed, or there are too many fields");
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.count(); i++) {
            fields.add(new String(row.bytes(), row.begin(i), row.end(i) - row.begin(i), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String sensor(Map<String, String> row) {
        String scene = row.getOrDefault("scene_id", "");
        int end = scene.indexOf('_');
        return end > 0 ? scene.substring(0, end) : "radar";
    }

    private static ObjectNode look(Map<String, String> row, Path file, int number) {
        ObjectNode look = Json.object();
        look.put("type", "look");
        look.put("sensor", sensor(row));
        look.put("scene", row.get("scene_id"));
        look.put("from", row.get("ProductStartTime"));
        look.put("until", row.get("ProductStopTime"));
        ObjectNode area = look.putObject("area");
        area.put("type", "Polygon");
        ArrayNode ring = area.putArray("coordinates").addArray();
        Matcher corners = CORNER.matcher(row.getOrDefault("footprint", ""));
        while (corners.find()) {
            ring.addArray().add(Double.parseDouble(corners.group(1))).add(Double.parseDouble(corners.group(2)));
        }
        if (ring.size() < 4) {
            throw new SettingsException(file + ", line " + number + ": its footprint is no POLYGON in WKT");
        }
        look.put("seen", SEEN_PROB);
        look.put("falsePerKm2", FALSE_PER_KM2);
        return look;
    }

    private static ObjectNode detection(Map<String, String> row) {
        ObjectNode line = Json.object();
        line.put("type", "detection");
        line.put("time", row.get("ProductStartTime"));
        line.put("sensor", sensor(row));
        line.put("scene", row.get("scene_id"));
        number(line, "lat", row, 1);
        number(line, "lon", row, 1);
        number(line, "Length", "lengthMeters", row, 1);
        number(line, "Probability", "confidence", row, 100);
        line.put("sigmaMeters", SIGMA_METERS);
        return line;
    }

    private static void number(ObjectNode line, String column, Map<String, String> row, double per) {
        number(line, column, column, row, per);
    }

    /** What is no number is left as it is: the decoder refuses the line and counts it. */
    private static void number(ObjectNode line, String column, String name, Map<String, String> row, double per) {
        String text = row.getOrDefault(column, "").strip();
        try {
            line.put(name, Double.parseDouble(text) / per);
        } catch (NumberFormatException e) {
            if (!text.isEmpty()) {
                line.put(name, text.toLowerCase(Locale.ROOT));
            }
        }
    }
}
