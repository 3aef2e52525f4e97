package org.trigpoint.app.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where satellites are by, and what they carry. */
final class ElementOptions {
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

    List<Path> catalogs() {
        return catalogs;
    }

    /** Null for those of the program. */
    @Nullable
    Path sensors() {
        return sensors;
    }
}
