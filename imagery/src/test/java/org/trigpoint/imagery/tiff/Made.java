package org.trigpoint.imagery.tiff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.trigpoint.imagery.bytes.ByteSource;
import org.trigpoint.imagery.fixtures.Scenes;

/** Small files that GDAL made, one of each way to store pixels. */
final class Made {
    private Made() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream input = Made.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(input, name).readAllBytes();
        }
    }

    /** A made file, or a recorded scene. */
    static ByteSource source(String file) throws IOException {
        String made = "made/";
        return file.startsWith(made)
                ? ByteSource.of(file, bytes(file.substring(made.length())))
                : ByteSource.file(Scenes.path(file));
    }

    /** The lines of what GDAL reads of all of them. */
    static Stream<String> lines() throws IOException {
        return new String(bytes("gdal-values.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(2);
    }

    /** The names of the made ones. */
    static List<String> names() throws IOException {
        return lines().map(line -> line.split(",")[0])
                .filter(file -> file.startsWith("made/"))
                .distinct()
                .toList();
    }
}
