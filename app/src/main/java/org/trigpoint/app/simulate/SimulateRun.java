package org.trigpoint.app.simulate;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.simulation.Heard;
import org.trigpoint.simulation.Output;
import org.trigpoint.simulation.Simulation;
import org.trigpoint.simulation.scenario.ScenarioException;

/**
 * Runs a scenario as fast as it goes and writes one file for each receiver and sensor, {@code truth.csv} and {@code scenario.yaml}.
 *
 * <p>The lines of a file stand in order of arrival. What has not arrived by the end is not written.
 */
public final class SimulateRun {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int BUFFER = 1 << 16;
    private static final long SHOW_NANOS = 2_000_000_000L;

    private final ScenarioFile scenario;
    private final Options options;
    private final PrintWriter err;
    private final Map<String, File> files = new LinkedHashMap<>();

    /**
     * What is left to the caller.
     *
     * @param out folder to write into
     * @param force writes into a folder that is not empty
     * @param duration how long, null for what the scenario says
     * @param start when, null for what the scenario says
     * @param truthEvery between two rows of truth for a craft
     * @param images writes the scenes of radar satellites as images too
     */
    public record Options(
            long seed,
            Path out,
            boolean force,
            @Nullable Duration duration,
            @Nullable Instant start,
            Duration truthEvery,
            boolean images) {}

    /** What is written for one receiver or sensor. */
    private static final class File {
        private final OutputStream to;
        private long lines;

        File(OutputStream to) {
            this.to = to;
        }
    }

    private SimulateRun(ScenarioFile scenario, Options options, PrintWriter err) {
        this.scenario = scenario;
        this.options = options;
        this.err = err;
    }

    /**
     * Runs a scenario.
     *
     * @param scenario a file, or the name of one that comes with the program
     * @param err where progress is told
     * @throws SettingsException when the scenario has mistakes, or the folder is not empty
     */
    public static void run(String scenario, Options options, PrintWriter err) throws IOException {
        ScenarioFile read = ScenarioFile.read(scenario);
        refuseToMix(options);
        SimulateRun run = new SimulateRun(read, options, err);
        Simulation simulation = run.world();
        Files.createDirectories(options.out());
        run.write(simulation);
    }

    private static void refuseToMix(Options options) throws IOException {
        if (options.force() || !Files.exists(options.out())) {
            return;
        }
        if (!Files.isDirectory(options.out())) {
            throw new SettingsException(options.out() + " is no folder");
        }
        try (Stream<Path> inside = Files.list(options.out())) {
            if (inside.findAny().isPresent()) {
                throw new SettingsException(options.out() + " is not empty; --force writes into it all the same");
            }
        }
    }

    private Simulation world() {
        Instant start =
                options.start() != null ? options.start() : scenario.scenario().begins();
        long startEpochMicros = EpochMicros.of(start);
        try {
            return Simulation.of(scenario.scenario(), options.seed(), startEpochMicros, Duration.ZERO);
        } catch (ScenarioException impossible) {
            throw SettingsException.of(impossible);
        }
    }

    private void write(Simulation simulation) throws IOException {
        Files.writeString(options.out().resolve("scenario.yaml"), scenario.text());
        try (BufferedWriter truth = Files.newBufferedWriter(options.out().resolve("truth.csv"))) {
            for (Output output : simulation.outputs()) {
                Path file = options.out()
                        .resolve(output.name() + "." + output.format().extension());
                files.put(output.name(), new File(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
            }
            simulation.writeTruth(truth, options.truthEvery());
            advance(simulation);
        } finally {
            for (File file : files.values()) {
                file.to.close();
            }
        }
        files.forEach((name, file) -> err.printf(Locale.ROOT, "%,12d lines  %s%n", file.lines, name));
        err.flush();
        if (options.images()) {
            writeImages(simulation);
        }
    }

    private void writeImages(Simulation simulation) throws IOException {
        List<Path> images = new SceneImages(simulation, options.seed())
                .write(scenario.scenario().sensors(), lasts(), options.out());
        images.forEach(image -> err.println("             image  " + image.getFileName()));
        if (images.isEmpty()) {
            err.println("No pass of a radar satellite falls into that time, so there is no image");
        }
        err.flush();
    }

    private Duration lasts() {
        return options.duration() != null
                ? options.duration()
                : scenario.scenario().lasts();
    }

    private void advance(Simulation simulation) {
        Duration whole = lasts();
        long begun = System.nanoTime();
        long shown = begun;
        for (Duration done = Duration.ZERO; done.compareTo(whole) < 0; ) {
            Duration next = done.plus(STEP);
            done = next.compareTo(whole) < 0 ? next : whole;
            simulation.advanceTo(simulation.startEpochMicros() + done.toNanos() / 1000, this::append);
            long now = System.nanoTime();
            if (now - shown > SHOW_NANOS) {
                shown = now;
                err.printf(
                        Locale.ROOT,
                        "%s of %s simulated in %d s%n",
                        words(done),
                        words(whole),
                        (now - begun) / 1_000_000_000L);
                err.flush();
            }
        }
    }

    private static String words(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private void append(Heard heard) {
        File file = java.util.Objects.requireNonNull(files.get(heard.receiver()));
        try {
            file.to.write(
                    heard.line().array(), heard.line().offset(), heard.line().length());
            file.to.write(heard.format().lineEnd().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        file.lines++;
    }
}
