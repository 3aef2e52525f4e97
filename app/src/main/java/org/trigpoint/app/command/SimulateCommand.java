package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.simulate.SimulateRun;
import org.trigpoint.app.station.SimulationRun;
import org.trigpoint.simulation.scenario.ScenarioTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: a scenario to a live map, or to the bytes of its receivers and sensors with the truth beside them. */
@Command(
        name = "simulate",
        description = {
            "Plays a scenario into a live map, or writes what each of its receivers and sensors hands over.",
            "",
            "Live, each receiver and sensor is a feed; the world starts now and runs until it is stopped. On the map, t shows"
                    + " what it really does.",
            "",
            "With --out it runs as fast as it goes. RECEIVER.nmea holds AIS sentences, SENSOR.ndjson detections and looks, and truth.csv a row for each craft at"
                    + " equal intervals. The same scenario, seed and start give the same bytes."
        },
        footer = {
            "",
            "Examples:",
            "  ./trigpoint simulate dark-ships --seed 7",
            "  ./trigpoint simulate my-harbour.yaml --speed 10 --listen 127.0.0.1:9000",
            "  ./trigpoint simulate dark-ships --out dark",
            "  ./trigpoint simulate my-harbour.yaml --seed 7 --duration 2h --out harbour",
            "  ./trigpoint simulate scenes/north-sea --duration 3h --out sea --images",
            "  ./trigpoint simulate crossing --start 2026-07-01T12:00:00Z --out x --force"
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final List<String> FOR_BOTH = List.of("--seed", "--out");
    private static final List<String> FOR_FOLDER =
            List.of("--duration", "--start", "--truth-every", "--force", "--images");

    @Parameters(paramLabel = "SCENARIO", description = "A file, or the name of one that comes with the program.")
    @SuppressWarnings("NullAway.Init")
    private String scenario;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of all that is left to chance. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--speed",
            paramLabel = "RATIO",
            description = "Of the live map: seconds of the world in a second, 0.1 to 100. Default ${DEFAULT-VALUE}.")
    private double speed = 1;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write into, instead of the live map.")
    private @Nullable Path out;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description =
                    "With --out: how long, such as 90s, 20m or 1h30m. Default: what the scenario says, else one hour.")
    private @Nullable String duration;

    @Option(
            names = "--start",
            paramLabel = "INSTANT",
            description =
                    "With --out: when it begins, in UTC, such as 2026-06-01T06:00:00Z. Default: what the scenario says.")
    private @Nullable String start;

    @Option(
            names = "--truth-every",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "With --out: between two rows of truth for a craft. Default ${DEFAULT-VALUE}.")
    private String truthEvery = "10s";

    @Option(
            names = "--images",
            description = "With --out: writes what radar satellites take as images too, GeoTIFF with a STAC item each.")
    private boolean images;

    @Option(names = "--force", description = "With --out: writes into a folder that is not empty.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = out;
        refuseToMix(folder != null);
        if (folder == null) {
            return new SimulationRun(site.settings(), scenario, seed, speed).run();
        }
        SimulateRun.Options options = new SimulateRun.Options(
                seed,
                folder,
                force,
                duration == null ? null : time("--duration", duration),
                start == null ? null : instant(start),
                time("--truth-every", truthEvery),
                images);
        SimulateRun.run(scenario, options, spec.commandLine().getErr());
        return 0;
    }

    /** Some options are for the folder, some for the map: what would change nothing is a mistake. */
    private void refuseToMix(boolean toFolder) {
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName();
            if (!FOR_BOTH.contains(name) && FOR_FOLDER.contains(name) != toFolder) {
                throw new SettingsException(
                        toFolder
                                ? name + " is for the live map, and --out writes into a folder instead"
                                : name + " is for a folder: say which with --out");
            }
        }
    }

    static Duration time(String option, String said) {
        Duration time = ScenarioTime.find(said);
        if (time == null || time.isZero()) {
            throw new SettingsException(option + " is a time such as 90s, 20m or 1h30m, not " + said);
        }
        return time;
    }

    private static Instant instant(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeParseException notTime) {
            throw new SettingsException("--start is a time in UTC such as 2026-06-01T06:00:00Z, not " + said);
        }
    }
}
