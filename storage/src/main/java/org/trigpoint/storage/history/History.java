package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Message;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;

/**
 * The history of all tracks: what is {@linkplain OpenTracks open} in memory, what {@linkplain HistoryWriter waits} to be written, and the
 * {@linkplain HistoryFile file}. For any thread. Taking never waits for the file.
 */
public final class History implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final Comparator<TrackPiece> BY_TRACK_AND_TIME = Comparator.comparing(
                    (TrackPiece piece) -> piece.track().id())
            .thenComparingLong(piece -> piece.points().getFirst().timeEpochMicros());
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final HistoryWriter writer;
    private final OpenTracks open;

    private History(Path path, long keptMicros) {
        writer = new HistoryWriter(path, keptMicros, lock, this::knownEpochMicros);
        open = new OpenTracks(writer::add);
    }

    /**
     * Opens the history, beside what else a start does. One that cannot be opened keeps nothing and says why: the picture and the journal go on.
     *
     * @param kept age at which segments leave the file, null for never
     */
    public static History open(Path path, @Nullable Duration kept) {
        History history = new History(path, kept == null ? Long.MAX_VALUE : kept.toMillis() * 1_000);
        history.writer.start();
        return history;
    }

    private long knownEpochMicros() {
        return open.knownEpochMicros();
    }

    /** What a question gives that is asked while nothing changes. */
    private <R> R locked(Supplier<R> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable action) {
        var _ = locked(() -> {
            action.run();
            return true;
        });
    }

    /** Takes revisions of tracks, in message order. */
    public void take(List<Message<Track>> tracks) {
        if (writer.isVain()) {
            return;
        }
        locked(() -> {
            tracks.forEach(message -> open.take(message.body()));
            open.sweep();
        });
    }

    /** What is open now, for a snapshot. */
    public HistoryCut cut() {
        long rowsBefore = writer.rowsBefore();
        return locked(() -> open.cut(rowsBefore));
    }

    /**
     * Goes back to a snapshot: what became known after it leaves the file, since it will be taken again.
     *
     * @param in what a {@link HistoryCut} wrote, null where the snapshot has none
     * @param tracks of the snapshot
     */
    public void restore(@Nullable DataInput in, Collection<Track> tracks, long cutEpochMicros) throws IOException {
        long rowsBefore = writer.rowsBefore();
        lock.lock();
        try {
            open.restore(in, tracks, rowsBefore);
        } finally {
            lock.unlock();
        }
        drop(cutEpochMicros);
    }

    /** The journal is played again after this time: what became known after it leaves the file. */
    public void forgetKnownAfter(long epochMicros) {
        locked(open::clear);
        drop(epochMicros);
    }

    private void drop(long knownAfterEpochMicros) {
        writer.file().ifPresent(file -> {
            try {
                file.dropKnownAfter(knownAfterEpochMicros);
            } catch (SQLException e) {
                LOG.error(
                        "The history cannot be brought back to the snapshot, some of it will be there twice: {}",
                        e.getMessage());
            }
        });
    }

    /**
     * What answers a query, of each track together, in order of time.
     *
     * @param shown true for tracks that may be shown
     */
    public List<TrackPiece> find(HistoryQuery query, Predicate<PastTrack> shown) {
        HistoryFile file =
                writer.file().orElseThrow(() -> new HistoryException("There is no history: " + health().trouble()));
        Map<Long, TrackPiece> pieces = new LinkedHashMap<>();
        for (HistoryRow row : inMemory(query)) {
            List<HistoryPoint> points = shown.test(row.track())
                    ? row.segment().inOrder().stream().filter(query::takes).toList()
                    : List.of();
            if (!points.isEmpty()) {
                pieces.put(
                        row.segment().serial(),
                        new TrackPiece(row.track(), row.segment().late(), points));
            }
        }
        try {
            // A segment may be in both: written in between, or open again since a restart.
            file.find(query, shown).forEach(found -> pieces.merge(found.serial(), found.piece(), History::longer));
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + e.getMessage(), e);
        }
        return pieces.values().stream()
                .sorted(BY_TRACK_AND_TIME)
                .limit(query.most())
                .toList();
    }

    private List<HistoryRow> inMemory(HistoryQuery query) {
        return locked(() -> {
            List<HistoryRow> rows = new ArrayList<>(open.candidates(query));
            writer.rows().filter(row -> query.isOf(row.track().id())).forEach(rows::add);
            return rows;
        });
    }

    private static TrackPiece longer(TrackPiece one, TrackPiece two) {
        return one.points().size() >= two.points().size() ? one : two;
    }

    /** How it is doing. */
    public HistoryHealth health() {
        return locked(() -> writer.health(open.points()));
    }

    /** Closes all segments, so that the file has everything; returns when it has, or cannot take it. */
    public void flush() throws InterruptedException {
        locked(() -> {
            open.closeAll();
            writer.hurry();
        });
        while (locked(writer::isBusy)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        locked(writer::end);
        writer.awaitEnd();
    }
}
