package org.trigpoint.app.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.simulation.score.Moment;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScoreRun;
import org.trigpoint.simulation.score.ScoreSettings;
import org.trigpoint.simulation.score.Scorer;
import org.trigpoint.simulation.score.read.ScoreFileException;
import org.trigpoint.simulation.score.read.ScoreFiles;
import org.trigpoint.simulation.score.report.ScoreReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code judge}: tracks of any tracker against the truth. */
@Command(
        name = "judge",
        description = {
            "Scores a file of tracks against a file of truth and prints the figures. Both are CSV:",
            "the truth of a simulated scenario (time,ship,lat_deg,...) and time,track,lat_deg,lon_deg,...;",
            "or scan,id,x,y,vx,vy and scan,track,x,y in metres. docs/scoring.md defines every figure."
        },
        footer = {
            "",
            "Examples:",
            "  ./trigpoint judge truth.csv tracks.csv",
            "  ./trigpoint judge truth.csv tracks.csv --cutoff 500 --out report.html",
            "  ./trigpoint judge truth_A.csv tracks_A.csv --skip 5"
        })
public final class JudgeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TRUTH.csv", description = "What really was there.")
    @SuppressWarnings("NullAway.Init")
    private Path truth;

    @Parameters(index = "1", paramLabel = "TRACKS.csv", description = "What a tracker made of it.")
    @SuppressWarnings("NullAway.Init")
    private Path tracks;

    @Option(
            names = "--out",
            paramLabel = "FILE.html",
            description = "Writes a page with plots, and the same numbers beside it as FILE.json.")
    private List<Path> out = List.of();

    @Option(
            names = "--cutoff",
            paramLabel = "METRES",
            defaultValue = "50",
            description = "Distance from which a track has nothing to do with a truth. Default ${DEFAULT-VALUE}.")
    private double cutoffMeters;

    @Option(
            names = "--order",
            paramLabel = "P",
            defaultValue = "2",
            description = "Exponent of OSPA and GOSPA. Default ${DEFAULT-VALUE}.")
    private double order;

    @Option(
            names = "--switching",
            paramLabel = "METRES",
            defaultValue = "0",
            description = "GOSPA's penalty for a switch of tracks. Default ${DEFAULT-VALUE}: none.")
    private double switchingMeters;

    @Option(
            names = "--skip",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Leaves out scans below N, or the first N times: a tracker's warm-up. Default ${DEFAULT-VALUE}.")
    private int skip;

    @Option(names = "--verbose", description = "Lists each dark craft and each false track.")
    private boolean verbose;

    @Option(
            names = "--covered",
            description = "Counts a craft only from the first to the last time at which a receiver heard it.")
    private boolean covered;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            ScoreFiles files = read();
            tellLeftOut(files, err);
            ScoreRun run = covered ? files.run().withinCoverage() : files.run();
            Score score = Scorer.score(run, settings(files));
            ScoreReport report = new ScoreReport("Tracks against truth")
                    .add(truth.getFileName().toString(), tracks.getFileName().toString(), score);
            PrintWriter to = spec.commandLine().getOut();
            to.printf(
                    Locale.ROOT,
                    "%s against %s: %d instants, cut-off %s m, order %s%n",
                    tracks,
                    truth,
                    score.instants(),
                    plain(cutoffMeters),
                    plain(order));
            report.writeTable(to);
            if (verbose) {
                report.writeCrafts(to);
            }
            to.flush();
            if (!out.isEmpty()) {
                write(report, out.getLast());
            }
            return 0;
        } catch (ScoreFileException e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile());
        }
        return 1;
    }

    private ScoreFiles read() throws IOException {
        try (BufferedReader truths = Files.newBufferedReader(truth);
                BufferedReader shown = Files.newBufferedReader(tracks)) {
            return ScoreFiles.read(truth.toString(), truths, tracks.toString(), shown);
        }
    }

    private ScoreSettings settings(ScoreFiles files) {
        List<Moment> moments = files.run().moments();
        long from = files.isTimed()
                ? moments.get(Math.min(skip, moments.size() - 1)).epochMicros()
                : skip * 1_000_000L;
        boolean allSkipped = files.isTimed()
                ? skip >= moments.size()
                : from > moments.getLast().epochMicros();
        if (skip < 0 || allSkipped) {
            throw new SettingsException("--skip " + skip + " leaves none of " + moments.size() + " instants to score");
        }
        try {
            return new ScoreSettings(cutoffMeters, order, switchingMeters, skip == 0 ? Long.MIN_VALUE : from);
        } catch (IllegalArgumentException outOfBounds) {
            throw SettingsException.of(outOfBounds);
        }
    }

    private void tellLeftOut(ScoreFiles files, PrintWriter err) {
        if (files.rowsOfOtherStatus() > 0) {
            err.printf(
                    Locale.ROOT,
                    "%d rows of tentative, lost or ended tracks do not count%n",
                    files.rowsOfOtherStatus());
        }
        if (files.rowsAtOtherTimes() > 0) {
            err.printf(
                    Locale.ROOT,
                    "%d rows of tracks are left out: %s has nothing of their times%n",
                    files.rowsAtOtherTimes(),
                    truth);
        }
    }

    private void write(ScoreReport report, Path page) throws IOException {
        String name = page.getFileName().toString();
        Path json = page.resolveSibling(name.replaceFirst("\\.html?$", "") + ".json");
        try (BufferedWriter html = Files.newBufferedWriter(page);
                BufferedWriter numbers = Files.newBufferedWriter(json)) {
            report.writeHtml(html);
            report.writeJson(numbers);
        }
        spec.commandLine().getErr().println("Wrote " + page + " and " + json);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }
}
