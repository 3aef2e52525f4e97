package org.trigpoint.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trigpoint.feeds.ais.DecodeCounts;
import org.trigpoint.feeds.ais.DecodeRun;
import org.trigpoint.feeds.ais.message.AisCsvEncoder;
import org.trigpoint.feeds.ais.message.AisJsonEncoder;
import org.trigpoint.feeds.ais.message.AisMessageEncoder;
import org.trigpoint.feeds.source.Unpack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code decode}: raw messages as text. */
@Command(
        name = "decode",
        description =
                "Writes every field of every message to standard output, and what was rejected and why to standard error.",
        footer = {
            "",
            "Examples:",
            "  ./trigpoint decode ais recording.nmea",
            "  ./trigpoint decode ais '/logs/a.nmea.gz' /logs/b.zip --to csv > messages.csv",
            "  nc receiver.example 5631 | ./trigpoint decode ais -"
        })
public final class DecodeCommand implements Callable<Integer> {
    /** What can be decoded. */
    enum Format {
        AIS
    }

    /** What it can be written as. */
    enum To {
        NDJSON,
        CSV
    }

    @Parameters(index = "0", paramLabel = "ais", description = "What the files hold.")
    private Format format = Format.AIS;

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Plain, gzip or zip; - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--to",
            paramLabel = "ndjson|csv",
            defaultValue = "ndjson",
            description = "One JSON object a line, or a table. Default ${DEFAULT-VALUE}.")
    private To to = To.NDJSON;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        AisMessageEncoder encoder = switch (format) {
            case AIS -> to == To.CSV ? new AisCsvEncoder() : new AisJsonEncoder();
        };
        boolean allRead = true;
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        DecodeRun run = new DecodeRun(encoder, out);
        for (String file : files) {
            allRead &= decode(run, file, err);
        }
        out.flush();
        DecodeCounts counts = run.counts();
        err.printf(
                Locale.ROOT,
                "%d lines = %d in %d messages + %d rejected%n",
                counts.lines(),
                counts.messageLines(),
                counts.messages(),
                counts.rejected());
        counts.rejectedLines().forEach((code, lines) -> err.printf(Locale.ROOT, "  %-20s %d%n", code, lines));
        if (!counts.remarks().isEmpty()) {
            err.println("remarks, which reject no line:");
            counts.remarks().forEach((code, faults) -> err.printf(Locale.ROOT, "  %-20s %d%n", code, faults));
        }
        err.flush();
        return allRead ? 0 : 1;
    }

    private static boolean decode(DecodeRun run, String file, PrintWriter err) {
        try (InputStream in = file.equals("-") ? System.in : Unpack.open(Path.of(file))) {
            run.run(in);
            return true;
        } catch (NoSuchFileException e) {
            err.println("There is no file " + file);
        } catch (IOException e) {
            err.println(file + " cannot be read further: " + e.getMessage());
        }
        return false;
    }
}
