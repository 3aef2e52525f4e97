package org.trigpoint.storage.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A format that pieces of tracks can be written in. Others than {@linkplain ExportFormats#all ours} are found by ServiceLoader. */
public interface ExportFormat {
    /** Its name, which is how its files end: {@code geojson}. */
    String name();

    /** For HTTP. */
    String mediaType();

    /** False when the file has no place for the summary of its licences: it then goes to a file beside it. */
    default boolean carriesSummary() {
        return true;
    }

    /** Begins a file, which must not be there. */
    ExportWriter begin(Path file, ExportAbout about) throws IOException;

    /** A format that is written from its beginning to its end. */
    interface Streamed extends ExportFormat {
        /** Begins a stream, which the writer closes. */
        ExportWriter begin(OutputStream out, ExportAbout about) throws IOException;

        @Override
        default ExportWriter begin(Path file, ExportAbout about) throws IOException {
            OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16);
            try {
                return begin(out, about);
            } catch (IOException | RuntimeException e) {
                out.close();
                throw e;
            }
        }
    }
}
