package org.trigpoint.app.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.Asker;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.storage.export.ExportFile;
import org.trigpoint.storage.export.ExportFormat;
import org.trigpoint.storage.export.ExportFormats;
import org.trigpoint.storage.history.HistoryException;

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
    public int export(Path data, @Nullable String url, Asker asker, ExportQuestion question, To to) {
        ExportFormat format = to.findFormat();
        try (StationHistory history = StationHistory.open(data, url, asker);
                ExportFile file = to.begin()) {
            history.record("trigpoint export", to.out().toAbsolutePath().toString(), question.asked(), err);
            var _ = new ExportRun(history, question, err, watched).write(format, file);
            return 0;
        } catch (HistoryException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(to.out() + " was not written: " + reason(e));
        }
        return 1;
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
