package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.Asker;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose past a command asks, and who asks. */
final class AskOptions {
    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--history-url",
            paramLabel = "JDBC",
            description = "Database that has the history. Default: that of the settings, else the file in the folder.")
    private @Nullable String historyUrl;

    @Option(names = "--as", paramLabel = "NAME", description = "Who asks, for the record. Default: who is logged in.")
    private String person = System.getProperty("user.name", "unknown");

    @Option(names = "--audience", paramLabel = "NAME", description = "Whose picture. Default: the first.")
    private String audience = "";

    @Option(names = "--purpose", paramLabel = "TEXT", description = "Why hidden craft are to be among it; recorded.")
    private @Nullable String purpose;

    /** True where a folder or a database is named, or the usual folder is there. */
    boolean hasStation() {
        Settings settings = data.settings();
        return data.data != null
                || historyUrl != null
                || settings.historyUrl() != null
                || Files.isDirectory(data.data(settings));
    }

    /** Opens the history. Throws SettingsException or HistoryException that says what is wrong. */
    StationHistory open() throws IOException {
        if (purpose != null && purpose.isBlank()) {
            throw new SettingsException("--purpose says why, in words");
        }
        Settings settings = data.settings();
        String url = historyUrl != null ? historyUrl : settings.historyUrl();
        return StationHistory.open(data.data(settings), url, new Asker(person, audience, purpose));
    }
}
