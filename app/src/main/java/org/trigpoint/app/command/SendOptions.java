package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.change.ChangeLines;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.zones.StationClient;
import org.trigpoint.imagery.change.ChangeReport;
import picocli.CommandLine.Option;

/** To which station changes go. */
final class SendOptions {
    /** Well below what a station takes at once. */
    private static final int MOST_LINES = 5_000;

    @Option(
            names = "--to",
            paramLabel = "URL",
            description = "Sends each change to a station with --feed 'detections:http:?name=change'; needs --time.")
    private @Nullable URI station;

    @Option(names = "--time", paramLabel = "TIME", description = "When the later scene was taken, in UTC.")
    private @Nullable Instant taken;

    @Option(
            names = "--to-feed",
            paramLabel = "NAME",
            description = "The feed that takes them. Default: ${DEFAULT-VALUE}.")
    private String feed = ChangeLines.SENSOR;

    @Option(names = "--token", paramLabel = "TOKEN", description = "Who sends, where the station asks.")
    private @Nullable String token;

    /** Throws SettingsException when something is missing: before a long comparison, not after. */
    void check() {
        if (station != null && taken == null) {
            throw new SettingsException("--to needs --time, when the later scene was taken: images do not say it");
        }
    }

    void send(ChangeReport report, Path before, Path after, PrintWriter err) throws IOException, InterruptedException {
        if (station == null || taken == null) {
            return;
        }
        List<String> lines = ChangeLines.of(report, after.getFileName() + " over " + before.getFileName(), taken);
        try (StationClient client = new StationClient(station, token)) {
            for (int from = 0; from < lines.size(); from += MOST_LINES) {
                client.postLines(feed, lines.subList(from, Math.min(lines.size(), from + MOST_LINES)));
            }
        }
        err.println(lines.size() + " changes were sent to " + station + " (feed " + feed + ")");
        err.flush();
    }
}
