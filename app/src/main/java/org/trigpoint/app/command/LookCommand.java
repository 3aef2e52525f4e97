package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.orbits.Eyes;
import org.trigpoint.app.orbits.LookAnswer;
import org.trigpoint.app.orbits.LookQuestion;
import org.trigpoint.app.orbits.LookTarget;
import org.trigpoint.app.orbits.OrbitAnswer;
import org.trigpoint.app.orbits.Span;
import org.trigpoint.app.orbits.Target;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.zones.StationClient;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Units;
import org.trigpoint.orbits.look.Conditions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code look}: which eye looks next. */
@Command(
        name = "look",
        description = "Tells which satellites, drones, cameras and radars can look next at a track, at what an alert is"
                + " about, at a place or an area: when, with what probability, and why (docs/look.md).",
        footer = {
            "",
            "Three figures are told apart and multiplied only when all are known: that it is in view, that a picture is",
            "taken, that it is found in one. A dash stands for what is not known.",
            "",
            "Examples:",
            "  ./trigpoint look --at 55.2,18.6 --speed 8 --course 40 --since 2026-08-12T03:00:00Z --length 120 --wind 7",
            "  ./trigpoint look --track 0006532ae7fb45800000010000000005 --hours 48 --plan S1A_acquisitions.kml",
            "  ./trigpoint look --alert 0006532ae7fb4580-0-0 --url http://127.0.0.1:8080",
            "  ./trigpoint look --area works.geojson --catalog active.tle --format czml --out looks.czml"
        })
public final class LookCommand implements Callable<Integer> {
    private static final double MOST_HOURS = 240;

    /** What is looked for. */
    private static final class About {
        @Option(names = "--alert", paramLabel = "ID", description = "The first track of an alert of a running station.")
        private @Nullable String alert;

        @Option(names = "--track", paramLabel = "ID", description = "A track of a running station.")
        private @Nullable String track;

        @Option(names = "--area", paramLabel = "FILE", description = "Areas: GeoJSON or KML.")
        private @Nullable Path area;

        @Option(names = "--at", paramLabel = "LAT,LON", description = "Where it was, in degrees.")
        private @Nullable String at;
    }

    @ArgGroup(multiplicity = "1")
    private final About about = new About();

    @Option(names = "--speed", paramLabel = "KN", description = "Its speed at the place of --at. Default: 0.")
    private double speedKn;

    @Option(names = "--course", paramLabel = "DEG", description = "Its course there, clockwise from true north.")
    private double courseDeg;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "When it was there: 2026-08-12T03:00:00Z. Default: from when on is asked.")
    private @Nullable String since;

    @Option(
            names = "--sigma",
            paramLabel = "METERS",
            description = "How well that place is known. Default: ${DEFAULT-VALUE}.")
    private double sigmaMeters = 200;

    @Option(names = "--from", paramLabel = "TIME", description = "From when on. Default: now.")
    private @Nullable String from;

    @Option(names = "--hours", paramLabel = "HOURS", description = "How long, at most 240. Default: ${DEFAULT-VALUE}.")
    private double hours = 24;

    @Option(names = "--length", paramLabel = "METERS", description = "Its length. Default: as the track told.")
    private @Nullable Double lengthMeters;

    @Option(names = "--wind", paramLabel = "MPS", description = "Wind over the sea, which roughens it.")
    private @Nullable Double windMps;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Plans of acquisitions as ESA gives them away (KML); may be given several times."
                    + " Default: orbits/plans/*.kml in the folder of data.")
    private List<Path> plans = List.of();

    @Option(
            names = "--eyes",
            paramLabel = "FILE",
            description = "Cameras, radars and drones of the site. Default: orbits/eyes.csv in the folder of data.")
    private @Nullable Path eyes;

    @Mixin
    private final ElementOptions elements = new ElementOptions();

    @Mixin
    private final StationOptions station = new StationOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or czml. Default: ${DEFAULT-VALUE}.")
    private OrbitAnswer.Format format = OrbitAnswer.Format.TABLE;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(hours > 0 && hours <= MOST_HOURS)) {
            throw new SettingsException("--hours is above 0 and at most " + (int) MOST_HOURS + ", not " + hours);
        }
        Span span = Span.of(from, hours);
        LookTarget target = target(span);
        boolean named = !elements.catalogs().isEmpty() && !plans.isEmpty() && eyes != null;
        Eyes read = Eyes.read(
                new Eyes.Sources(
                        named ? Path.of("") : data.folder(), elements.catalogs(), elements.sensors(), plans, eyes),
                spec.commandLine().getErr());
        LookQuestion question =
                new LookQuestion(target.name(), target.where(), target.moving(), span, conditions(target), read);
        try {
            output.write(
                    LookAnswer.of(question).text(format), spec.commandLine().getOut());
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
        return 0;
    }

    private Conditions conditions(LookTarget target) {
        try {
            return new Conditions(
                    lengthMeters == null ? target.lengthMeters() : lengthMeters,
                    windMps == null ? Double.NaN : windMps);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--length, --wind: " + e.getMessage());
        }
    }

    private LookTarget target(Span span) throws IOException, InterruptedException {
        long until = span.untilEpochMicros();
        if (about.area != null) {
            return LookTarget.of(about.area);
        }
        if (about.at != null) {
            return place(Target.at(about.at), span);
        }
        try (StationClient client = station.client()) {
            return about.track != null
                    ? LookTarget.ofTrack(client, about.track, until)
                    : LookTarget.ofAlert(client, String.valueOf(about.alert), until);
        }
    }

    private LookTarget place(Target target, Span span) {
        if (!(speedKn >= 0 && speedKn <= 100 && courseDeg >= 0 && courseDeg <= 360)) {
            throw new SettingsException("--speed is 0 to 100 kn, --course 0 to 360 degrees");
        }
        if (!(sigmaMeters > 0 && sigmaMeters <= 200_000)) {
            throw new SettingsException("--sigma is above 0 and at most 200,000 m, not " + sigmaMeters);
        }
        long then = since == null ? span.fromEpochMicros() : time(since);
        if (then > span.fromEpochMicros()) {
            throw new SettingsException("--since is after the time that is asked about, "
                    + EpochMicros.instant(span.fromEpochMicros()) + ": --from says another");
        }
        double speedMps = Units.mpsFromKnots(speedKn);
        double courseRad = Math.toRadians(courseDeg);
        return LookTarget.at(
                target.place(),
                speedMps * Math.sin(courseRad),
                speedMps * Math.cos(courseRad),
                sigmaMeters,
                then,
                span.untilEpochMicros());
    }

    private static long time(String text) {
        try {
            return EpochMicros.parse(text);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--since: " + e.getMessage());
        }
    }
}
