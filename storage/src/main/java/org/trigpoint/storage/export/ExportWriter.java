package org.trigpoint.storage.export;

import java.io.Closeable;
import java.io.IOException;
import org.trigpoint.storage.history.TrackPiece;

/** Writes one export. What is closed before it was finished is no whole file. */
public interface ExportWriter extends Closeable {
    /** Writes a piece of a track. */
    void write(TrackPiece piece) throws IOException;

    /** Writes what comes last; then it can only be closed. */
    void finish(ExportSummary summary) throws IOException;
}
