package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.database.Database;

/**
 * The history of all tracks, zones, alerts and scenes: what is {@linkplain OpenTracks open} in memory, what {@linkplain HistoryWriter waits} to be written, and the
 * {@linkplain HistoryStore store}. For any thread. Taking never waits for the store.
 */
public final class History implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 5;
    /** One scene is one in memory and in the store: its look and place among those of one raw message, in an audience. */
    private static final Comparator<Scene> NEWEST_FIRST = Comparator.comparingLong(
                    (Scene scene) -> scene.look().fromEpochMicros())
            .reversed()
            .thenComparing(scene -> scene.look().stamp())
            .thenComparingInt(Scene::ordinal)
            .thenComparingInt(Scene::audience);

    private final ReentrantLock lock = new ReentrantLock();
    private final HistoryWriter writer;
    private final OpenTracks open;
    private long besideKnownEpochMicros = Long.MIN_VALUE;

    private History(Database database, HistoryStore store, HistoryLimits limits) {
        writer = new HistoryWriter(database, store, limits, lock, this::knownEpochMicros);
        open = new OpenTracks(writer::add);
    }

    /**
     * Opens the history, and the database, beside what else a start does. While that cannot be opened what comes in waits; where it never can be, the
     * history keeps nothing and says why. The picture and the journal go on.
     *
     * @param database the caller's to close, after the history
     * @param limits ages at which segments leave it
     */
    public static History open(Database database, HistoryLimits limits) {
        return open(database, HistoryStore.in(database, limits), limits);
    }

    /** The same, with a store of that database. */
    static History open(Database database, HistoryStore store, HistoryLimits limits) {
        History history = new History(database, store, limits);
        history.writer.start();
        return history;
    }

    private long knownEpochMicros() {
        return Math.max(open.knownEpochMicros(), besideKnownEpochMicros);
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
        locked(() -> tracks.forEach(message -> open.take(message.body())));
    }

    /** Takes versions of zones; one that is kept already changes nothing. */
    public void takeZones(List<Zone> zones) {
        zones.forEach(zone -> takeBeside(zone.knownEpochMicros(), beside -> beside.zones.add(zone)));
    }

    /** Takes revisions of alerts; one that is kept already changes nothing. */
    public void takeAlerts(List<Alert> alerts) {
        alerts.forEach(alert -> takeBeside(alert.knownEpochMicros(), beside -> beside.alerts.add(alert)));
    }

    /** Takes the scenes among what sensors searched; one that is kept already changes nothing. */
    public void takeLooks(List<Message<Look>> looks) {
        looks.stream()
                .filter(message -> Scene.isOne(message.body()))
                .map(Scene::of)
                .forEach(scene ->
                        takeBeside(scene.look().stamp().arrivalEpochMicros(), beside -> beside.scenes.add(scene)));
    }

    private void takeBeside(long knownEpochMicros, Consumer<Beside> put) {
        if (writer.isVain()) {
            return;
        }
        locked(() -> {
            besideKnownEpochMicros = Math.max(besideKnownEpochMicros, knownEpochMicros);
            put.accept(writer.beside());
        });
    }

    /** What is open now or waits to be written, for a snapshot. */
    public HistoryCut cut() {
        return locked(() -> open.cut(writer.rows().toList(), writer.scenes().toList()));
    }

    /**
     * Goes back to a snapshot: what became known after it leaves the store, since it will be taken again.
     *
     * @param in what a {@link HistoryCut} wrote, null where the snapshot has none
     * @param version of it
     * @param tracks of the snapshot
     */
    public void restore(@Nullable DataInput in, int version, Collection<Track> tracks, long cutEpochMicros)
            throws IOException {
        lock.lock();
        try {
            writer.dropKnownAfter(cutEpochMicros);
            open.restore(in, version, tracks, writer.beside().scenes::add);
        } finally {
            lock.unlock();
        }
    }

    /** The journal is played again after this time: what became known after it leaves the store. */
    public void forgetKnownAfter(long epochMicros) {
        locked(() -> {
            open.clear();
            writer.dropKnownAfter(epochMicros);
        });
    }

    /**
     * What answers a query, in order of serial: those of the least serials when there are more than are asked for.
     *
     * @param shown true for tracks that may be shown
     */
    public List<TrackPiece> find(HistoryQuery query, Predicate<PastTrack> shown) {
        HistoryStore store = writer.store();
        NavigableMap<Long, TrackPiece> memory = new TreeMap<>();
        for (HistoryRow row : inMemory(query)) {
            List<HistoryPoint> points =
                    shown.test(row.track()) ? query.of(row.segment().inOrder()) : List.of();
            if (!points.isEmpty()) {
                long serial = row.segment().serial();
                memory.put(
                        serial,
                        new TrackPiece(serial, row.track(), row.segment().late(), points));
            }
        }
        List<TrackPiece> pieces = new ArrayList<>();
        try {
            store.find(query, shown, piece -> {
                moveBefore(piece.serial(), memory, pieces);
                // A segment may be in both: written in between, or open again since a restart.
                TrackPiece same = memory.remove(piece.serial());
                pieces.add(same == null ? piece : longer(same, piece));
                return pieces.size() < query.most();
            });
        } catch (SQLException e) {
            throw unreadable(e);
        }
        moveBefore(Long.MAX_VALUE, memory, pieces);
        return pieces.size() <= query.most() ? pieces : List.copyOf(pieces.subList(0, query.most()));
    }

    /** What of the first comes before a serial goes to the second. */
    private static void moveBefore(long serial, NavigableMap<Long, TrackPiece> from, List<TrackPiece> to) {
        while (!from.isEmpty() && from.firstKey() < serial) {
            to.add(from.pollFirstEntry().getValue());
        }
    }

    /**
     * The points of each track next to an instant.
     *
     * @param shown true for tracks that may be shown
     */
    public List<TrackMoment> find(MomentQuery query, Predicate<PastTrack> shown) {
        HistoryStore store = writer.store();
        Moments moments = new Moments(query.epochMicros());
        for (HistoryRow row : inMemory(query)) {
            if (shown.test(row.track())) {
                moments.take(row.track(), row.segment().points(), !row.segment().late());
            }
        }
        try {
            store.find(query, shown, moments);
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return moments.found();
    }

    /** From when until when there are points, empty when there are none. */
    public Optional<HistoryExtent> findExtent() {
        HistoryStore store = writer.store();
        Optional<HistoryExtent> memory = locked(() -> Stream.concat(
                        open.segments().map(Segment::extent),
                        writer.rows().map(row -> row.segment().extent()))
                .reduce(HistoryExtent::with));
        try {
            return Stream.concat(memory.stream(), store.findExtent().stream()).reduce(HistoryExtent::with);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static HistoryException unreadable(SQLException e) {
        return new HistoryException("The history cannot be read: " + e.getMessage(), e);
    }

    private List<HistoryRow> inMemory(MomentQuery query) {
        return locked(() -> {
            List<HistoryRow> rows = new ArrayList<>(open.candidates(query));
            writer.rows().forEach(rows::add);
            return rows;
        });
    }

    /**
     * Scenes that answer a query by its box, times and knowledge, those that began last first.
     *
     * @param shown true for scenes that may be shown
     */
    public List<Scene> findScenes(HistoryQuery query, Predicate<Scene> shown) {
        HistoryStore store = writer.store();
        TreeSet<Scene> scenes = new TreeSet<>(NEWEST_FIRST);
        locked(() -> writer.scenes().filter(query::takes).filter(shown).forEach(scenes::add));
        try {
            scenes.addAll(store.findScenes(query, shown));
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return scenes.stream().limit(query.most()).toList();
    }

    private List<HistoryRow> inMemory(HistoryQuery query) {
        return locked(() -> {
            List<HistoryRow> rows = new ArrayList<>(open.candidates(query));
            writer.rows()
                    .filter(row -> row.segment().serial() > query.afterSerial() && query.isOf(row.track()))
                    .forEach(rows::add);
            return rows;
        });
    }

    private static TrackPiece longer(TrackPiece one, TrackPiece two) {
        return one.points().size() >= two.points().size() ? one : two;
    }

    /** How it is doing. */
    public HistoryHealth health() {
        return locked(() -> writer.health(open.takenPoints(), open.points()));
    }

    /** Closes all segments, so that the store has everything; returns when it has, or cannot take it. */
    public void flush() throws InterruptedException {
        locked(() -> {
            open.closeAll();
            writer.hurry();
        });
        while (locked(writer::isBusy)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** Writes what waits. */
    @Override
    public void close() {
        locked(writer::end);
        writer.awaitEnd();
    }
}
