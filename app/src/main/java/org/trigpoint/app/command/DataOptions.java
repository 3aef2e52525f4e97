package org.trigpoint.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsFile;
import picocli.CommandLine.Option;

/** Which station a command is about, when it is not to run one. */
final class DataOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file of the station; ./trigpoint.yaml is read when it is there.")
    @Nullable
    Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of its data. Default: that of the settings, else ./data.")
    @Nullable
    Path data;

    /** The settings file, if there is one. */
    Optional<Path> file() {
        return SettingsFile.find(config);
    }

    Settings settings() {
        return SettingsFile.readFound(config);
    }

    /** The folder: the flag over these settings over the default. */
    Path data(Settings settings) {
        Path set = data != null ? data : settings.data();
        return set != null ? set : Path.of("data");
    }

    /** The folder, by the settings file that is found. */
    Path folder() {
        return data(settings());
    }
}
