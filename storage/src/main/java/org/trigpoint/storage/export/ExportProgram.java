package org.trigpoint.storage.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program that makes exports, as it is named in them. */
public final class ExportProgram {
    private static final String BUILT = "/META-INF/maven/org.trigpoint/trigpoint-storage/pom.properties";
    private static final String NAME = "Trigpoint " + version();

    private ExportProgram() {}

    /** Its name and version; the version is in the jar, and one that runs from classes is called unreleased. */
    public static String name() {
        return NAME;
    }

    private static String version() {
        try (InputStream in = ExportProgram.class.getResourceAsStream(BUILT)) {
            if (in == null) {
                return "unreleased";
            }
            Properties built = new Properties();
            built.load(in);
            return built.getProperty("version", "unreleased");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
