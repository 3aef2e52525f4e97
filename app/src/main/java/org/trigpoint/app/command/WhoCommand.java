package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.who.NothingKeptException;
import org.trigpoint.app.who.TargetFile;
import org.trigpoint.app.who.WhoAnswer;
import org.trigpoint.app.who.WhoFile;
import org.trigpoint.app.who.WhoFinder;
import org.trigpoint.app.who.WhoQuestion;
import org.trigpoint.app.who.WhoTable;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Units;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.threat.ask.PassageFinder;
import org.trigpoint.threat.ask.Target;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code who}: who was at a line or in an area. */
@Command(
        name = "who",
        description = "Tells who crossed a line or was in an area, came near, or may have been there (docs/who.md).",
        footer = {
            "",
            "In order of time, with the speed there beside the ship's own, how it was heard, and the raw messages behind it.",
            "Who was silent long enough to have been there is told as that. Hidden craft are left out unless a purpose is",
            "given, which is recorded in the audit.",
            "",
            "Examples:",
            "  ./trigpoint who --line cable.geojson --from 2026-06-01T06:00:00Z --to 2026-06-01T18:00:00Z",
            "  ./trigpoint who --line cable.kml --near 500 --from 2026-06-01T06:00:00Z --to 2026-06-02T06:00:00Z --out who.html",
            "  ./trigpoint who --area works.geojson --from 2026-06-01T06:00:00Z --to 2026-06-01T18:00:00Z --out who.csv",
            "  ./trigpoint who --zone cable-7 --from 2026-06-01T06:00:00Z --to 2026-06-01T18:00:00Z --data /var/lib/trigpoint"
        })
public final class WhoCommand implements Callable<Integer> {
    private static final double MICROS_PER_MINUTE = 60e6;
    private static final double MICROS_PER_HOUR = 3_600e6;
    private static final double MOST_NEAR_METERS = 50_000;

    /** What it is about. */
    private static final class About {
        @Option(names = "--line", paramLabel = "FILE", description = "Lines, as of a cable: GeoJSON or KML.")
        private @Nullable Path line;

        @Option(names = "--area", paramLabel = "FILE", description = "Areas: GeoJSON or KML.")
        private @Nullable Path area;

        @Option(names = "--zone", paramLabel = "ID", description = "A zone of the station.")
        private @Nullable String zone;
    }

    @ArgGroup(multiplicity = "1")
    private final About about = new About();

    @Option(names = "--from", required = true, paramLabel = "TIME", description = "From when on: 2026-06-01T06:00:00Z.")
    private String from = "";

    @Option(
            names = {"--to", "--until"},
            required = true,
            paramLabel = "TIME",
            description = "Until when.")
    private String until = "";

    @Option(
            names = "--near",
            paramLabel = "METERS",
            description = "What counts as near. Default: 1000, half the width of a zone.")
    private @Nullable Double nearMeters;

    @Option(
            names = "--silence",
            paramLabel = "MINUTES",
            description = "So long without a report is a silence. Default: ${DEFAULT-VALUE}.")
    private double silenceMinutes = 10;

    @Option(
            names = "--silent-hours",
            paramLabel = "HOURS",
            description = "How long a silence counts that nothing ends. Default: ${DEFAULT-VALUE}.")
    private double openHours = 6;

    @Option(
            names = "--speed",
            paramLabel = "KN",
            description = "Speed that no ship is taken to exceed while silent. Default: by its type.")
    private @Nullable Double speedKn;

    @Option(
            names = "--known-by",
            paramLabel = "TIME",
            description = "As it was known then: what became known later is left out.")
    private @Nullable String knownBy;

    @Option(names = "--out", paramLabel = "FILE", description = "A page to print (.html), .json or .csv.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Option(
            names = "--map-url",
            paramLabel = "URL",
            description = "Address of the station's map, to link to from the page.")
    private @Nullable String mapUrl;

    @Mixin
    private final AskOptions ask = new AskOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        boolean watched = Terminal.isThere();
        WhoFile file = out == null ? null : new WhoFile(out, force, mapUrl);
        TargetFile read = read();
        try (StationHistory history = ask.open()) {
            WhoQuestion question = question(read, history);
            String on = out == null ? "" : out.toAbsolutePath().toString();
            WhoFile.Answering answering = () -> {
                history.record("trigpoint who", on, question.asked(), err);
                return new WhoFinder(history, question, err, watched).find();
            };
            WhoAnswer answer = file == null ? answering.answer() : file.write(answering);
            WhoTable.write(answer, spec.commandLine().getOut());
            return 0;
        } catch (HistoryException | NothingKeptException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("It was not answered: " + (e.getMessage() == null ? e : e.getMessage()));
        }
        return 1;
    }

    /** The lines or areas of the file that was named, null for a zone. */
    private @Nullable TargetFile read() {
        Path named = about.line != null ? about.line : about.area;
        if (named == null) {
            return null;
        }
        TargetFile read = TargetFile.read(named, about.line != null);
        if (read.leftOut() > 0) {
            spec.commandLine()
                    .getErr()
                    .println("Note: " + read.leftOut() + " parts of " + named + " are no "
                            + (about.line != null ? "lines" : "areas") + " and were left out");
        }
        return read;
    }

    private WhoQuestion question(@Nullable TargetFile read, StationHistory history) {
        Zone zone = read == null ? zone(history) : null;
        double near = positive("--near", nearMeters != null ? nearMeters : usuallyNear(zone), MOST_NEAR_METERS);
        long begin = time("--from", from);
        long end = time("--to", until);
        if (end <= begin) {
            throw new SettingsException("--to must be after --from");
        }
        long silence = Math.round(positive("--silence", silenceMinutes, 1_440) * MICROS_PER_MINUTE);
        return new WhoQuestion(
                label(zone, read),
                target(zone == null ? read : null, zone),
                new PassageFinder.Question(begin, end, near, silence),
                Math.round(positive("--silent-hours", openHours, 48) * MICROS_PER_HOUR),
                speedKn == null ? Double.NaN : Units.mpsFromKnots(positive("--speed", speedKn, 100)),
                knownBy == null ? Long.MAX_VALUE : time("--known-by", knownBy),
                asked(near));
    }

    private static Target target(@Nullable TargetFile read, @Nullable Zone zone) {
        try {
            return zone != null
                    ? Target.of(List.of(new Target.Part(
                            zone.content().name(), zone.content().shape())))
                    : Target.of(read == null ? List.of() : read.parts());
        } catch (IllegalArgumentException e) {
            throw new SettingsException("It cannot be asked about: " + e.getMessage());
        }
    }

    private Zone zone(StationHistory history) {
        return history.zones(Long.MAX_VALUE).stream()
                .filter(each -> each.id().equals(about.zone))
                .findFirst()
                .orElseThrow(() -> new SettingsException("There is no zone " + about.zone
                        + "; ./trigpoint zones list tells those of a running station"));
    }

    private static double usuallyNear(@Nullable Zone zone) {
        return zone != null && zone.content().shape() instanceof Shape.Corridor corridor
                ? corridor.halfWidthMeters()
                : 1_000;
    }

    private String label(@Nullable Zone zone, @Nullable TargetFile read) {
        if (zone != null) {
            return zone.content().name();
        }
        Path named = about.line != null ? about.line : about.area;
        List<Target.Part> parts = read == null ? List.of() : read.parts();
        String first = parts.isEmpty() ? "" : parts.getFirst().name();
        boolean one = parts.stream().allMatch(part -> part.name().equals(first));
        return one && !first.startsWith("feature ")
                ? first
                : named == null ? first : String.valueOf(named.getFileName());
    }

    private Map<String, String> asked(double near) {
        Map<String, String> asked = new LinkedHashMap<>();
        put("line", about.line, asked);
        put("area", about.area, asked);
        put("zone", about.zone, asked);
        asked.put("from", from);
        asked.put("to", until);
        asked.put("nearMeters", Long.toString(Math.round(near)));
        put("silenceMinutes", silenceMinutes, asked);
        put("silentHours", openHours, asked);
        put("speedKn", speedKn, asked);
        put("knownBy", knownBy, asked);
        return asked;
    }

    private static void put(String name, @Nullable Object value, Map<String, String> asked) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    private static long time(String flag, String text) {
        try {
            return EpochMicros.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(flag + ": " + e.getMessage());
        }
    }

    private static double positive(String flag, double value, double most) {
        if (!(value > 0 && value <= most)) {
            throw new SettingsException(flag + " is above 0 and at most " + (long) most + ", not " + value);
        }
        return value;
    }
}
