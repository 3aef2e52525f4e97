package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.orbits.ElementFiles;
import org.trigpoint.app.orbits.OrbitAnswer;
import org.trigpoint.app.orbits.SatelliteChoice;
import org.trigpoint.app.orbits.Span;
import org.trigpoint.app.orbits.Target;
import org.trigpoint.app.settings.SettingsException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What questions about satellites have in common: where, when, by which elements and instruments, and where the answer goes. */
final class OrbitOptions {
    /** What it is about. */
    private static final class About {
        @Option(names = "--at", paramLabel = "LAT,LON", description = "A place, in degrees.")
        private @Nullable String at;

        @Option(names = "--area", paramLabel = "FILE", description = "Areas: GeoJSON or KML.")
        private @Nullable Path area;
    }

    @ArgGroup(multiplicity = "1")
    private final About about = new About();

    @Option(names = "--from", paramLabel = "TIME", description = "From when on: 2026-08-12T06:00:00Z. Default: now.")
    private @Nullable String from;

    @Option(names = "--hours", paramLabel = "HOURS", description = "How long. Default: ${DEFAULT-VALUE}.")
    private double hours = 24;

    @Mixin
    private final ElementOptions elements = new ElementOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or czml. Default: ${DEFAULT-VALUE}.")
    private OrbitAnswer.Format format = OrbitAnswer.Format.TABLE;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    Target target() {
        return Target.of(about.at, about.area);
    }

    Span span() {
        return Span.of(from, hours);
    }

    SatelliteChoice satellites(PrintWriter err) {
        return new SatelliteChoice(
                ElementFiles.read(
                        elements.catalogs(), elements.catalogs().isEmpty() ? data.folder() : Path.of(""), err),
                SatelliteChoice.instruments(elements.sensors()));
    }

    /** Writes an answer where it is wanted. */
    void write(OrbitAnswer answer, PrintWriter to) throws IOException {
        try {
            output.write(format.text(answer), to);
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }
}
