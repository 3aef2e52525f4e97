package org.trigpoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Scenes of targets in clutter: how near the tracks come, and how fast: {@code TrackingScenes make FOLDER} writes our own scenes; {@code
 * TrackingScenes run FOLDER [JMH arguments]} tracks those of a folder, thrice each in JVMs of their own, judges the tracks, and measures the steady
 * state with {@link TrackingBenchmark}.
 */
public final class TrackingScenes {
    private static final long SEED = 7;
    private static final int COLD_RUNS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern TRACKED = Pattern.compile("(\\d+) detections became (\\d+) tracks in ([\\d.]+) s");

    /** What a peer reached on the same recipe, for reading beside ours; it is not run here. */
    private static final String PUBLISHED = """
            Published elsewhere, for reading beside: Stone Soup, global nearest neighbour with kd-tree, one core, measured on another machine;
            no ratio in one run, since Stone Soup is not here.
                      detections/s   OSPA, m   GOSPA/√n, m   identity switches
              A                578      7.75          6.36                   0
              B                674      4.24          4.09                   1
              C                431      4.20             –                   7
              D                  –         –             –                   –
            Our goal: 1,000,000 detections/s on a core; OSPA at most 4.95, 4.10, 4.30 m at A, B, C; D in at most 30 ms a scan.
            """;

    /** What became of a scene. */
    private record Outcome(
            long detections,
            double coldPerSecond,
            Map<String, String> figures,
            double warmPerSecond,
            double warmNanos) {}

    private TrackingScenes() {}

    public static void main(String[] args)
            throws IOException, InterruptedException, RunnerException, CommandLineOptionException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("make")) {
            Files.createDirectories(folder);
            for (PlotScene scene : PlotScene.values()) {
                scene.write(folder, SEED);
            }
            return;
        }
        Map<PlotScene, RunResult> warm = steady(folder, Arrays.copyOfRange(args, 2, args.length));
        Map<PlotScene, Outcome> outcomes = new EnumMap<>(PlotScene.class);
        for (Map.Entry<PlotScene, RunResult> entry : warm.entrySet()) {
            outcomes.put(entry.getKey(), outcome(entry.getKey(), folder, entry.getValue()));
        }
        print(outcomes);
    }

    private static Map<PlotScene, RunResult> steady(Path folder, String[] arguments)
            throws RunnerException, CommandLineOptionException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(arguments))
                .include(TrackingBenchmark.class.getName())
                .param("folder", folder.toString());
        Map<PlotScene, RunResult> results = new EnumMap<>(PlotScene.class);
        for (RunResult result : new Runner(options.build()).run()) {
            results.put(PlotScene.valueOf(result.getParams().getParam("scene")), result);
        }
        return results;
    }

    private static Outcome outcome(PlotScene scene, Path folder, RunResult warm)
            throws IOException, InterruptedException {
        Path tracks = folder.resolve("tracks_" + scene + ".csv");
        double[] perSecond = new double[COLD_RUNS];
        long detections = 0;
        for (int i = 0; i < COLD_RUNS; i++) {
            List<String> command = List.of(
                    "track",
                    scene.detections(folder).toString(),
                    "--sigma",
                    String.valueOf(PlotScene.SIGMA_METERS),
                    "--pd",
                    String.valueOf(PlotScene.SEEN_PROB),
                    "--noise",
                    String.valueOf(PlotScene.INTENSITY),
                    "--out",
                    tracks.toString());
            try (Program program = Program.start("", command)) {
                Matcher tracked = program.await(TRACKED, LONGEST);
                detections = Long.parseLong(tracked.group(1));
                perSecond[i] = detections / Double.parseDouble(tracked.group(3));
                program.awaitEnd();
            }
        }
        Arrays.sort(perSecond);
        Result<?> wall = warm.getSecondaryResults().get("detections");
        Result<?> processor = warm.getSecondaryResults().get("nanosPerDetection");
        return new Outcome(
                detections,
                perSecond[COLD_RUNS / 2],
                judge(scene.truth(folder), tracks),
                wall.getScore(),
                processor.getStatistics().getMean());
    }

    /** Figures of the judge by label, the first where several have the same. */
    private static Map<String, String> judge(Path truth, Path tracks) throws IOException, InterruptedException {
        List<String> command = List.of("judge", truth.toString(), tracks.toString(), "--skip", "5", "--cutoff", "50");
        try (Program program = Program.start("", command)) {
            Map<String, String> figures = new java.util.HashMap<>();
            for (String label :
                    List.of("OSPA", "GOSPA / n^(1/p)", "Completeness", "False an instant", "Identity switches")) {
                Pattern figure = Pattern.compile("^  " + Pattern.quote(label) + "\\s+([\\d.]+)");
                figures.put(label, program.await(figure, LONGEST).group(1));
            }
            program.awaitEnd();
            return figures;
        }
    }

    private static void print(Map<PlotScene, Outcome> outcomes) {
        System.out.printf(
                "%n%s%n",
                "Ours; cold is the median of three runs of ./trigpoint track, the tracker's own time, its warming up in;"
                        + " warm is the steady state of one thread, wall and processor");
        System.out.println("      detections   OSPA, m   GOSPA/√n, m   completeness   false a scan   identity switches"
                + "   cold, detections/s   warm, detections/s   ns a detection   ms a scan");
        StringBuilder summary = new StringBuilder("SUMMARY tracking:");
        outcomes.forEach((scene, o) -> {
            System.out.printf(
                    Locale.ROOT,
                    "  %s %12d %9s %13s %14s %14s %19s %,20.0f %,20.0f %16.0f %11.2f%n",
                    scene,
                    o.detections,
                    o.figures.get("OSPA"),
                    o.figures.get("GOSPA / n^(1/p)"),
                    o.figures.get("Completeness"),
                    o.figures.get("False an instant"),
                    o.figures.get("Identity switches"),
                    o.coldPerSecond,
                    o.warmPerSecond,
                    o.warmNanos,
                    o.detections * 1e3 / scene.scans() / o.warmPerSecond);
            summary.append(String.format(
                    Locale.ROOT,
                    " %s OSPA %s m, %,.0f detections/s warm, %,.0f cold;",
                    scene,
                    o.figures.get("OSPA"),
                    o.warmPerSecond,
                    o.coldPerSecond));
        });
        System.out.printf("%n%s%n", PUBLISHED);
        System.out.println(summary.substring(0, summary.length() - 1));
    }
}
