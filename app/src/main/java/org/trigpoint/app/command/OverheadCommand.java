package org.trigpoint.app.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.orbits.OrbitAnswer;
import org.trigpoint.app.orbits.OrbitQuestion;
import org.trigpoint.app.orbits.Satellite;
import org.trigpoint.app.orbits.SatelliteChoice;
import org.trigpoint.app.orbits.Span;
import org.trigpoint.app.orbits.Target;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overhead}: who can be looking at a place, and when. */
@Command(
        name = "overhead",
        description = "Tells which imaging satellites can see a place or an area, when and how well, and when none can"
                + " (docs/passes.md).",
        footer = {
            "",
            "It is geometry from public elements: no claim that a picture was or will be taken.",
            "",
            "Examples:",
            "  ./trigpoint overhead --area works.geojson --operator-country CN,RU",
            "  ./trigpoint overhead --at 54.9,19.1 --hours 72 --kind sar --format json --out overhead.json",
            "  ./trigpoint overhead --area works.kml --finer 1 --catalog active.tle --from 2026-08-12T00:00:00Z"
        })
public final class OverheadCommand implements Callable<Integer> {
    @Mixin
    private final OrbitOptions options = new OrbitOptions();

    @Option(
            names = "--operator-country",
            paramLabel = "XX,…",
            description = "Only satellites of operators of these countries (ISO 3166, EU).")
    private @Nullable String countries;

    @Option(
            names = "--kind",
            paramLabel = "KIND,…",
            split = ",",
            description = "Only these: optical, sar, thermal, nightlight.")
    private List<Kind> kinds = List.of();

    @Option(names = "--finer", paramLabel = "METERS", description = "Only what resolves at least this.")
    private @Nullable Double finerMeters;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Target target = options.target();
        Span span = options.span();
        List<Satellite> all = options.satellites(spec.commandLine().getErr()).all();
        List<Satellite> imaging =
                SatelliteChoice.carrying(all, each -> each.kind().images() && each.isActive());
        List<Satellite> wanted = SatelliteChoice.carrying(imaging, wanted(imaging));
        if (wanted.isEmpty()) {
            throw new SettingsException("None of the " + imaging.size()
                    + " imaging satellites that are known here is as asked; --sensors FILE tells of others");
        }
        options.write(
                OrbitAnswer.Accesses.of(new OrbitQuestion(target, span, wanted)),
                spec.commandLine().getOut());
        return 0;
    }

    private Predicate<Instrument> wanted(List<Satellite> imaging) {
        Set<String> asked = countries == null ? Set.of() : countries(countries, imaging);
        return each -> (asked.isEmpty() || each.countries().stream().anyMatch(asked::contains))
                && (kinds.isEmpty() || kinds.contains(each.kind()))
                && (finerMeters == null || each.resolutionMeters() <= finerMeters);
    }

    private static Set<String> countries(String text, List<Satellite> imaging) {
        Set<String> known = imaging.stream()
                .flatMap(each -> each.instruments().stream())
                .flatMap(each -> each.countries().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = Arrays.stream(text.split(",", -1))
                .map(each -> each.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String country : asked) {
            if (!known.contains(country)) {
                throw new SettingsException("--operator-country: no imaging satellite that is known here is of \""
                        + country + "\"; there are " + String.join(" ", known));
            }
        }
        return asked;
    }
}
