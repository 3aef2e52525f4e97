package org.trigpoint.app.command;

import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(names = "--exit", description = "End with the recording, and serve no map.")
    private boolean exit;

    @Override
    public Integer call() throws Exception {
        return new ReplayRun(site.settings(), recordings, speedRatio(), exit).run();
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
