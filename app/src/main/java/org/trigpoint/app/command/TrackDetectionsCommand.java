package org.trigpoint.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.tracking.PlaneOptions;
import org.trigpoint.app.tracking.TrackRun;
import org.trigpoint.app.tracking.TrackRunCounts;
import org.trigpoint.feeds.source.Unpack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code track}: the tracker alone, on a file of detections. */
@Command(
        name = "track",
        description = "Tracks the detections in a file, and writes where each track is after every scan.",
        footer = {
            "",
            "Detections on the earth are lines of JSON or a table with a header (docs/feeds/detections.md); they say how well",
            "they measure and what was searched. Tracks are then written as a table, a row at each change.",
            "Other lines are scan,x,y in metres, without a header; tracks are then scan,track,x,y.",
            "",
            "Examples:",
            "  ./trigpoint track radar.ndjson --out tracks.csv",
            "  ./trigpoint track plots.csv --sigma 5 --pd 0.9 --interval 1 --out tracks.csv",
            "  zcat plots.csv.gz | ./trigpoint track - > tracks.csv"
        })
public final class TrackDetectionsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DETECTIONS", description = "Plain, gzip or zip; - for standard input.")
    private String detections = "";

    @Option(names = "--out", paramLabel = "TRACKS", description = "Where tracks go. Default standard output.")
    private @Nullable Path tracks;

    @Option(
            names = "--sigma",
            paramLabel = "METERS",
            defaultValue = "5",
            description = "Error of scan,x,y along each axis, one standard deviation. Default ${DEFAULT-VALUE}.")
    private double sigmaMeters;

    @Option(
            names = "--pd",
            paramLabel = "PROB",
            defaultValue = "0.9",
            description = "Probability that a scan of scan,x,y sees what is there. Default ${DEFAULT-VALUE}.")
    private double seenProb;

    @Option(
            names = "--interval",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Time between two scans of scan,x,y. Default ${DEFAULT-VALUE}.")
    private double scanSeconds;

    @Option(
            names = "--noise",
            paramLabel = "Q",
            defaultValue = "0.05",
            description = "Process noise of what moves, in m²/s³. Default ${DEFAULT-VALUE}, ships.")
    private double intensity;

    @Option(
            names = "--speed",
            paramLabel = "MPS",
            defaultValue = "9",
            description = "How fast a new thing is along each axis, one standard deviation. Default ${DEFAULT-VALUE}.")
    private double speedSigmaMps;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PlaneOptions options = options();
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream in = detections.equals("-") ? System.in : Unpack.open(Path.of(detections));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                BufferedWriter out = open()) {
            TrackRunCounts counts = TrackRun.run(reader, options, out);
            out.flush();
            report(counts, err);
            return 0;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + e.getFile());
        } catch (IOException e) {
            err.println(detections + " cannot be read or its tracks written further: " + e.getMessage());
        }
        return 1;
    }

    private PlaneOptions options() {
        try {
            return new PlaneOptions(sigmaMeters, seenProb, scanSeconds, intensity, speedSigmaMps);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private BufferedWriter open() throws IOException {
        Path file = tracks;
        return file == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)
                : Files.newBufferedWriter(file);
    }

    private static void report(TrackRunCounts counts, PrintWriter err) {
        err.printf(
                Locale.ROOT,
                "%d detections became %d tracks in %.3f s%n",
                counts.detections(),
                counts.tracks(),
                counts.trackingSeconds());
        counts.rejected().forEach((code, lines) -> err.printf(Locale.ROOT, "  rejected: %-15s %d%n", code, lines));
        counts.shown().forEach(line -> err.println("    " + line));
        err.flush();
    }
}
