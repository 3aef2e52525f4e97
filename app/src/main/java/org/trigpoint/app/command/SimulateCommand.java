package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.simulate.SimulateRun;
import org.trigpoint.simulation.scenario.ScenarioTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: a scenario to the bytes of its receivers and sensors, with the truth beside them. */
@Command(
        name = "simulate",
        description = {
            "Runs a scenario and writes what each of its receivers and sensors hands over, and what the world really did.",
            "",
            "RECEIVER.nmea holds AIS sentences, SENSOR.ndjson detections and looks, and truth.csv a row for each craft at"
                    + " equal intervals. The same scenario, seed and start give the same bytes."
        },
        footer = {
            "",
            "Examples:",
            "  ./trigpoint simulate dark-ships --out dark",
            "  ./trigpoint simulate my-harbour.yaml --seed 7 --duration 2h --out harbour",
            "  ./trigpoint simulate crossing --start 2026-07-01T12:00:00Z --out x --force"
        })
public final class SimulateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "A file, or the name of one that comes with the program.")
    @SuppressWarnings("NullAway.Init")
    private String scenario;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of all that is left to chance. Default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write into.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "How long, such as 90s, 20m or 1h30m. Default: what the scenario says, else one hour.")
    private @Nullable String duration;

    @Option(
            names = "--start",
            paramLabel = "INSTANT",
            description = "When it begins, in UTC, such as 2026-06-01T06:00:00Z. Default: what the scenario says.")
    private @Nullable String start;

    @Option(
            names = "--truth-every",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "Between two rows of truth for a craft. Default ${DEFAULT-VALUE}.")
    private String truthEvery = "10s";

    @Option(names = "--force", description = "Writes into a folder that is not empty.")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SimulateRun.Options options = new SimulateRun.Options(
                seed,
                out,
                force,
                duration == null ? null : time("--duration", duration),
                start == null ? null : instant(start),
                time("--truth-every", truthEvery));
        SimulateRun.run(scenario, options, spec.commandLine().getErr());
        return 0;
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
