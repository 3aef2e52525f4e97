package org.trigpoint.app.who;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.storage.export.ExportFile;

/**
 * A file that takes an answer; its ending says the format.
 *
 * @param out the file
 * @param force true to replace one that is there
 * @param mapUrl address of the station's map, to link to; null for no links
 */
public record WhoFile(Path out, boolean force, @Nullable String mapUrl) {
    private enum Format {
        HTML,
        JSON,
        CSV
    }

    public WhoFile {
        var _ = format(out);
    }

    private static Format format(Path out) {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new SettingsException("The ending of " + name + " is of no format; there are html, json, csv");
    }

    /** Something that is done while the place of the file is held. */
    public interface Answering {
        WhoAnswer answer() throws IOException;
    }

    /** Writes it, whole or not at all; what cannot be written there is said before anything is asked. */
    public WhoAnswer write(Answering answering) throws IOException {
        try (ExportFile file = begin()) {
            WhoAnswer answer = answering.answer();
            Files.writeString(
                    file.part(),
                    switch (format(out)) {
                        case HTML -> WhoPage.html(answer, mapUrl);
                        case JSON -> WhoJson.text(answer);
                        case CSV -> WhoCsv.text(answer);
                    });
            file.commit();
            return answer;
        }
    }

    private ExportFile begin() {
        try {
            return ExportFile.begin(out, force);
        } catch (FileAlreadyExistsException e) {
            throw new SettingsException(out + " is there already; --force replaces it");
        } catch (IOException e) {
            throw new SettingsException(String.valueOf(e.getMessage()));
        }
    }
}
