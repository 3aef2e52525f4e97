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
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.adsb.AdsbDecodeRun;
import org.trigpoint.feeds.ais.AisDecodeRun;
import org.trigpoint.feeds.ais.message.AisCsvEncoder;
import org.trigpoint.feeds.ais.message.AisJsonEncoder;
import org.trigpoint.feeds.cot.CotDecodeRun;
import org.trigpoint.feeds.firms.FirmsDecodeRun;
import org.trigpoint.feeds.gnss.GnssDecodeRun;
import org.trigpoint.feeds.klv.KlvDecodeRun;
import org.trigpoint.feeds.mavlink.MavlinkDecodeRun;
import org.trigpoint.feeds.phone.PhoneDecodeRun;
import org.trigpoint.feeds.sensorthings.SensorThingsDecodeRun;
import org.trigpoint.feeds.source.Unpack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  nc receiver.example 5631 | ./trigpoint decode ais -",
            "  nc receiver.example 30005 | ./trigpoint decode adsb -",
            "  ./trigpoint decode adsb aircraft.json trace.json.gz",
            "  ./trigpoint decode mavlink flight.tlog onboard.BIN",
            "  ./trigpoint decode klv video.ts > metadata.ndjson",
            "  ./trigpoint decode cot events.xml",
            "  ./trigpoint decode gnss track.gpx log.nmea",
            "  ./trigpoint decode phone reports.log",
            "  ./trigpoint decode sensorthings observations.json",
            "  ./trigpoint decode firms fires.csv"
        })
public final class DecodeCommand implements Callable<Integer> {
    /** What can be decoded. */
    enum Format {
        AIS,
        ADSB,
        MAVLINK,
        KLV,
        COT,
        GNSS,
        PHONE,
        SENSORTHINGS,
        FIRMS
    }

    /** What it can be written as. */
    enum To {
        NDJSON,
        CSV
    }

    @Parameters(index = "0", paramLabel = "FEED", description = "What the files hold: ${COMPLETION-CANDIDATES}.")
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
            description = "One JSON object a line, or a table (ais only). Default ${DEFAULT-VALUE}.")
    private To to = To.NDJSON;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (to == To.CSV && format != Format.AIS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no table of " + format.name().toLowerCase(Locale.ROOT) + ": --to csv is for ais only");
        }
        PrintWriter err = spec.commandLine().getErr();
        boolean allRead = true;
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        DecodeRun run = switch (format) {
            case AIS -> new AisDecodeRun(to == To.CSV ? new AisCsvEncoder() : new AisJsonEncoder(), out);
            case ADSB -> new AdsbDecodeRun(out);
            case MAVLINK -> new MavlinkDecodeRun(out);
            case KLV -> new KlvDecodeRun(out);
            case COT -> new CotDecodeRun(out);
            case GNSS -> new GnssDecodeRun(out);
            case PHONE -> new PhoneDecodeRun(out);
            case SENSORTHINGS -> new SensorThingsDecodeRun(out);
            case FIRMS -> new FirmsDecodeRun(out);
        };
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
