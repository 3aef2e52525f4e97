package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.app.reach.LastPlace;
import org.trigpoint.app.reach.ReachAnswer;
import org.trigpoint.app.reach.ReachJson;
import org.trigpoint.app.reach.ReachQuestion;
import org.trigpoint.app.reach.ReachTable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.export.ExportFile;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.threat.ask.ShipTypes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code reach}: where a ship can be. */
@Command(
        name = "reach",
        description =
                "Tells where a ship can be after some hours, over water, and which ports, cables and zones lie there"
                        + " (docs/who.md).",
        footer = {
            "",
            "Ports, cables and zones are the zones of the station: import more by ./trigpoint zones import.",
            "",
            "Examples:",
            "  ./trigpoint reach --track 0006532ae7fb45800000010000000005 --hours 1,3,6 --out reach.geojson",
            "  ./trigpoint reach --identity mmsi:235089034 --data /var/lib/trigpoint",
            "  ./trigpoint reach --at 57.4,11.3 --speed 12 --hours 1,3,6"
        })
public final class ReachCommand implements Callable<Integer> {
    private static final double USUAL_KN = 20;
    private static final double MOST_ERROR_METERS = 200_000;
    private static final double MOST_HOURS = 72;
    private static final int MOST_HORIZONS = 8;

    /** Where it was. */
    private static final class From {
        @Option(names = "--at", paramLabel = "LAT,LON", description = "A place, in degrees.")
        private @Nullable String at;

        @Option(names = "--track", paramLabel = "ID", description = "The last place of a track.")
        private @Nullable String track;

        @Option(
                names = "--identity",
                paramLabel = "NUMBER",
                description = "The last place of a number: mmsi:235089034.")
        private @Nullable String identity;
    }

    @ArgGroup(multiplicity = "1")
    private final From from = new From();

    @Option(names = "--hours", paramLabel = "H,H,…", description = "After how many hours. Default: ${DEFAULT-VALUE}.")
    private String hours = "1,3,6";

    @Option(
            names = "--speed",
            paramLabel = "KN",
            description = "Speed that it is not taken to exceed. Default: that of its type; 20 of a place.")
    private @Nullable Double speedKn;

    @Option(names = "--error", paramLabel = "METERS", description = "How far around the place it may have been.")
    private @Nullable Double errorMeters;

    @Option(names = "--time", paramLabel = "TIME", description = "When it was at the place of --at. Default: now.")
    private @Nullable String time;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes areas and zones as GeoJSON.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Mixin
    private final AskOptions ask = new AskOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            ReachAnswer answer = answer(err);
            if (out != null) {
                write(out, ReachJson.text(answer));
            }
            ReachTable.write(answer, spec.commandLine().getOut());
            return 0;
        } catch (HistoryException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("It was not answered: " + (e.getMessage() == null ? e : e.getMessage()));
        }
        return 1;
    }

    private ReachAnswer answer(PrintWriter err) throws IOException {
        List<Double> asked = hours();
        if (from.at != null && !ask.hasStation()) {
            return ReachAnswer.of(
                    ofPlace(from.at, asked),
                    List.of(),
                    List.of("There is no station's folder here (--data names it): no zones are looked at."));
        }
        try (StationHistory history = ask.open()) {
            history.record(
                    "trigpoint reach", out == null ? "" : out.toAbsolutePath().toString(), said(), err);
            ReachQuestion question = from.at != null ? ofPlace(from.at, asked) : ofTrack(history, asked);
            List<Zone> zones = history.zones(Long.MAX_VALUE);
            return ReachAnswer.of(
                    question,
                    zones,
                    zones.isEmpty()
                            ? List.of("The station has no zones: ./trigpoint zones import brings ports and cables.")
                            : List.of());
        }
    }

    private ReachQuestion ofPlace(String at, List<Double> asked) {
        String[] parts = at.split(",", -1);
        Position start;
        try {
            if (parts.length != 2) {
                throw new IllegalArgumentException("two numbers are needed");
            }
            start = Position.of(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(
                    "--at is latitude and longitude in degrees, as 57.4,11.3, not " + at + ": " + e.getMessage());
        }
        long when = time == null ? EpochMicros.of(Instant.now()) : time(time);
        return new ReachQuestion(
                "a ship",
                start,
                error(0),
                when,
                speedKn == null ? Units.mpsFromKnots(USUAL_KN) : speed(speedKn),
                speedKn == null ? "unless --speed says it" : "as asked",
                asked);
    }

    private ReachQuestion ofTrack(StationHistory history, List<Double> asked) {
        if (time != null) {
            throw new SettingsException("--time is when it was at the place of --at; a track has times of its own");
        }
        LastPlace last;
        try {
            last = from.track != null
                    ? LastPlace.ofTrack(history, TrackId.parse(from.track))
                    : LastPlace.ofIdentity(
                            history,
                            Identity.parse(String.valueOf(from.identity).replaceFirst("(?i)^(mmsi|icao):", ""))
                                    .packed());
        } catch (IllegalArgumentException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
        return new ReachQuestion(
                last.about(),
                last.place().position(),
                error(last.place().errorMeters()),
                last.place().timeEpochMicros(),
                speedKn == null ? ShipTypes.mostMps(last.track(), last.fastestMps()) : speed(speedKn),
                speedKn == null ? "by its type, or a tenth above what it was seen at" : "as asked",
                asked);
    }

    private List<Double> hours() {
        List<Double> asked = new ArrayList<>();
        for (String each : hours.split(",", -1)) {
            double number;
            try {
                number = Double.parseDouble(each.strip());
            } catch (NumberFormatException e) {
                throw new SettingsException("--hours are numbers with commas between, as 1,3,6, not " + hours);
            }
            if (!(number > 0 && number <= MOST_HOURS)) {
                throw new SettingsException("--hours are above 0 and at most " + (long) MOST_HOURS + ", not " + each);
            }
            asked.add(number);
        }
        if (asked.size() > MOST_HORIZONS) {
            throw new SettingsException("--hours are " + MOST_HORIZONS + " numbers at most, not " + asked.size());
        }
        return asked.stream().sorted().distinct().toList();
    }

    private double error(double unlessSaid) {
        double meters = errorMeters == null ? unlessSaid : errorMeters;
        if (!(meters >= 0 && meters <= MOST_ERROR_METERS)) {
            throw new SettingsException("--error is 0 to " + (long) MOST_ERROR_METERS + " m, not "
                    + String.format(Locale.ROOT, "%.0f", meters));
        }
        return meters;
    }

    private static double speed(double kn) {
        if (!(kn > 0 && kn <= 100)) {
            throw new SettingsException("--speed is above 0 and at most 100 kn, not " + kn);
        }
        return Units.mpsFromKnots(kn);
    }

    private static long time(String text) {
        try {
            return EpochMicros.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--time: " + e.getMessage());
        }
    }

    private Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        put("at", from.at, said);
        put("track", from.track, said);
        put("identity", from.identity, said);
        said.put("hours", hours);
        put("speedKn", speedKn, said);
        put("errorMeters", errorMeters, said);
        return said;
    }

    private static void put(String name, @Nullable Object value, Map<String, String> said) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }

    private void write(Path file, String text) throws IOException {
        try (ExportFile part = ExportFile.begin(file, force)) {
            Files.writeString(part.part(), text);
            part.commit();
        } catch (FileAlreadyExistsException e) {
            throw new SettingsException(file + " is there already; --force replaces it");
        }
    }
}
