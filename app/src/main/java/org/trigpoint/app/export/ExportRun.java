package org.trigpoint.app.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.storage.ProgramVersion;
import org.trigpoint.storage.export.ExportAbout;
import org.trigpoint.storage.export.ExportFile;
import org.trigpoint.storage.export.ExportFormat;
import org.trigpoint.storage.export.ExportSummary;
import org.trigpoint.storage.export.ExportTally;
import org.trigpoint.storage.export.ExportWriter;
import org.trigpoint.storage.history.HistoryReader;
import org.trigpoint.storage.history.TrackPiece;

/** One export from a history that is at hand. */
final class ExportRun {
    private final HistoryReader history;
    private final FolderState folder;
    private final ExportQuestion question;
    private final Viewer viewer;
    private final PrintWriter err;
    private final boolean watched;

    /** Tracks that may not be shown as they are known in the history: then nor what the snapshot has of them. */
    private final Set<TrackId> withheld = new HashSet<>();

    private final Map<Long, TrackPiece> open = new LinkedHashMap<>();
    private final ExportTally tally = new ExportTally();
    private final long lastSerial;
    private long firstSerial;

    ExportRun(
            HistoryReader history,
            FolderState folder,
            ExportQuestion question,
            Viewer viewer,
            PrintWriter err,
            boolean watched) {
        this.history = history;
        this.folder = folder;
        this.question = question;
        this.viewer = viewer;
        this.err = err;
        this.watched = watched;
        lastSerial = history.lastSerial(question.query());
        folder.open().forEach(piece -> open.put(piece.serial(), piece));
    }

    /** Writes the file; what was not written whole is not there. */
    ExportSummary write(ExportFormat format, ExportFile file) throws IOException {
        String missing = missing();
        if (missing != null) {
            err.println("Note: " + missing + ". The station itself has it: --from-station URL --token TOKEN");
        }
        ExportAbout about = new ExportAbout(
                ProgramVersion.name(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                question.knownBy(),
                question.asked(),
                viewer.lifted(),
                missing);
        ExportProgress progress = new ExportProgress(err, watched, "points", System::nanoTime);
        ExportSummary summary;
        try (ExportWriter writer = format.begin(file.part(), about)) {
            history.each(question.query(), this::shown, piece -> {
                open.remove(piece.serial());
                put(piece, writer);
                progress.at(tally.points(), shareRatio(piece));
            });
            for (TrackPiece piece : open.values()) {
                if (shown(piece.track())) {
                    piece.within(question.query()).ifPresent(asked -> put(asked, writer));
                }
            }
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
        if (history.damagedRows() > 0) {
            err.println("Note: " + history.damagedRows() + " pieces in the history cannot be read and are not in it");
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

    /** What a station that runs, or died, may know and has not written. */
    private @Nullable String missing() {
        long whole = folder.wholeUntilEpochMicros();
        if (whole == Long.MAX_VALUE || question.query().knownByEpochMicros() <= whole) {
            return null;
        }
        return "what became known after "
                + Instant.EPOCH.plus(whole, ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS)
                + " of tracks that go on may be missing";
    }

    private boolean shown(PastTrack track) {
        boolean shown = !withheld.contains(track.id()) && Visible.visible(track, viewer);
        if (!shown) {
            withheld.add(track.id());
        }
        return shown;
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
