package org.trigpoint.orbits.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of the program: fields with semicolons between, and lines that begin with # for people. */
final class ResourceLines {
    private ResourceLines() {}

    /** Its lines by their fields; the last goes to the end of the line. */
    static List<String[]> read(String file, int fields) {
        try (InputStream in = ResourceLines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", fields))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
