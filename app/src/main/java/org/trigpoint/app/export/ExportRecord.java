package org.trigpoint.app.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.picture.Viewer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record of exports from a data folder, {@code DATA/exports.ndjson}: who took what, why, and where it went, a line each. */
final class ExportRecord {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    /** @param data folder of the station */
    ExportRecord(Path data) {
        file = data.resolve("exports.ndjson");
    }

    /** Writes down what is about to be done, before anything of it is. Without that hidden craft are not shown. */
    void begin(Viewer viewer, ExportQuestion question, Path out, PrintWriter err) {
        ObjectNode line = JSON.createObjectNode();
        line.put("time", Instant.now().toString());
        line.put("person", viewer.person());
        line.put("audience", viewer.audience());
        line.put("purpose", viewer.findPurpose().orElse(null));
        line.put("out", out.toAbsolutePath().toString());
        ObjectNode asked = line.putObject("asked");
        question.asked().forEach(asked::put);
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            if (viewer.lifted()) {
                throw new SettingsException(
                        "The purpose cannot be recorded, so hidden craft are not exported: " + e.getMessage());
            }
            err.println("Note: " + file + " does not take a record of this export: " + e.getMessage());
        }
    }
}
