package org.trigpoint.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as the build wrote it down: what is kept and given away says what wrote it. */
public final class ProgramVersion {
    private static final String TEXT = read();

    private ProgramVersion() {}

    private static String read() {
        try (InputStream file = ProgramVersion.class.getResourceAsStream("/trigpoint.version")) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file trigpoint.version");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For example {@code 0.1.0}. */
    public static String text() {
        return TEXT;
    }

    /** With the name of the program, for example {@code Trigpoint 0.1.0}. */
    public static String name() {
        return "Trigpoint " + TEXT;
    }
}
