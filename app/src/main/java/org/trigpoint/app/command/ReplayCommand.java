package org.trigpoint.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.ReplaySetting;
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
            "A file of detections is named with its format: detections:file:PATH (docs/feeds/detections.md).",
            "",
            "Examples:",
            "  ./trigpoint replay recording.nmea --speed 60",
            "  ./trigpoint replay undated.nmea --start 2012-01-01T00:00:00Z --rate 20",
            "  ./trigpoint replay data/journal --speed max",
            "  ./trigpoint replay recording.nmea detections:file:radar.csv --speed 60",
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
            description = "Recorded seconds in a second, or max for as fast as it goes. Default 1.")
    private @Nullable String speed;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description =
                    "When a recording that tells no time begins: 2012-01-01T00:00:00Z. Else it is shown as undated.")
    private @Nullable String start;

    @Option(names = "--rate", paramLabel = "N", description = "Lines a second from --start on. Default 10.")
    private @Nullable Double linesPerSecond;

    @Option(names = "--exit", description = "End with the recording, and serve no map.")
    private @Nullable Boolean exit;

    @Override
    public Integer call() throws Exception {
        Settings settings = site.settings();
        ReplaySetting set = settings.replay() != null ? settings.replay() : ReplaySetting.NONE;
        boolean ends = exit != null ? exit : Boolean.TRUE.equals(set.exit());
        List<String> dated =
                dated(start != null ? start : set.start(), linesPerSecond != null ? linesPerSecond : set.rate());
        String wanted = speed != null ? speed : set.speed();
        return new ReplayRun(settings, dated, speedRatio(wanted != null ? wanted : "1"), ends).run();
    }

    /** The recordings with what dates them as options of their source. */
    private List<String> dated(@Nullable String from, @Nullable Double perSecond) {
        if (perSecond != null && from == null) {
            throw new SettingsException("--rate counts lines from --start, which is missing");
        }
        if (from == null) {
            return recordings;
        }
        String dating = "start=" + from + (perSecond != null ? "&rate=" + perSecond : "");
        return recordings.stream()
                .map(recording -> recording + (recording.matches(".*\\?[a-z]+=.*") ? "&" : "?") + dating)
                .toList();
    }

    private static double speedRatio(String text) {
        if (text.equalsIgnoreCase("max")) {
            return 0;
        }
        double ratio;
        try {
            ratio = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            ratio = Double.NaN;
        }
        if (!(ratio > 0 && ratio <= 1e6)) {
            throw new SettingsException("The speed of a replay is a number above 0, or max, not " + text);
        }
        return ratio;
    }
}
