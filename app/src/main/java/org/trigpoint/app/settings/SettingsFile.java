package org.trigpoint.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code trigpoint.yaml}. Its keys are the components of {@link Settings}. */
public final class SettingsFile {
    /** The file that is read when it is there and no other is named. */
    public static final Path DEFAULT = Path.of("trigpoint.yaml");

    private SettingsFile() {}

    /** Reads a settings file; throws with file, line, column and what to do. */
    public static Settings read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new SettingsException("Cannot read " + file + ": " + e.getMessage());
        }
        if (text.isBlank()) {
            return Settings.NONE;
        }
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            Settings settings = mapper.readValue(text, Settings.class);
            return settings == null ? Settings.NONE : settings;
        } catch (UnrecognizedPropertyException e) {
            throw new SettingsException(at(file, e) + ": there is no setting named " + e.getPropertyName()
                    + ". Known here: " + e.getKnownPropertyIds());
        } catch (JacksonException e) {
            throw new SettingsException(at(file, e) + ": " + e.getOriginalMessage());
        }
    }

    private static String at(Path file, JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? file.toString() : file + ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
