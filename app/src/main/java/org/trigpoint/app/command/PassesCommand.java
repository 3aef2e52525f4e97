package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.orbits.OrbitAnswer;
import org.trigpoint.app.orbits.OrbitQuestion;
import org.trigpoint.app.orbits.Satellite;
import org.trigpoint.app.orbits.SatelliteChoice;
import org.trigpoint.app.orbits.Target;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code passes}: when satellites pass over a place, and when their instruments can see it. */
@Command(
        name = "passes",
        description = "Tells when satellites pass over a place, when their instruments can see a place or an area, and"
                + " how often (docs/passes.md).",
        footer = {
            "",
            "Examples:",
            "  ./trigpoint passes --at 54.9,19.1 --hours 48 --sats sentinel,landsat,NORAD:25544",
            "  ./trigpoint passes --at 54.9,19.1 --sats noaa --catalog active.tle --min-elevation 10 --frequency 137.1",
            "  ./trigpoint passes --area works.geojson --sats sentinel-1 --access --format czml --out swaths.czml",
            "  ./trigpoint passes --area works.geojson --coverage --format json --out coverage.geojson"
        })
public final class PassesCommand implements Callable<Integer> {
    private static final double HZ_PER_MHZ = 1e6;

    @Mixin
    private final OrbitOptions options = new OrbitOptions();

    @Option(
            names = "--sats",
            paramLabel = "NAME,…",
            description = "Which satellites: parts of names or beginnings of missions, NORAD:25544, all."
                    + " Default: all that carry a known instrument, with --access and --coverage.")
    private @Nullable String sats;

    @Option(
            names = "--min-elevation",
            paramLabel = "DEG",
            description = "How high above the horizon a pass counts. Default: ${DEFAULT-VALUE}.")
    private double minElevationDeg = 5;

    @Option(
            names = "--frequency",
            paramLabel = "MHZ",
            description = "Tells the Doppler shift of a carrier, as for a ground station.")
    private @Nullable Double frequencyMhz;

    @Option(names = "--access", description = "When instruments can see it, in place of passes.")
    private boolean access;

    @Option(names = "--coverage", description = "How often the parts of an area are seen, in place of passes.")
    private boolean coverage;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Target target = options.target();
        boolean instruments = access || coverage;
        check(target, instruments);
        SatelliteChoice choice = options.satellites(err);
        List<Satellite> satellites = sats == null ? choice.all() : choice.named(sats);
        if (instruments) {
            satellites = SatelliteChoice.carrying(satellites, _ -> true);
        }
        if (satellites.isEmpty()) {
            throw new SettingsException(
                    "None of these satellites carries a known instrument: --sensors FILE tells of others");
        }
        OrbitQuestion question = new OrbitQuestion(target, options.span(), satellites);
        options.write(answer(question), spec.commandLine().getOut());
        return 0;
    }

    private void check(Target target, boolean instruments) {
        if (access && coverage) {
            throw new SettingsException("--access and --coverage are two questions: ask one after the other");
        }
        if (!instruments && sats == null) {
            throw new SettingsException("--sats says which satellites: sentinel,landsat,NORAD:25544, or all");
        }
        if (!instruments && !target.areas().isEmpty()) {
            throw new SettingsException(
                    "Passes are those over a place: --at LAT,LON. Areas are asked about with --access or --coverage");
        }
        if (!(minElevationDeg >= -5 && minElevationDeg < 90)) {
            throw new SettingsException("--min-elevation is -5 to below 90 degrees, not " + minElevationDeg);
        }
        if (frequencyMhz != null && !(frequencyMhz > 0 && frequencyMhz < 1e6)) {
            throw new SettingsException("--frequency is above 0 MHz and below 1,000,000, not " + frequencyMhz);
        }
    }

    private OrbitAnswer answer(OrbitQuestion question) {
        if (access) {
            return OrbitAnswer.Accesses.of(question);
        }
        if (coverage) {
            return OrbitAnswer.Coverage.of(question);
        }
        double carrierHz = frequencyMhz == null ? Double.NaN : frequencyMhz * HZ_PER_MHZ;
        return OrbitAnswer.Passes.of(question, minElevationDeg, carrierHz);
    }
}
