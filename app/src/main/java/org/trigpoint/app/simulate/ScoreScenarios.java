package org.trigpoint.app.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScoreRun;
import org.trigpoint.simulation.score.ScoreSettings;
import org.trigpoint.simulation.score.Scorer;
import org.trigpoint.simulation.score.report.ScoreReport;

/** Scenarios over seeds, scored into one report. Runs go side by side; the report has them in the order in which they were asked for. */
public final class ScoreScenarios {
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** A world begins without a past: its first two minutes count towards the delay of confirmation only. */
    private static final long WARM_UP_MICROS = 120_000_000;

    private static final int MOST_TOLD = 40;

    /**
     * What is left to the caller.
     *
     * @param fromSeed first seed
     * @param toSeed last seed, included
     * @param duration how long each runs, null for what the scenario says
     * @param cutoffMeters farther apart, a track is not of a truth
     * @param shards threads of each engine; they change nothing
     * @param threads runs side by side; they change nothing
     */
    public record Options(
            long fromSeed, long toSeed, @Nullable Duration duration, double cutoffMeters, int shards, int threads) {}

    /**
     * What becomes of the figures.
     *
     * @param out where the page goes, its JSON beside it; null for none
     * @param brief JSON without the single runs
     * @param verbose the table is followed by every dark craft and every false track
     * @param expected another report's JSON, whose figures these must be; null for none
     * @param floors what no figure may be worse than; null for none
     */
    public record Target(
            @Nullable Path out,
            boolean brief,
            boolean verbose,
            @Nullable Path expected,
            @Nullable Path floors) {}

    /** One scenario with one seed. */
    private record Run(ScenarioFile file, long seed) {}

    private ScoreScenarios() {}

    /**
     * Runs and scores.
     *
     * @param scenarios files, or names of those that come with the program
     * @param table where the figures go
     * @param err where progress is told, and what is not as it should be
     * @return true when all is as expected
     */
    public static boolean run(List<String> scenarios, Options options, Target target, Appendable table, PrintWriter err)
            throws IOException {
        String expected = read(target.expected());
        String floors = read(target.floors());
        List<Run> runs = new ArrayList<>();
        for (String name : scenarios) {
            ScenarioFile file = ScenarioFile.read(name);
            for (long seed = options.fromSeed(); seed <= options.toSeed(); seed++) {
                runs.add(new Run(file, seed));
            }
        }
        ScoreReport report = score(runs, options, err);
        report.writeTable(table);
        if (target.verbose()) {
            report.writeCrafts(table);
        }
        if (target.out() != null) {
            write(report, target.out(), target.brief());
        }
        List<String> differences = expected.isEmpty() ? List.of() : report.differencesFrom(expected);
        List<String> broken = report.brokenFloors(floors);
        tell("figures differ from those of " + target.expected(), differences, err);
        tell("floors of " + target.floors() + " are broken", broken, err);
        return differences.isEmpty() && broken.isEmpty();
    }

    private static String read(@Nullable Path file) throws IOException {
        try {
            return file == null ? "" : Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new SettingsException("There is no file " + file);
        }
    }

    private static ScoreReport score(List<Run> runs, Options options, PrintWriter err) {
        String seeds = options.fromSeed() == options.toSeed()
                ? "seed " + options.fromSeed()
                : "seeds " + options.fromSeed() + " to " + options.toSeed();
        ScoreReport report = new ScoreReport("Scores of the tracker, " + seeds);
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
            List<Future<Score>> scores = new ArrayList<>();
            for (Run run : runs) {
                scores.add(threads.submit(() -> score(run, options)));
            }
            try {
                for (int i = 0; i < runs.size(); i++) {
                    Run run = runs.get(i);
                    String name = run.file().scenario().name();
                    Score score = scores.get(i).get();
                    report.add(name, "seed " + run.seed(), score);
                    err.printf(
                            Locale.ROOT,
                            "%d of %d: %s, seed %d: GOSPA per truth %.1f m, %d s%n",
                            i + 1,
                            runs.size(),
                            name,
                            run.seed(),
                            score.distances().gospaPerTruthMeters(),
                            (System.nanoTime() - begun) / 1_000_000_000L);
                    err.flush();
                }
            } catch (ExecutionException failed) {
                threads.shutdownNow();
                throw failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException("A run failed", failed.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while scoring", e);
            }
        }
        return report;
    }

    private static Score score(Run asked, Options options) {
        Duration duration = options.duration() != null
                ? options.duration()
                : asked.file().scenario().lasts();
        ScoreRun run = WorldRun.run(asked.file().scenario(), asked.seed(), options.shards(), duration, EVERY);
        long first = run.moments().getFirst().epochMicros() + WARM_UP_MICROS;
        long last = run.moments().getLast().epochMicros();
        return Scorer.score(run, ScoreSettings.of(options.cutoffMeters()).from(Math.min(first, last)));
    }

    private static void tell(String what, List<String> sentences, PrintWriter err) {
        if (sentences.isEmpty()) {
            return;
        }
        err.println(sentences.size() + " " + what + ":");
        sentences.stream().limit(MOST_TOLD).forEach(sentence -> err.println("  " + sentence));
        if (sentences.size() > MOST_TOLD) {
            err.println("  and " + (sentences.size() - MOST_TOLD) + " more");
        }
        err.flush();
    }

    private static void write(ScoreReport report, Path out, boolean brief) throws IOException {
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
            if (brief) {
                report.writeFigures(json);
            } else {
                report.writeJson(json);
            }
        }
    }
}
