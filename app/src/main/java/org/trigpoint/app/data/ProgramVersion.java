package org.trigpoint.app.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as the build wrote it down. */
public final class ProgramVersion implements IVersionProvider {
    private static final String TEXT = read();

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

    @Override
    public String[] getVersion() {
        return new String[] {"Trigpoint " + TEXT};
    }
}
