package org.trigpoint.app.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;
import org.trigpoint.server.audit.AuditEntry;
import org.trigpoint.server.audit.AuditLog;
import org.trigpoint.storage.export.ExportFile;
import org.trigpoint.storage.export.ExportFormat;
import org.trigpoint.storage.export.ExportFormats;
import org.trigpoint.storage.history.HistoryException;
import org.trigpoint.storage.history.HistoryReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes exports as the command line asks for them. */
public final class Exporter {
    private final PrintWriter err;
    private final boolean watched;

    /**
     * @param err takes notes and progress
     * @param watched true when that is a terminal
     */
    public Exporter(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    /**
     * Who exports.
     *
     * @param person name, for the record
     * @param audience whose picture, empty for the first
     * @param purpose why hidden craft are to be among it; null for without them
     */
    public record As(
            String person, String audience, @Nullable String purpose) {}

    /**
     * Whereto.
     *
     * @param format name of the format, null for what the ending of the file says
     * @param force true to replace a file that is there
     */
    public record To(Path out, @Nullable String format, boolean force) {
        ExportFormat findFormat() {
            String name = String.valueOf(out.getFileName());
            return (format == null ? ExportFormats.findByEnding(name) : ExportFormats.find(format))
                    .orElseThrow(() -> new SettingsException((format == null
                                    ? "The ending of " + name + " is of no format"
                                    : "There is no format " + format)
                            + "; there are " + ExportFormats.names()));
        }

        ExportFile begin() throws IOException {
            try {
                return ExportFile.begin(out, force);
            } catch (FileAlreadyExistsException e) {
                throw new SettingsException(out + " is there already; --force replaces it");
            } catch (IOException e) {
                throw new SettingsException(String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * Exports from the data folder of a station; gives the exit status.
     *
     * @param url of the database that has its history, null for the file in the folder
     */
    public int export(Path data, @Nullable String url, As as, ExportQuestion question, To to) {
        ExportFormat format = to.findFormat();
        if (url == null && !Files.isDirectory(data)) {
            throw new SettingsException("There is no data folder " + data + "; --data names it");
        }
        try (HistoryReader history =
                url == null ? HistoryReader.open(data.resolve("history.gpkg")) : HistoryReader.open(url)) {
            FolderState folder = FolderState.read(data);
            int audience = folder.audiences()
                    .findNumber(as.audience())
                    .orElseThrow(() -> new SettingsException("There is no audience " + as.audience() + "; there are "
                            + folder.audiences().names()));
            Viewer viewer =
                    new Viewer(as.person(), as.purpose() == null ? Role.VIEWER : Role.ANALYST, as.purpose(), audience);
            try (ExportFile file = to.begin()) {
                record(data, viewer, question, to.out());
                var _ = new ExportRun(history, folder, question, viewer, err, watched).write(format, file);
            }
            return 0;
        } catch (HistoryException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(to.out() + " was not written: " + reason(e));
        }
        return 1;
    }

    /** Writes into the audit what is about to be done, before anything of it is. Without that hidden craft are not shown. */
    private void record(Path data, Viewer viewer, ExportQuestion question, Path out) {
        try {
            if (!Files.isDirectory(data)) {
                throw new NoSuchFileException(data.toString());
            }
            AuditLog audit = new AuditLog(data, InstantSource.system());
            audit.ready();
            ObjectNode said = JsonNodeFactory.instance.objectNode();
            question.asked().forEach(said::put);
            audit.add(AuditEntry.atConsole(
                    viewer.person(),
                    "trigpoint export",
                    out.toAbsolutePath().toString(),
                    said,
                    viewer.findPurpose().orElse(null)));
        } catch (IOException e) {
            if (viewer.lifted()) {
                throw new SettingsException("The purpose cannot be recorded, so hidden craft are not exported: " + e);
            }
            err.println("Note: the audit in " + data + " does not take a record of this export: " + e);
        }
    }

    /** Has a running station export; gives the exit status. */
    public int export(URI station, @Nullable String token, Map<String, String> asked, To to)
            throws InterruptedException {
        ExportFormat format = to.findFormat();
        try (ExportFile file = to.begin()) {
            StationExport.write(station, token, asked, format, file, err, watched);
            return 0;
        } catch (IOException e) {
            err.println(to.out() + " was not written: " + reason(e));
            return 1;
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
