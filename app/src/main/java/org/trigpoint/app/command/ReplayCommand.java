package org.trigpoint.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.ReplayRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: a recording on the map, in its own time. */
@Command(
        name = "replay",
        description = "Plays recordings on the map, in their own time, faster, or as fast as it goes.",
        footer = {
            "",
            "A recording is a file of sentences or a decoded CSV archive (plain, gzip, zip), or the folder of a journal.",
            "",
            "Examples:",
            "  ./trigpoint replay recording.nmea --speed 60",
            "  ./trigpoint replay undated.nmea --start 2012-01-01T00:00:00Z --rate 20",
            "  ./trigpoint replay data/journal --speed max",
            "  ./trigpoint replay '/logs/*.nmea.gz' --speed max --exit --tracks tracks.ndjson --purpose 'search for a yacht'"
        })
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to play.")
    private List<String> recordings = List.of();

    @Option(
            names = "--speed",
            paramLabel = "N|max",
            defaultValue = "1",
            description = "Recorded seconds in a second, or max for as fast as it goes. Default ${DEFAULT-VALUE}.")
    private String speed = "1";

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description =
                    "When a recording that tells no time begins: 2012-01-01T00:00:00Z. Else it is shown as undated.")
    private @Nullable String start;

    @Option(names = "--rate", paramLabel = "N", description = "Lines a second from --start on. Default 10.")
    private @Nullable Double linesPerSecond;

    @Option(names = "--exit", description = "End with the recording, and serve no map.")
    private boolean exit;

    @Override
    public Integer call() throws Exception {
        return new ReplayRun(site.settings(), datedRecordings(), speedRatio(), exit).run();
    }

    /** The recordings with the flags that date them as options of their source. */
    private List<String> datedRecordings() {
        if (linesPerSecond != null && start == null) {
            throw new SettingsException("--rate counts lines from --start, which is missing");
        }
        if (start == null) {
            return recordings;
        }
        String dating = "start=" + start + (linesPerSecond != null ? "&rate=" + linesPerSecond : "");
        return recordings.stream()
                .map(recording -> recording + (recording.matches(".*\\?[a-z]+=.*") ? "&" : "?") + dating)
                .toList();
    }

    private double speedRatio() {
        if (speed.equalsIgnoreCase("max")) {
            return 0;
        }
        try {
            double ratio = Double.parseDouble(speed);
            if (ratio > 0 && ratio <= 1e6) {
                return ratio;
            }
        } catch (NumberFormatException e) {
            throw new SettingsException(speedMessage());
        }
        throw new SettingsException(speedMessage());
    }

    private String speedMessage() {
        return "--speed is a number above 0, or max, not " + speed;
    }
}
