package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.orbits.ElementFiles;
import org.trigpoint.app.orbits.OrbitAnswer;
import org.trigpoint.app.orbits.SatelliteChoice;
import org.trigpoint.app.orbits.Span;
import org.trigpoint.app.orbits.Target;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.storage.export.ExportFile;
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

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description =
                    "Orbital elements as TLE or OMM; may be given several times, the newest of a satellite counts."
                            + " Default: the files of orbits in the folder of data.")
    private List<Path> catalogs = List.of();

    @Option(
            names = "--sensors",
            paramLabel = "FILE",
            description = "Instruments, in place of those that the program knows (docs/passes.md).")
    private @Nullable Path sensors;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or czml. Default: ${DEFAULT-VALUE}.")
    private OrbitAnswer.Format format = OrbitAnswer.Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes to a file.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

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
                ElementFiles.read(catalogs, catalogs.isEmpty() ? data.folder() : Path.of(""), err),
                SatelliteChoice.instruments(sensors));
    }

    /** Writes an answer where it is wanted. */
    void write(OrbitAnswer answer, PrintWriter to) throws IOException {
        String text;
        try {
            text = format.text(answer);
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
        if (out == null) {
            to.print(text);
            to.flush();
            return;
        }
        try (ExportFile file = ExportFile.begin(out, force)) {
            Files.writeString(file.part(), text);
            file.commit();
            to.println("Written to " + out);
        } catch (FileAlreadyExistsException e) {
            throw new SettingsException(out + " is there already; --force replaces it");
        }
    }
}
