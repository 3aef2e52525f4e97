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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
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
 * <p>Any thread may call any method; appends must come in stamp order. The bytes are specified in {@link JournalFormat}.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Path dir;
    private final JournalSettings settings;
    private final SegmentFile.Opener opener;
    private final FileChannel lockFile;
    private final SegmentCatalog catalog;
    private final Recovery recovery;
    private final JournalHealth health;
    private final Backlog backlog;
    private final ReentrantLock lock = new ReentrantLock();
    private final GroupCommit commit;
    private final BlockEncoder block = new BlockEncoder();
    private @Nullable SegmentWriter writer;
    private boolean mustRoll;
    private Stamp offered;
    private long progress;
    private long offeredProgress;
    private int stored;
    private boolean closed;

    private Journal(
            Path dir,
            JournalSettings settings,
            InstantSource clock,
            SegmentFile.Opener opener,
            FileChannel lockFile,
            JournalOpening opening) {
        this.dir = dir;
        this.settings = settings;
        this.opener = opener;
        this.lockFile = lockFile;
        this.catalog = opening.catalog();
        this.recovery = opening.recovery();
        this.writer = opening.last();
        this.health = new JournalHealth(clock, settings.retryEvery());
        this.backlog = new Backlog(settings.backlogBytes());
        SegmentIndex newest = catalog.newest();
        this.offered = newest == null ? Stamp.FIRST : newest.last();
        this.progress = newest == null ? JournalFormat.NO_PROGRESS : newest.progressEpochMicros();
        this.offeredProgress = progress;
        this.commit = new GroupCommit(lock, settings.syncEvery(), this::syncFailed, () -> {});
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
            journal.commit.start();
            return journal;
        } catch (IOException e) {
            lockFile.close();
            throw e;
        }
    }

    private static FileChannel lock(Path dir) throws IOException {
        FileChannel channel =
                FileChannel.open(dir.resolve("journal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
     * @param progressEpochMicros no message that arrived at or before this will follow; {@link Long#MIN_VALUE} when unknown
     * @throws NotJournalledException when the disk did not take all of it; the caller goes on and says so
     * @throws IllegalArgumentException when stamps or progress go back
     */
    public void append(List<Message<Recorded>> batch, long progressEpochMicros) throws NotJournalledException {
        lock.lock();
        try {
            requireOrder(batch);
            offeredProgress = Math.max(offeredProgress, progressEpochMicros);
            if (health.mayTry()) {
                tryToStore(batch);
            } else {
                defer(batch);
            }
        } finally {
            lock.unlock();
        }
    }

    private void requireOrder(List<Message<Recorded>> batch) {
        if (closed) {
            throw new IllegalStateException("The journal in " + dir + " is closed");
        }
        Stamp before = offered;
        for (Message<Recorded> message : batch) {
            Stamp stamp = message.stamp();
            if (stamp.compareTo(before) <= 0 || message.step() != 0) {
                throw new IllegalArgumentException("The journal takes messages of ingest in stamp order: " + stamp
                        + " of step " + message.step() + " came after " + before);
            }
            before = stamp;
        }
        offered = before;
    }

    private void tryToStore(List<Message<Recorded>> batch) throws NotJournalledException {
        stored = 0;
        boolean waitingIsStored = false;
        try {
            storeWaiting();
            waitingIsStored = true;
            stored = 0;
            store(batch, offeredProgress);
            markProgress();
            health.works();
        } catch (IOException e) {
            if (!waitingIsStored) {
                backlog.stored(stored);
                stored = 0;
            }
            health.failed(e);
            defer(batch.subList(stored, batch.size()));
        }
    }

    private void storeWaiting() throws IOException {
        if (backlog.size() > 0) {
            List<Message<Recorded>> waiting = backlog.waiting();
            store(waiting, progress);
            backlog.stored(waiting.size());
            stored = 0;
        }
        Optional<Gap> gap = backlog.gap(health.reason());
        if (gap.isPresent()) {
            SegmentWriter current = writerFor(gap.get().last());
            current.writeGap(block, gap.get());
            backlog.gapRecorded();
            commit.dirtied(current);
        }
    }

    /** Stores what is left of a batch after {@link #stored}; the last block carries the progress. */
    private void store(List<Message<Recorded>> batch, long finalProgress) throws IOException {
        while (stored < batch.size()) {
            SegmentWriter current = writerFor(batch.get(stored).stamp());
            block.begin();
            int next = stored;
            while (next < batch.size() && block.length() < settings.blockBytes()) {
                block.add(batch.get(next++));
            }
            long marked = next == batch.size() ? finalProgress : progress;
            current.write(block, marked);
            progress = marked;
            stored = next;
            block.sources().forEachTally(catalog::remember);
            block.opened().forEach(opening -> catalog.remember(opening.body().source(), opening));
            commit.dirtied(current);
        }
    }

    private void markProgress() throws IOException {
        SegmentWriter current = writer;
        boolean due = progress == JournalFormat.NO_PROGRESS
                ? offeredProgress != JournalFormat.NO_PROGRESS
                : offeredProgress - progress >= settings.markEvery().toNanos() / 1_000;
        if (current != null && due) {
            block.begin();
            current.write(block, offeredProgress);
            progress = offeredProgress;
            commit.dirtied(current);
        }
    }

    private SegmentWriter writerFor(Stamp next) throws IOException {
        SegmentWriter current = writer;
        if (current != null && !mustRoll && !current.isFull(next, settings)) {
            return current;
        }
        SegmentIndex newest = catalog.newest();
        SegmentHeader header = newest == null
                ? new SegmentHeader(1, next, SegmentHeader.NO_CHAIN, JournalFormat.NO_PROGRESS)
                : new SegmentHeader(newest.header().ordinal() + 1, next, newest.chain(), newest.progressEpochMicros());
        SegmentWriter fresh = SegmentWriter.create(dir, header, opener);
        writer = fresh;
        mustRoll = false;
        catalog.put(fresh.index());
        if (current != null) {
            commit.retire(current);
        }
        return fresh;
    }

    private void defer(List<Message<Recorded>> messages) throws NotJournalledException {
        if (messages.isEmpty()) {
            return;
        }
        backlog.add(messages);
        throw new NotJournalledException(
                messages.getFirst().stamp(),
                messages.getLast().stamp(),
                messages.size(),
                backlog.size(),
                backlog.lostMessages(),
                health.reason());
    }

    private void syncFailed(IOException cause) {
        health.syncFailed(cause);
        // The system may have dropped the bytes that it could not write; later ones go to a file that is not in doubt.
        mustRoll = true;
    }

    /** Returns when everything appended so far is on the disk, or the disk has failed ({@link #state}). */
    public void sync() {
        lock.lock();
        try {
            commit.sync();
        } finally {
            lock.unlock();
        }
    }

    /** The message that came in under this stamp, with its hashes; empty when the journal does not hold it. */
    public Optional<Evidence> find(Stamp stamp) throws IOException {
        Path segment;
        long from;
        lock.lock();
        try {
            Optional<SegmentIndex> index = catalog.holding(stamp);
            if (index.isEmpty()) {
                return Optional.empty();
            }
            segment = dir.resolve(index.get().fileName());
            from = index.get().floor(stamp);
        } finally {
            lock.unlock();
        }
        if (from == JournalFormat.SEGMENT_HEADER_BYTES) {
            from = SegmentSidecar.read(segment).map(index -> index.floor(stamp)).orElse(from);
        }
        return EvidenceSearch.find(segment, from, stamp);
    }

    /** What opening found and did. */
    public Recovery recovery() {
        return recovery;
    }

    /** Whether it takes what it is given, and what it could not take. */
    public JournalState state() {
        lock.lock();
        try {
            return health.state(backlog);
        } finally {
            lock.unlock();
        }
    }

    /** Stamp of the newest message offered: ingest goes on after it. {@link Stamp#FIRST} in an empty journal. */
    public Stamp lastStamp() {
        lock.lock();
        try {
            return offered;
        } finally {
            lock.unlock();
        }
    }

    /** Newest progress stored; {@link Long#MIN_VALUE} when there is none. */
    public long progressEpochMicros() {
        lock.lock();
        try {
            return progress;
        } finally {
            lock.unlock();
        }
    }

    /** Greatest sequence stored of a source. */
    public OptionalLong findLastSequence(int source) {
        lock.lock();
        try {
            Long last = catalog.lastSequences().get(source);
            return last == null ? OptionalLong.empty() : OptionalLong.of(last);
        } finally {
            lock.unlock();
        }
    }

    /** The newest opening of each source that the journal knows. */
    public SortedMap<Integer, Message<SourceOpened>> openedSources() {
        lock.lock();
        try {
            return catalog.opened();
        } finally {
            lock.unlock();
        }
    }

    /** What is stored of each source. */
    public SortedMap<Integer, SourceTally> tallies() {
        lock.lock();
        try {
            return catalog.tallies();
        } finally {
            lock.unlock();
        }
    }

    /** Size of all segments. */
    public long sizeBytes() {
        lock.lock();
        try {
            return catalog.bytes();
        } finally {
            lock.unlock();
        }
    }

    /** Stores the last progress, makes everything durable, and lets others open the folder. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            storeRest();
        } finally {
            lock.unlock();
        }
        commit.close();
        SegmentWriter last = writer;
        if (last != null) {
            last.close(false);
        }
        lockFile.close();
    }

    private void storeRest() {
        try {
            stored = 0;
            storeWaiting();
            SegmentWriter current = writer;
            if (current != null && offeredProgress > progress) {
                block.begin();
                current.write(block, offeredProgress);
                progress = offeredProgress;
                commit.dirtied(current);
            }
        } catch (IOException e) {
            health.failed(e);
            LOG.error("{} messages are not in the journal at its end: {}", backlog.size(), health.reason());
        }
    }
}
