package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Message;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * The history of all tracks: what is open in memory, what waits to be written, and the file.
 *
 * <p>{@link #take} never waits for the file. What the file does not take waits and is tried again; beyond {@value #MOST_WAITING} points the
 * oldest are let go, counted.
 */
public final class History implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final int MOST_WAITING = 20_000_000;
    private static final int MOST_OPEN = 2_000_000;
    private static final int FEWEST_POINTS = 16;
    private static final long WRITE_EVERY_NANOS = 1_000_000_000;
    private static final int MANY_WAITING = 200_000;
    private static final long RETRY_MILLIS = 2_000;
    private static final long IDLE_MICROS = 3_600_000_000L;
    private static final long SWEEP_MICROS = 60_000_000L;
    private static final double HALF = 0.5;
    private static final int SERIALS_A_MILLI_BITS = 20;

    /** Opened by the thread that writes, since a start does not wait for it; nothing in it when it could not be opened. */
    private final CompletableFuture<Optional<HistoryFile>> opened = new CompletableFuture<>();

    private final Path path;
    private final long keptMicros;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<TrackId, OpenTrack> open = new HashMap<>();
    private List<HistoryFile.Row> waiting = new ArrayList<>();
    private List<HistoryFile.Row> underWay = List.of();
    /** Tracks of which something is to be written, as they are known now. */
    private Map<TrackId, PastTrack> named = new LinkedHashMap<>();

    private Map<TrackId, PastTrack> namedUnderWay = Map.of();
    private Set<TrackId> ended = new HashSet<>();
    /** Rows of another start have lower numbers. */
    private long serial = System.currentTimeMillis() << SERIALS_A_MILLI_BITS;

    private long knownEpochMicros = Long.MIN_VALUE;
    private long sweptEpochMicros = Long.MIN_VALUE;
    private long waitingPoints;
    private long writtenPoints;
    private long lostPoints;
    private @Nullable String trouble;
    private boolean hurry;
    private boolean closing;
    private final Thread writer;

    private History(Path path, long keptMicros) {
        this.path = path;
        this.keptMicros = keptMicros;
        writer = Thread.ofPlatform().name("history").daemon().unstarted(this::write);
    }

    /**
     * Opens the history. One that cannot be opened keeps nothing and says why: the picture and the journal go on.
     *
     * @param kept age at which segments leave the file, null for never
     */
    public static History open(Path path, @Nullable Duration kept) {
        History history = new History(path, kept == null ? Long.MAX_VALUE : kept.toMillis() * 1_000);
        history.writer.start();
        return history;
    }

    private void openFile() {
        try {
            opened.complete(Optional.of(HistoryFile.open(path)));
        } catch (IOException | HistoryException e) {
            LOG.error("There is no history: {}", e.getMessage());
            lock.lock();
            try {
                trouble = e.getMessage();
                open.clear();
                waiting.clear();
                named.clear();
                waitingPoints = 0;
            } finally {
                lock.unlock();
            }
            opened.complete(Optional.empty());
        }
    }

    /** The file, once it is open; null when it could not be opened. */
    private @Nullable HistoryFile file() {
        return opened.join().orElse(null);
    }

    /** Takes revisions of tracks, in message order. */
    public void take(List<Message<Track>> tracks) {
        if (opened.isDone() && file() == null) {
            return;
        }
        lock.lock();
        try {
            for (Message<Track> message : tracks) {
                take(message.body());
            }
            if (knownEpochMicros - SWEEP_MICROS > sweptEpochMicros) {
                sweptEpochMicros = knownEpochMicros;
                sweep();
            }
            if (waitingPoints > MANY_WAITING) {
                hurry = true;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void take(Track track) {
        long known = track.known().arrivalEpochMicros();
        knownEpochMicros = Math.max(knownEpochMicros, known);
        OpenTrack at = open.get(track.id());
        Estimate estimate = track.estimate();
        Estimate past = track.past();
        boolean moved = estimate != null
                && isDated(estimate)
                && (at == null || estimate.timeEpochMicros() > at.newestEpochMicros);
        boolean told = past != null && isDated(past);
        if (at == null && (moved || told) && track.status() != Track.Status.ENDED) {
            at = new OpenTrack(PastTrack.of(track));
            open.put(track.id(), at);
        }
        if (at == null) {
            return;
        }
        at.track = PastTrack.of(track);
        if (moved && estimate != null) {
            at.newestEpochMicros = estimate.timeEpochMicros();
            at.current = put(point(estimate, known), at.current, false, track.id(), at);
        }
        if (told && past != null) {
            at.late = put(point(past, known), at.late, true, track.id(), at);
        }
        if (track.status() == Track.Status.ENDED) {
            close(track.id(), at.current, at);
            close(track.id(), at.late, at);
            open.remove(track.id());
            ended.add(track.id());
        }
    }

    private static boolean isDated(Estimate estimate) {
        return estimate.timeEpochMicros() != Header.UNDATED;
    }

    private static HistoryPoint point(Estimate estimate, long known) {
        double variance = HALF
                * (estimate.covariance().eeMeters2() + estimate.covariance().nnMeters2());
        return new HistoryPoint(
                estimate.timeEpochMicros(),
                known,
                estimate.latDeg(),
                estimate.lonDeg(),
                estimate.eastMps(),
                estimate.northMps(),
                Math.sqrt(variance));
    }

    private Segment put(HistoryPoint point, @Nullable Segment segment, boolean late, TrackId id, OpenTrack at) {
        Segment to = segment;
        if (to == null || !to.takes(point, mostPoints())) {
            close(id, to, at);
            to = new Segment(++serial, late);
        }
        to.add(point);
        return to;
    }

    /** Of a segment: fewer where there are very many tracks, so that what is open takes some 50 MB at most. */
    private int mostPoints() {
        return Math.clamp(MOST_OPEN / Math.max(1, open.size()), FEWEST_POINTS, Segment.MOST_POINTS);
    }

    private void close(TrackId id, @Nullable Segment segment, OpenTrack at) {
        if (segment != null) {
            Segment.Part part = segment.part();
            waiting.add(new HistoryFile.Row(part, id));
            waitingPoints += part.points().count();
            named.put(id, at.track);
        }
    }

    /** Closes what nothing was added to for an hour. */
    private void sweep() {
        long before = knownEpochMicros - IDLE_MICROS;
        open.forEach((id, at) -> {
            at.current = closeIdle(id, at.current, at, before);
            at.late = closeIdle(id, at.late, at, before);
        });
    }

    private @Nullable Segment closeIdle(TrackId id, @Nullable Segment segment, OpenTrack at, long before) {
        if (segment == null || segment.lastKnownEpochMicros >= before) {
            return segment;
        }
        close(id, segment, at);
        return null;
    }

    /** What is open now, for a snapshot. */
    public HistoryCut cut() {
        lock.lock();
        try {
            HistoryCut cut = new HistoryCut();
            open.forEach(cut::add);
            return cut;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Goes back to a snapshot: what became known after it leaves the file, since it will be taken again.
     *
     * @param in what a {@link HistoryCut} wrote, null where the snapshot has none
     * @param tracks of the snapshot
     */
    public void restore(@Nullable DataInput in, Collection<Track> tracks, long cutEpochMicros) throws IOException {
        HistoryFile file = file();
        if (file == null) {
            return;
        }
        Map<TrackId, OpenTrack> read = new HashMap<>();
        Map<TrackId, Track> known = new HashMap<>();
        tracks.forEach(track -> known.put(track.id(), track));
        if (in != null) {
            HistoryCut.read(in, (id, newest, segments) -> {
                Track track = known.get(id);
                if (track != null) {
                    OpenTrack at = new OpenTrack(PastTrack.of(track));
                    at.newestEpochMicros = newest;
                    for (Segment segment : segments) {
                        at.current = segment.late ? at.current : segment;
                        at.late = segment.late ? segment : at.late;
                    }
                    read.put(id, at);
                }
            });
        }
        lock.lock();
        try {
            open.clear();
            open.putAll(read);
            for (OpenTrack at : read.values()) {
                serial = Math.max(serial, at.current == null ? 0 : at.current.serial);
                serial = Math.max(serial, at.late == null ? 0 : at.late.serial);
            }
            forget(file, cutEpochMicros);
        } finally {
            lock.unlock();
        }
    }

    /** The journal is played again after this time: what became known after it leaves the file. */
    public void forgetKnownAfter(long epochMicros) {
        HistoryFile file = file();
        lock.lock();
        try {
            open.clear();
            if (file != null) {
                forget(file, epochMicros);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void forget(HistoryFile file, long epochMicros) {
        try {
            file.dropKnownAfter(epochMicros);
        } catch (SQLException e) {
            LOG.error(
                    "The history cannot be brought back to the snapshot, some of it will be there twice: {}",
                    e.getMessage());
        }
    }

    /**
     * What answers a query, of each track together, in order of time.
     *
     * @param shown true for tracks that may be shown
     */
    public List<TrackPiece> find(HistoryQuery query, Predicate<PastTrack> shown) {
        HistoryFile file = file();
        if (file == null) {
            throw new HistoryException("There is no history: " + health().trouble());
        }
        Map<Long, TrackPiece> pieces = new LinkedHashMap<>();
        findInMemory(query, shown, pieces);
        try {
            // A segment may be in both: written in between, or open again since a restart.
            file.find(query, shown).forEach(found -> pieces.merge(found.serial(), found.piece(), History::longer));
        } catch (SQLException e) {
            throw new HistoryException("The history cannot be read: " + e.getMessage(), e);
        }
        return pieces.values().stream()
                .sorted((a, b) -> {
                    int byTrack = a.track().id().compareTo(b.track().id());
                    return byTrack != 0
                            ? byTrack
                            : Long.compare(
                                    a.points().getFirst().timeEpochMicros(),
                                    b.points().getFirst().timeEpochMicros());
                })
                .limit(query.most())
                .toList();
    }

    private static TrackPiece longer(TrackPiece one, TrackPiece two) {
        return one.points().size() >= two.points().size() ? one : two;
    }

    /** A segment in memory and the track that it is of. */
    private record InMemory(Segment.Part segment, PastTrack track) {}

    private void findInMemory(HistoryQuery query, Predicate<PastTrack> shown, Map<Long, TrackPiece> to) {
        List<InMemory> candidates = new ArrayList<>();
        lock.lock();
        try {
            for (Map.Entry<TrackId, OpenTrack> each : open.entrySet()) {
                if (query.track() == null || each.getKey().equals(query.track())) {
                    offer(each.getValue().current, each.getValue().track, query, candidates);
                    offer(each.getValue().late, each.getValue().track, query, candidates);
                }
            }
            offer(waiting, query, candidates);
            offer(underWay, query, candidates);
        } finally {
            lock.unlock();
        }
        candidates.removeIf(candidate -> !shown.test(candidate.track()));
        for (InMemory candidate : candidates) {
            List<HistoryPoint> points =
                    candidate.segment().inOrder().stream().filter(query::takes).toList();
            if (!points.isEmpty()) {
                to.put(
                        candidate.segment().serial(),
                        new TrackPiece(candidate.track(), candidate.segment().late(), points));
            }
        }
    }

    private static void offer(@Nullable Segment segment, PastTrack track, HistoryQuery query, List<InMemory> to) {
        if (segment != null
                && segment.firstEpochMicros <= query.untilEpochMicros()
                && segment.lastEpochMicros >= query.fromEpochMicros()) {
            to.add(new InMemory(segment.part(), track));
        }
    }

    private void offer(List<HistoryFile.Row> rows, HistoryQuery query, List<InMemory> to) {
        for (HistoryFile.Row row : rows) {
            if (query.track() == null || row.track().equals(query.track())) {
                PastTrack track = named.getOrDefault(row.track(), namedUnderWay.get(row.track()));
                if (track != null) {
                    to.add(new InMemory(row.segment(), track));
                }
            }
        }
    }

    /** How it is doing. */
    public HistoryHealth health() {
        lock.lock();
        try {
            long points = 0;
            for (OpenTrack at : open.values()) {
                points += at.current == null ? 0 : at.current.part().points().count();
                points += at.late == null ? 0 : at.late.part().points().count();
            }
            return new HistoryHealth(trouble, writtenPoints, waitingPoints, points, lostPoints);
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        openFile();
        HistoryFile file = file();
        if (file == null) {
            return;
        }
        long retentionEpochMicros = Long.MIN_VALUE;
        try {
            while (awaitWork()) {
                writeUnderWay(file);
                if (keptMicros != Long.MAX_VALUE && knownEpochMicros - IDLE_MICROS > retentionEpochMicros) {
                    retentionEpochMicros = knownEpochMicros;
                    dropOld(file);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes what waits; false when all is written and the history closes. */
    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            long left = WRITE_EVERY_NANOS;
            while (!closing && !hurry && left > 0) {
                left = changed.awaitNanos(left);
            }
            hurry = false;
            underWay = waiting;
            namedUnderWay = named;
            waiting = new ArrayList<>();
            named = new LinkedHashMap<>();
            return !closing || !underWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void writeUnderWay(HistoryFile file) throws InterruptedException {
        while (!underWay.isEmpty()) {
            String failed = tryToWrite(file);
            lock.lock();
            try {
                if (failed == null) {
                    settled(file);
                    return;
                }
                if (trouble == null) {
                    LOG.error("The history takes nothing: {}. It is tried again, what comes in waits", failed);
                }
                trouble = failed;
                letGo();
                if (closing) {
                    LOG.error(
                            "The last {} points of the history were not written; a restart takes them from the journal",
                            waitingPoints);
                    return;
                }
            } finally {
                lock.unlock();
            }
            Thread.sleep(RETRY_MILLIS);
        }
    }

    private @Nullable String tryToWrite(HistoryFile file) {
        try {
            file.write(underWay, namedUnderWay.values());
            return null;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void settled(HistoryFile file) {
        long points = points(underWay);
        writtenPoints += points;
        waitingPoints -= points;
        underWay = List.of();
        namedUnderWay = Map.of();
        if (trouble != null) {
            LOG.info("The history is written again");
            trouble = null;
        }
        file.release(ended);
        ended = new HashSet<>();
    }

    private static long points(List<HistoryFile.Row> rows) {
        return rows.stream().mapToLong(row -> row.segment().points().count()).sum();
    }

    private void letGo() {
        if (waitingPoints > MOST_WAITING) {
            long points = points(underWay);
            lostPoints += points;
            waitingPoints -= points;
            LOG.error("{} points were let go that the history did not take", points);
            underWay = List.of();
            namedUnderWay = Map.of();
        }
    }

    private void dropOld(HistoryFile file) {
        try {
            int dropped = file.dropBefore(knownEpochMicros - keptMicros);
            if (dropped > 0) {
                LOG.info("{} segments of the history were older than it keeps", dropped);
            }
        } catch (SQLException e) {
            LOG.warn("Old segments of the history could not be dropped: {}", e.getMessage());
        }
    }

    /** Closes all segments, so that the file has everything; returns when it has, or cannot take it. */
    public void flush() throws InterruptedException {
        if (file() == null) {
            return;
        }
        lock.lock();
        try {
            open.forEach((id, at) -> {
                close(id, at.current, at);
                close(id, at.late, at);
                at.current = null;
                at.late = null;
            });
            hurry = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        while (isBusy()) {
            Thread.sleep(5);
        }
    }

    private boolean isBusy() {
        lock.lock();
        try {
            return waitingPoints > 0 && trouble == null && writer.isAlive();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits and closes the file. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        opened.join().ifPresent(HistoryFile::close);
    }
}
