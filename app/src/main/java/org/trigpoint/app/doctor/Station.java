package org.trigpoint.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.storage.journal.Journal;

/**
 * The station that is looked at; it need not have run yet.
 *
 * @param data its folder, which may not be there yet
 * @param settingsFile where its settings stand; null for none
 * @param settings what they say; nothing when they cannot be read
 * @param settingsTrouble why they cannot be read; null when they can
 * @param deep true to read all of the journal
 */
public record Station(
        Path data,
        @Nullable Path settingsFile,
        Settings settings,
        @Nullable String settingsTrouble,
        boolean deep) {
    private static final String LOCAL = "127.0.0.1:8080";

    Path journal() {
        return data.resolve("journal");
    }

    /** True while a program writes the data. */
    boolean isRunning() throws IOException {
        return Files.isDirectory(journal()) && Journal.isOpen(journal());
    }

    /** Address and port of its map. */
    String listen() {
        String listen = settings.listen();
        return listen != null ? listen : LOCAL;
    }
}
