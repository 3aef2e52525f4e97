package org.trigpoint.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    /** The file that is named, else the one that is there. */
    public static Optional<Path> find(@Nullable Path named) {
        return named != null ? Optional.of(named) : Optional.of(DEFAULT).filter(Files::exists);
    }

    /** What the file that is found says; nothing where there is none. */
    public static Settings readFound(@Nullable Path named) {
        return find(named).map(SettingsFile::read).orElse(Settings.NONE);
    }

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
            throw new SettingsException(at(file, e, text, e.getPropertyName()) + ": there is no setting named "
                    + e.getPropertyName() + ". Known here: " + e.getKnownPropertyIds());
        } catch (JacksonException e) {
            throw new SettingsException(at(file, e) + ": " + e.getOriginalMessage());
        }
    }

    private static String at(Path file, JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        boolean known = location != null && location.getLineNr() > 0;
        return known ? file + ":" + location.getLineNr() + ":" + location.getColumnNr() : file.toString();
    }

    /** The mapper does not say where an unknown key stands: the first line that begins with it is named. */
    private static String at(Path file, JacksonException e, String text, String key) {
        Matcher matcher = Pattern.compile("(?m)^([ -]*[{]?[ ]*)[\"']?" + Pattern.quote(key) + "[\"']?[ ]*:")
                .matcher(text);
        if (!matcher.find()) {
            return at(file, e);
        }
        long line = text.substring(0, matcher.start()).lines().count() + 1;
        return file + ":" + line + ":" + (matcher.group(1).length() + 1);
    }
}
