package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.detect.OpticalScores;
import org.trigpoint.app.detect.RadarScores;
import org.trigpoint.app.match.MatchScores;
import org.trigpoint.app.rules.RuleScores;
import org.trigpoint.app.simulate.ScoreScenarios;
import org.trigpoint.simulation.scenario.Scenarios;
import org.trigpoint.simulation.score.rules.RuleReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score}: how well the tracks tell the truth. */
@Command(
        name = "score",
        description = {
            "Runs scenarios through the whole pipeline and scores its tracks against what really happened;",
            "with --rules the alerts of its rules, against that and on recordings; with --scenes what things in its images are",
            "held to be; with --images the search of made images."
        },
        footer = {
            "",
            "What the figures mean: docs/scoring.md. The same scenario and seed give the same scores.",
            "",
            "Examples:",
            "  ./trigpoint score dark-ships --seeds 1..20 --out report.html",
            "  ./trigpoint score my-harbour.yaml --seeds 7 --verbose",
            "  ./trigpoint score all --seeds 1..3 --out scores/report.html",
            "  ./trigpoint score all --seeds 1..20 --expect docs/scores/report.json --floors docs/scores/floors.csv",
            "  ./trigpoint score --rules --out docs/scores/rules.md",
            "  ./trigpoint score --rules --rule silence --rule feed --seeds 1..3 --only scenarios",
            "  ./trigpoint score --rules my-harbour.yaml --seeds 1..20",
            "  ./trigpoint score --scenes --seeds 1..10 --out docs/scores/scenes.md",
            "  ./trigpoint score --images radar --out docs/scores/images-radar.md",
            "  ./trigpoint score --images optical --out docs/scores/images-optical.md",
            "  ./trigpoint score --rules --list --rule meeting rules/meeting"
        })
public final class ScoreCommand implements Callable<Integer> {
    private static final double LEAST_RIGHT_RATIO = 0.95;
    private static final String RULE_SEEDS = "1..10";
    private static final String IMAGE_SEEDS = "11..20";
    private static final Pattern SEEDS = Pattern.compile("(\\d{1,15})(?:\\.\\.(\\d{1,15}))?");

    /** What took the images that are made. */
    enum ImageKind {
        RADAR,
        OPTICAL
    }

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description =
                    "Files, or names of scenarios that come with the program; all for all of those. With --rules those that rules"
                            + " are scored with, unless others are named.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            description = "Of what is left to chance; each is a run. Default 1; with --rules " + RULE_SEEDS + ".")
    private @Nullable String seeds;

    @Option(names = "--out", paramLabel = "PAGE", description = "Where the report goes, and its JSON beside it.")
    private @Nullable Path out;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "How long each runs, such as 20m. Default: what the scenario says, else one hour.")
    private @Nullable String duration;

    @Option(
            names = "--cutoff",
            paramLabel = "METERS",
            defaultValue = "500",
            description = "Farther apart, a track is not of a ship. Default ${DEFAULT-VALUE}.")
    private double cutoffMeters;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs side by side; they change no figure. Default: the number of processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--brief", description = "Leaves the single runs out of the JSON.")
    private boolean brief;

    @Option(
            names = "--verbose",
            description = {
                "Lists each dark craft and each false track of each run;",
                "with --rules each event that was missed and each false alert."
            })
    private boolean verbose;

    @Option(
            names = "--expect",
            paramLabel = "JSON",
            description = "Fails when the figures are not those of this report, and tells which.")
    private @Nullable Path expected;

    @Option(
            names = "--floors",
            paramLabel = "CSV",
            description =
                    "Fails when a figure is worse than a line scenario,figure,least|most,value of this file allows.")
    private @Nullable Path floors;

    @Option(names = "--rules", description = "Scores the rules instead of the tracks.")
    private boolean rules;

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description = "With --rules: only this one; may be given several times.")
    private Set<String> chosen = Set.of();

    @Option(
            names = "--only",
            paramLabel = "PART",
            description =
                    "With --rules: only this table, one of scenarios, injected, real; may be given several times.")
    private Set<String> only = Set.of();

    @Option(
            names = "--recordings",
            paramLabel = "DIR",
            description =
                    "With --rules and --images: folder of recordings. Default: TRIGPOINT_DATA, else ../shared/data.")
    private @Nullable Path recordings;

    @Option(
            names = "--scenes",
            description = "Scores what things in simulated scenes are held to be; fails below 95 % of right answers.")
    private boolean scenes;

    @Option(
            names = "--images",
            paramLabel = "KIND",
            description = {
                "Scores the search of images for ships: radar (made seas; seeds " + IMAGE_SEEDS
                        + " unless said; fails below recall 0.95 from 12 dB",
                "or above 5 false alarms in 10,000 km²) or optical (recorded ports with labels; fails below F1 0.6)."
            })
    private @Nullable ImageKind images;

    @Option(names = "--list", description = "With --rules: tells what is true of each run, as CSV, and scores nothing.")
    private boolean list;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        if (scenes) {
            return scoreScenes();
        }
        if (images != null) {
            return scoreImages(images);
        }
        return rules ? scoreRules() : scoreTracks();
    }

    private int scoreScenes() throws IOException {
        long[] range = seeds(RULE_SEEDS);
        PrintWriter to = spec.commandLine().getOut();
        List<String> names = scenarios.isEmpty() ? Scenarios.SCENES : scenarios;
        boolean right = new MatchScores(names, range[0], range[1])
                .run(out, LEAST_RIGHT_RATIO, to, spec.commandLine().getErr());
        to.flush();
        return right ? 0 : 1;
    }

    private int scoreImages(ImageKind kind) throws IOException {
        PrintWriter to = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean good = switch (kind) {
            case RADAR -> {
                long[] range = seeds(IMAGE_SEEDS);
                yield new RadarScores(range[0], range[1], threads).run(out, to, err);
            }
            case OPTICAL ->
                new OpticalScores(recordings == null ? RuleScores.Options.usualRecordings() : recordings)
                        .run(out, to, err);
        };
        to.flush();
        return good ? 0 : 1;
    }

    /** First and last of the seeds. */
    private long[] seeds(String otherwise) {
        String asked = seeds == null ? otherwise : seeds;
        Matcher range = SEEDS.matcher(asked);
        if (!range.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--seeds is a number or a range such as 1..20, not " + asked);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
        if (to < from) {
            throw new ParameterException(spec.commandLine(), "--seeds goes upwards, not " + asked);
        }
        return new long[] {from, to};
    }

    private int scoreTracks() throws IOException {
        if (list || !chosen.isEmpty() || !only.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--list, --rule and --only go with --rules");
        }
        if (scenarios.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name a scenario, or all; with --rules there need not be one");
        }
        long[] range = seeds("1");
        if (!(cutoffMeters > 0)) {
            throw new ParameterException(spec.commandLine(), "--cutoff must be above 0 m, not " + cutoffMeters);
        }
        List<String> names = scenarios.equals(List.of("all")) ? List.copyOf(Scenarios.NAMES) : scenarios;
        // Runs side by side have one thread each; a single one has them all.
        boolean single = names.size() == 1 && range[1] == range[0];
        PrintWriter table = spec.commandLine().getOut();
        boolean asExpected = ScoreScenarios.run(
                names,
                new ScoreScenarios.Options(
                        range[0],
                        range[1],
                        duration == null ? null : SimulateCommand.time("--duration", duration),
                        cutoffMeters,
                        single ? threads : 1,
                        single ? 1 : threads),
                new ScoreScenarios.Target(out, brief, verbose, expected, floors),
                table,
                spec.commandLine().getErr());
        table.flush();
        return asExpected ? 0 : 1;
    }

    private int scoreRules() throws IOException {
        if (duration != null || brief) {
            throw new ParameterException(spec.commandLine(), "--duration and --brief do not go with --rules");
        }
        long[] range = seeds(RULE_SEEDS);
        List<String> names = scenarios.equals(List.of("all")) ? List.copyOf(Scenarios.NAMES) : scenarios;
        RuleScores scores = new RuleScores(
                new RuleScores.Options(
                        names,
                        range[0],
                        range[1],
                        chosen,
                        parts(),
                        recordings == null ? RuleScores.Options.usualRecordings() : recordings,
                        threads,
                        verbose),
                spec.commandLine().getErr());
        PrintWriter to = spec.commandLine().getOut();
        if (list) {
            scores.list(to);
            to.flush();
            return 0;
        }
        boolean asExpected = scores.run(new RuleScores.Target(out, expected, floors), to);
        to.flush();
        return asExpected ? 0 : 1;
    }

    private Set<RuleReport.Part> parts() {
        Set<RuleReport.Part> parts = EnumSet.noneOf(RuleReport.Part.class);
        for (String part : only) {
            try {
                parts.add(RuleReport.Part.valueOf(part.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(
                        spec.commandLine(), "--only is one of scenarios, injected, real, not " + part);
            }
        }
        return parts;
    }
}
