package org.trigpoint.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.storage.export.ExportFile;
import picocli.CommandLine.Option;

/** Where an answer goes. */
final class OutputOptions {
    @Option(names = "--out", paramLabel = "FILE", description = "Writes there. Default standard output.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    void write(String text, PrintWriter standard) throws IOException {
        if (out == null) {
            standard.print(text);
            standard.flush();
            return;
        }
        write(text.getBytes(StandardCharsets.UTF_8), out);
        standard.println("Written to " + out);
    }

    /** Writes another file besides. */
    void write(byte[] bytes, Path file) throws IOException {
        try (ExportFile part = ExportFile.begin(file, force)) {
            Files.write(part.part(), bytes);
            part.commit();
        } catch (FileAlreadyExistsException e) {
            throw new SettingsException(file + " is there already; --force replaces it");
        }
    }
}
