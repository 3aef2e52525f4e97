package org.trigpoint.app.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScoreRun;
import org.trigpoint.simulation.score.ScoreSettings;
import org.trigpoint.simulation.score.Scorer;
import org.trigpoint.simulation.score.report.ScoreReport;

/** Scenarios over seeds, scored into one report. */
public final class ScoreScenarios {
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** A world begins without a past: its first two minutes count towards the delay of confirmation only. */
    private static final long WARM_UP_MICROS = 120_000_000;

    /**
     * What is left to the caller.
     *
     * @param fromSeed first seed
     * @param toSeed last seed, included
     * @param duration how long each runs, null for what the scenario says
     * @param cutoffMeters farther apart, a track is not of a truth
     * @param shards threads of the engine; they change nothing
     * @param out where the page goes, its JSON beside it; null for none
     */
    public record Options(
            long fromSeed,
            long toSeed,
            @Nullable Duration duration,
            double cutoffMeters,
            int shards,
            @Nullable Path out) {}

    private ScoreScenarios() {}

    /**
     * Runs and scores.
     *
     * @param scenarios files, or names of those that come with the program
     * @param table where the figures go
     * @param err where progress is told
     */
    public static void run(List<String> scenarios, Options options, Appendable table, PrintWriter err)
            throws IOException {
        ScoreReport report = new ScoreReport("Scores of the tracker");
        long begun = System.nanoTime();
        for (String name : scenarios) {
            ScenarioFile file = ScenarioFile.read(name);
            Duration duration = options.duration() != null
                    ? options.duration()
                    : file.scenario().lasts();
            for (long seed = options.fromSeed(); seed <= options.toSeed(); seed++) {
                ScoreRun run = WorldRun.run(file.scenario(), seed, options.shards(), duration, EVERY);
                long first = run.moments().getFirst().epochMicros() + WARM_UP_MICROS;
                long last = run.moments().getLast().epochMicros();
                ScoreSettings settings =
                        ScoreSettings.of(options.cutoffMeters()).from(Math.min(first, last));
                Score score = Scorer.score(run, settings);
                report.add(file.scenario().name(), "seed " + seed, score);
                err.printf(
                        Locale.ROOT,
                        "%s, seed %d: GOSPA per truth %.1f m, %d s%n",
                        file.scenario().name(),
                        seed,
                        score.distances().gospaPerTruthMeters(),
                        (System.nanoTime() - begun) / 1_000_000_000L);
                err.flush();
            }
        }
        report.writeTable(table);
        Path out = options.out();
        if (out != null) {
            write(report, out);
        }
    }

    private static void write(ScoreReport report, Path out) throws IOException {
        Path parent = out.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (BufferedWriter page = Files.newBufferedWriter(out)) {
            report.writeHtml(page);
        }
        String name = String.valueOf(out.getFileName());
        String stem = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        try (BufferedWriter json = Files.newBufferedWriter(out.resolveSibling(stem + ".json"))) {
            report.writeJson(json);
        }
    }
}
