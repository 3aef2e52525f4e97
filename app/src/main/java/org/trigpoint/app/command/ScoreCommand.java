package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.simulate.ScoreScenarios;
import org.trigpoint.simulation.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score}: how well the tracks tell the truth. */
@Command(
        name = "score",
        description = "Runs scenarios through the whole pipeline and scores its tracks against what really happened.",
        footer = {
            "",
            "What the figures mean: docs/scoring.md. The same scenario and seed give the same scores.",
            "",
            "Examples:",
            "  ./trigpoint score dark-ships --seeds 1..20 --out report.html",
            "  ./trigpoint score my-harbour.yaml --seeds 7 --verbose",
            "  ./trigpoint score all --seeds 1..3 --out scores/report.html",
            "  ./trigpoint score all --seeds 1..20 --expect docs/scores/report.json --floors docs/scores/floors.csv"
        })
public final class ScoreCommand implements Callable<Integer> {
    private static final Pattern SEEDS = Pattern.compile("(\\d{1,15})(?:\\.\\.(\\d{1,15}))?");

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "Files, or names of scenarios that come with the program; all for all of those.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            defaultValue = "1",
            description = "Of what is left to chance; each is a run. Default ${DEFAULT-VALUE}.")
    private String seeds = "1";

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

    @Option(names = "--verbose", description = "Lists each dark craft and each false track of each run.")
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

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Matcher range = SEEDS.matcher(seeds);
        if (!range.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "--seeds is a number or a range such as 1..20, not " + seeds);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2) == null ? from : Long.parseLong(range.group(2));
        if (to < from) {
            throw new ParameterException(spec.commandLine(), "--seeds goes upwards, not " + seeds);
        }
        if (!(cutoffMeters > 0)) {
            throw new ParameterException(spec.commandLine(), "--cutoff must be above 0 m, not " + cutoffMeters);
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        List<String> names = scenarios.equals(List.of("all")) ? List.copyOf(Scenarios.NAMES) : scenarios;
        // Runs side by side have one thread each; a single one has them all.
        boolean single = names.size() == 1 && to == from;
        PrintWriter table = spec.commandLine().getOut();
        boolean asExpected = ScoreScenarios.run(
                names,
                new ScoreScenarios.Options(
                        from,
                        to,
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
}
