package org.trigpoint.app.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.trigpoint.app.past.Progress;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.storage.ProgramVersion;
import org.trigpoint.storage.export.ExportAbout;
import org.trigpoint.storage.export.ExportFile;
import org.trigpoint.storage.export.ExportFormat;
import org.trigpoint.storage.export.ExportSummary;
import org.trigpoint.storage.export.ExportTally;
import org.trigpoint.storage.export.ExportWriter;
import org.trigpoint.storage.history.TrackPiece;

/** One export from a history that is at hand. */
final class ExportRun {
    private final StationHistory history;
    private final ExportQuestion question;
    private final PrintWriter err;
    private final boolean watched;
    private final ExportTally tally = new ExportTally();
    private final long lastSerial;
    private long firstSerial;

    ExportRun(StationHistory history, ExportQuestion question, PrintWriter err, boolean watched) {
        this.history = history;
        this.question = question;
        this.err = err;
        this.watched = watched;
        lastSerial = history.reader().lastSerial(question.query());
    }

    /** Writes the file; what was not written whole is not there. */
    ExportSummary write(ExportFormat format, ExportFile file) throws IOException {
        String missing = history.missing(question.query());
        if (missing != null) {
            err.println("Note: " + missing + ". The station itself has it: --from-station URL --token TOKEN");
        }
        ExportAbout about = new ExportAbout(
                ProgramVersion.name(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                question.knownBy(),
                question.asked(),
                history.viewer().lifted(),
                missing);
        Progress progress = new Progress(err, watched, "points", System::nanoTime);
        ExportSummary summary;
        try (ExportWriter writer = format.begin(file.part(), about)) {
            history.each(question.query(), piece -> {
                put(piece, writer);
                progress.at(tally.points(), shareRatio(piece));
            });
            summary = tally.summary();
            writer.finish(summary);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            progress.end();
        }
        if (format.carriesSummary()) {
            file.commit();
        } else {
            file.commit(about, summary);
        }
        if (history.reader().damagedRows() > 0) {
            err.println("Note: " + history.reader().damagedRows()
                    + " pieces in the history cannot be read and are not in it");
        }
        double seconds = progress.seconds();
        err.printf(
                Locale.ROOT,
                "%,d points of %,d pieces of tracks in %.1f s, %,.0f points a second%n",
                summary.points(),
                summary.pieces(),
                seconds,
                summary.points() / Math.max(seconds, 1e-3));
        return summary;
    }

    /** Serials grow with time, so how far they have come between the first and the last is about how much is done. */
    private double shareRatio(TrackPiece piece) {
        if (firstSerial == 0) {
            firstSerial = piece.serial();
        }
        long all = lastSerial - firstSerial;
        return all <= 0 ? Double.NaN : (double) (piece.serial() - firstSerial) / all;
    }

    private void put(TrackPiece piece, ExportWriter writer) {
        try {
            writer.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tally.add(piece);
    }
}
