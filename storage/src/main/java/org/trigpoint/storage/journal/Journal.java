package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;

/**
 * The journal that this process writes: everything that came in, in stamp order, before it is processed.
 *
 * <p>What {@link #append} returned for is with the operating system: the death of the process loses none of it. A thread of
 * the journal's own makes it durable within {@link JournalSettings#syncEvery}, many appends at once, so that the death of the
 * machine loses no more than that. One process at a time may open a folder; others read it with {@link JournalReader}.
 *
 * <p>Any thread may call any method; appends come from one at a time, in stamp order. The bytes are specified in {@link JournalFormat}.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String LOCK = "journal.lock";

    private final Path dir;
    private final FileChannel lockFile;
    private final SegmentCatalog catalog;
    private final Recovery recovery;
    private final JournalHealth health;
    private final JournalAppender appender;
    private final Pins pins;
    private final Retention retention;
    private final ExecutorService limitsThread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("journal-limits").daemon(true).factory());
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    private Journal(
            Path dir,
            JournalSettings settings,
            InstantSource clock,
            SegmentFile.Opener opener,
            FileChannel lockFile,
            JournalOpening opening)
            throws IOException {
        this.dir = dir;
        this.lockFile = lockFile;
        this.catalog = opening.catalog();
        this.recovery = opening.recovery();
        this.health = new JournalHealth(clock, settings.retryEvery());
        this.pins = Pins.read(dir);
        RemovedSegments removed = RemovedSegments.read(dir);
        removed.lastSequences().forEach(catalog::remember);
        this.retention = new Retention(dir, settings.limits(), opener, lock, catalog, pins, removed);
        this.appender = new JournalAppender(dir, settings, opener, opening, health, lock, this::segmentClosed);
    }

    /**
     * Opens the journal in a folder, or begins one; an unfinished last block is cut, see {@link #recovery}.
     *
     * @param clock for the times in {@link #state} and the pace of retries; never for what is stored
     * @throws IOException when the folder cannot be read or written, or another process has it open
     */
    public static Journal open(Path dir, JournalSettings settings, InstantSource clock) throws IOException {
        return open(dir, settings, clock, SegmentFile::onDisk);
    }

    static Journal open(Path dir, JournalSettings settings, InstantSource clock, SegmentFile.Opener opener)
            throws IOException {
        Files.createDirectories(dir);
        FileChannel lockFile = lock(dir);
        try {
            JournalOpening opening = JournalOpening.of(dir, opener);
            if (!opening.recovery().text().isEmpty()) {
                LOG.warn("{}", opening.recovery().text());
            }
            Journal journal = new Journal(dir, settings, clock, opener, lockFile, opening);
            journal.appender.commit().start();
            return journal;
        } catch (IOException e) {
            lockFile.close();
            throw e;
        }
    }

    /** True while a process writes the journal in this folder. */
    public static boolean isOpen(Path dir) throws IOException {
        Path file = dir.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static FileChannel lock(Path dir) throws IOException {
        FileChannel channel = FileChannel.open(dir.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new IOException("The journal in " + dir + " is open in another process; only one may write it");
        }
        return channel;
    }

    /**
     * Stores messages and progress; returns when the operating system has the bytes.
     *
     * @param batch in stamp order, after everything appended before; empty when only progress was made
     * @param progressEpochMicros no message that arrived at or before this will follow; {@link Long#MIN_VALUE} when unknown;
     *     less than before changes nothing
     * @throws NotJournalledException when the disk did not take all of it; the caller goes on and says so
     * @throws IllegalArgumentException when stamps go back, or a body is too long to be written
     */
    public void append(List<Message<Recorded>> batch, long progressEpochMicros) throws NotJournalledException {
        lock.lock();
        try {
            appender.commit().awaitRoom();
            requireOpen();
            appender.append(batch, progressEpochMicros);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The journal in " + dir + " is closed");
        }
    }

    /** Returns when everything appended so far is on the disk, or the disk has failed ({@link #state}). */
    public void sync() {
        locked(() -> {
            appender.commit().sync();
            return true;
        });
    }

    /** The message that came in under this stamp, with its hashes; empty when the journal does not hold it. */
    public Optional<Evidence> find(Stamp stamp) throws IOException {
        record Place(Path segment, long from) {}
        Optional<Place> place = locked(() ->
                catalog.holding(stamp).map(index -> new Place(dir.resolve(index.fileName()), index.floor(stamp))));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Path segment = place.get().segment();
        Optional<Evidence> found = EvidenceSearch.find(segment, place.get().from(), stamp);
        // Not found where it was a moment ago: the segment may have been closed and rewritten meanwhile.
        return found.isPresent() ? found : EvidenceSearch.find(segment, JournalFormat.SEGMENT_HEADER_BYTES, stamp);
    }

    /**
     * Keeps the segment that holds this stamp as it is, whatever the limits say.
     *
     * @return false when the journal does not hold the stamp (any more); it is pinned all the same
     */
    public boolean pin(Stamp stamp) throws IOException {
        lock.lock();
        try {
            pins.add(stamp);
        } finally {
            lock.unlock();
        }
        return find(stamp).isPresent();
    }

    /** Lets limits apply again to the segment that holds this stamp, unless another pin is in it. */
    public void unpin(Stamp stamp) throws IOException {
        lock.lock();
        try {
            pins.remove(stamp);
        } finally {
            lock.unlock();
        }
    }

    private void segmentClosed() {
        if (!closed) {
            limitsThread.execute(() -> retention.run(appender));
        }
    }

    /**
     * Takes out what the limits do not allow to stay; also done by itself each time a segment is full.
     *
     * @return messages taken out
     */
    public long applyLimits() {
        return retention.run(appender);
    }

    /** What opening found and did. */
    public Recovery recovery() {
        return recovery;
    }

    /** Whether it takes what it is given, and what it could not take. */
    public JournalState state() {
        return locked(() -> health.state(appender.backlog()));
    }

    /** Stamp of the newest message offered: ingest goes on after it. {@link Stamp#FIRST} in an empty journal. */
    public Stamp lastStamp() {
        return locked(appender::offered);
    }

    /** Newest progress stored; {@link Long#MIN_VALUE} when there is none. */
    public long progressEpochMicros() {
        return locked(appender::progressEpochMicros);
    }

    /** Greatest sequence stored of a source, also when limits have taken the message out since. */
    public OptionalLong findLastSequence(int source) {
        return locked(() -> {
            Long last = catalog.lastSequences().get(source);
            return last == null ? OptionalLong.empty() : OptionalLong.of(last);
        });
    }

    /** The newest opening of each source that the journal knows, with its stamp. */
    public SortedMap<Integer, Message<SourceOpened>> openedSources() {
        return locked(catalog::opened);
    }

    /** What is stored of each source. */
    public SortedMap<Integer, JournalTally> tallies() {
        return locked(catalog::tallies);
    }

    /** Size of all segments. */
    public long sizeBytes() {
        return locked(catalog::bytes);
    }

    private <T> T locked(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    /** Stores what waits and the last progress, makes everything durable, and lets others open the folder. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            appender.storeRest();
        } finally {
            lock.unlock();
        }
        limitsThread.close();
        appender.commit().close();
        appender.closeFile();
        health.closed();
        JournalState last = state();
        if (last.waitingMessages() > 0) {
            LOG.error(
                    "The journal in {} is closed without {} messages that waited; {} were lost before: {}",
                    dir,
                    last.waitingMessages(),
                    last.lostMessages(),
                    last.reason());
        }
        lockFile.close();
    }
}
