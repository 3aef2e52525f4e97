package org.trigpoint.app.rules;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.simulate.ScenarioFile;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.simulation.scenario.Scenarios;
import org.trigpoint.simulation.score.catalogue.RuleCatalogue;
import org.trigpoint.simulation.score.rules.InjectedScore;
import org.trigpoint.simulation.score.rules.RealScore;
import org.trigpoint.simulation.score.rules.RuleHeading;
import org.trigpoint.simulation.score.rules.RuleReport;
import org.trigpoint.simulation.score.rules.RuleReport.Part;
import org.trigpoint.simulation.score.rules.RuleRunScore;
import org.trigpoint.simulation.score.rules.SaidAlert;
import org.trigpoint.simulation.score.rules.TrueSpan;
import org.trigpoint.simulation.score.rules.Verdict;

/** Every rule against what is true: scenarios over seeds, events put into recordings, and recordings as they are. */
public final class RuleScores {
    private static final int MOST_TOLD = 40;
    private static final Path JUDGED = Path.of("docs/scores/rules-judged.csv");

    private final Options options;
    private final PrintWriter err;
    private final Supplier<Pipeline> pipelines;
    private final long begunNanos = System.nanoTime();

    /**
     * What is left to the caller.
     *
     * @param scenarios files, or names of those that come with the program; empty for those that rules are scored with
     * @param fromSeed first seed
     * @param toSeed last seed, included
     * @param rules names of those that are scored; empty for all
     * @param parts the tables that are made
     * @param recordings folder of recordings
     * @param threads runs side by side; they change nothing
     * @param verbose lists each event that was missed and each alert that is false
     */
    public record Options(
            List<String> scenarios,
            long fromSeed,
            long toSeed,
            Set<String> rules,
            Set<Part> parts,
            Path recordings,
            int threads,
            boolean verbose) {
        public Options {
            scenarios = List.copyOf(scenarios);
            rules = Set.copyOf(rules);
            parts = parts.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
        }

        /** Where recordings are unless told otherwise: what {@code TRIGPOINT_DATA} says, else beside the program's sources. */
        public static Path usualRecordings() {
            String folder = System.getenv("TRIGPOINT_DATA");
            return Path.of(folder == null ? "../shared/data" : folder);
        }

        /** True when nothing is left out. */
        boolean whole() {
            return scenarios.isEmpty() && rules.isEmpty() && parts.size() == Part.values().length;
        }

        String seeds() {
            return fromSeed == toSeed ? Long.toString(fromSeed) : fromSeed + " to " + toSeed;
        }
    }

    /**
     * What becomes of the figures.
     *
     * @param out where the page goes, its JSON beside it; null for none
     * @param expected another report's JSON, whose figures these must be; null for none
     * @param floors what no figure may be worse than; null for none
     */
    public record Target(
            @Nullable Path out,
            @Nullable Path expected,
            @Nullable Path floors) {}

    /** One scenario with one seed. */
    private record Run(String name, ScenarioFile file, long seed) {}

    RuleScores(Options options, PrintWriter err, Supplier<Pipeline> pipelines) {
        this.options = options;
        this.err = err;
        this.pipelines = pipelines;
        List<String> known = headings(Set.of()).stream().map(RuleHeading::name).toList();
        for (String rule : options.rules()) {
            if (!known.contains(rule)) {
                throw new SettingsException("No rule " + rule + " is scored; there are " + String.join(", ", known));
            }
        }
    }

    /**
     * Scores rules.
     *
     * @param err where progress is told, and what is not as it should be
     */
    public RuleScores(Options options, PrintWriter err) {
        this(options, err, TrigpointPipeline::declare);
    }

    private static List<RuleHeading> headings(Set<String> wanted) {
        return RuleCatalogue.ALL.stream()
                .filter(truth -> wanted.isEmpty() || wanted.contains(truth.rule()))
                .map(truth -> new RuleHeading(truth.rule(), truth.event()))
                .toList();
    }

    /**
     * Runs and scores.
     *
     * @param page where the page goes beside the file
     * @return true when all is as expected
     */
    public boolean run(Target target, Appendable page) throws IOException {
        String expected = read(target.expected());
        String floors = read(target.floors());
        RuleReport report = new RuleReport(options.seeds(), headings(options.rules()), RuleScenarios.SILENCES);
        if (options.parts().contains(Part.SCENARIOS)) {
            scoreScenarios(report);
        } else {
            report.leaveOut(Part.SCENARIOS, "Not run.");
        }
        for (Part part : EnumSet.of(Part.INJECTED, Part.REAL)) {
            if (!options.parts().contains(part)) {
                report.leaveOut(part, "Not run.");
            }
        }
        if (options.parts().contains(Part.INJECTED) || options.parts().contains(Part.REAL)) {
            scoreRecordings(report, judged(target.out()));
        }
        report.writePage(page);
        if (target.out() != null) {
            write(report, target.out());
        }
        List<String> differences = expected.isEmpty() ? List.of() : report.differencesFrom(expected, options.whole());
        List<String> broken = report.brokenFloors(floors);
        tell("figures differ from those of " + target.expected(), differences);
        tell("floors of " + target.floors() + " are broken", broken);
        return differences.isEmpty() && broken.isEmpty();
    }

    /** Writes what is true of each run: a line for each event, near miss and what is either way. */
    public void list(Appendable to) throws IOException {
        to.append("scenario,seed,rule,is,what,subjects,from,until\n");
        for (Run run : runs()) {
            for (TrueSpan span : RuleRun.truth(
                    run.file().scenario(), run.seed(), run.file().scenario().lasts())) {
                if (isAsked(span.rule())) {
                    to.append(String.join(
                                    ",",
                                    run.name(),
                                    Long.toString(run.seed()),
                                    span.rule(),
                                    span.kind().name().toLowerCase(Locale.ROOT),
                                    span.what(),
                                    String.join(" ", span.subjects()),
                                    time(span.fromEpochMicros()),
                                    time(span.untilEpochMicros())))
                            .append('\n');
                }
            }
        }
    }

    private static String time(long epochMicros) {
        return Instant.ofEpochSecond(Math.floorDiv(epochMicros, 1_000_000L)).toString();
    }

    private boolean isAsked(String rule) {
        return options.rules().isEmpty() || options.rules().contains(rule);
    }

    private List<Run> runs() throws IOException {
        List<Run> runs = new ArrayList<>();
        for (String name : options.scenarios().isEmpty() ? Scenarios.RULES : options.scenarios()) {
            ScenarioFile file = ScenarioFile.read(name);
            for (long seed = options.fromSeed(); seed <= options.toSeed(); seed++) {
                runs.add(new Run(file.scenario().name(), file, seed));
            }
        }
        return runs;
    }

    private void scoreScenarios(RuleReport report) throws IOException {
        List<Run> runs = runs();
        List<Callable<RuleRunScore>> work = new ArrayList<>();
        runs.forEach(run -> work.add(() -> score(run)));
        SideBySide.run(options.threads(), work, score -> {
            report.add(score);
            tell(report, runs.size(), score);
            if (options.verbose()) {
                tellWrong(score);
            }
        });
    }

    private void scoreRecordings(RuleReport report, Path judged) throws IOException {
        RealAlerts found = RealAlerts.read(judged);
        boolean any = false;
        for (RecordedFile file : RecordedFile.ALL) {
            Recording recording =
                    Recording.find(file.name(), options.recordings().resolve(file.path()));
            if (recording == null) {
                continue;
            }
            any = true;
            RecordedRun whole = RecordedRun.of(recording, pipelines.get());
            if (options.parts().contains(Part.REAL)) {
                RealScore score = found.score(recording, whole, options.rules());
                report.add(score);
                err.println(recording.name() + ": " + score.alerts().size() + " alerts");
            }
            if (options.parts().contains(Part.INJECTED)) {
                List<Callable<InjectedScore>> questions = new ArrayList<>();
                questions.addAll(new Injected(recording, whole, pipelines).questions(options.rules()));
                questions.addAll(new InjectedZones(recording, whole, pipelines).questions(options.rules()));
                SideBySide.run(options.threads(), questions, score -> {
                    report.add(score);
                    err.println(recording.name() + ", " + score.rule() + ", " + score.what() + ", " + score.minutes()
                            + " min: " + score.found() + " of " + score.injected() + " found");
                    err.flush();
                });
            }
        }
        if (!any) {
            String why = "There are no recordings in " + options.recordings() + ".";
            report.leaveOut(Part.INJECTED, why);
            report.leaveOut(Part.REAL, why);
        }
    }

    private RuleRunScore score(Run run) {
        RuleRun.Outcome outcome = RuleRun.run(
                run.file().scenario(), run.seed(), run.file().scenario().lasts(), pipelines.get());
        List<TrueSpan> spans =
                outcome.spans().stream().filter(span -> isAsked(span.rule())).toList();
        List<SaidAlert> alerts =
                outcome.alerts().stream().filter(alert -> isAsked(alert.rule())).toList();
        return RuleRunScore.of(run.name(), run.seed(), spans, alerts);
    }

    /** What people have found of alerts, beside the page; beside the committed one when there is none. */
    private static Path judged(@Nullable Path out) {
        return out == null ? JUDGED : out.resolveSibling(JUDGED.getFileName());
    }

    private void tell(RuleReport report, int of, RuleRunScore score) {
        int events = 0;
        int found = 0;
        int wrong = 0;
        for (var counts : score.counts().values()) {
            events += counts.events();
            found += counts.found();
            wrong += counts.falseAlerts();
        }
        err.printf(
                Locale.ROOT,
                "%d of %d: %s, seed %d: %d of %d events found, %d false alerts, %d s%n",
                report.runCount(),
                of,
                score.scenario(),
                score.seed(),
                found,
                events,
                wrong,
                (System.nanoTime() - begunNanos) / 1_000_000_000L);
        err.flush();
    }

    private void tellWrong(RuleRunScore score) {
        score.verdicts().forEach((rule, verdicts) -> {
            for (Verdict verdict : verdicts) {
                if (verdict.isFalse() || verdict.result() == Verdict.Result.MISSED) {
                    err.println("  " + rule + " " + verdict.inWords());
                }
            }
        });
        err.flush();
    }

    private void tell(String what, List<String> sentences) {
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

    private static String read(@Nullable Path file) throws IOException {
        try {
            return file == null ? "" : Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new SettingsException("There is no file " + file);
        }
    }

    private static void write(RuleReport report, Path out) throws IOException {
        Path parent = out.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (BufferedWriter page = Files.newBufferedWriter(out)) {
            report.writePage(page);
        }
        try (BufferedWriter picture = Files.newBufferedWriter(out.resolveSibling(RuleReport.pictureFile()))) {
            report.writePicture(picture);
        }
        String name = String.valueOf(out.getFileName());
        String stem = name.endsWith(".md") ? name.substring(0, name.length() - ".md".length()) : name;
        try (BufferedWriter json = Files.newBufferedWriter(out.resolveSibling(stem + ".json"))) {
            report.writeJson(json);
        }
    }
}
