package org.trigpoint.storage.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.RecordedCodec;

/**
 * Puts messages into blocks and blocks into segments, and keeps aside what the disk does not take; guarded by the journal's
 * lock.
 */
final class JournalAppender {
    private final Path dir;
    private final JournalSettings settings;
    private final SegmentFile.Opener opener;
    private final SegmentCatalog catalog;
    private final JournalHealth health;
    private final Backlog backlog;
    private final GroupCommit commit;
    private final BlockEncoder block = new BlockEncoder();
    private @Nullable SegmentWriter writer;
    private boolean mustRoll;
    private Stamp offered;
    private long progress;
    private long offeredProgress;
    /** How many messages of the list last given to {@link #store} the disk has taken. */
    private int stored;

    JournalAppender(
            Path dir,
            JournalSettings settings,
            SegmentFile.Opener opener,
            JournalOpening opening,
            JournalHealth health,
            ReentrantLock lock,
            Runnable retiredOne) {
        this.dir = dir;
        this.settings = settings;
        this.opener = opener;
        this.catalog = opening.catalog();
        this.writer = opening.last();
        this.health = health;
        this.backlog = new Backlog(settings.backlogBytes());
        SegmentIndex newest = catalog.newest();
        this.offered = newest == null ? Stamp.FIRST : newest.last();
        this.progress = newest == null ? JournalFormat.NO_PROGRESS : newest.progressEpochMicros();
        this.offeredProgress = progress;
        this.commit = new GroupCommit(lock, settings.syncEvery(), this::syncFailed, retiredOne);
    }

    void append(List<Message<Recorded>> batch, long progressEpochMicros) throws NotJournalledException {
        requireOrder(batch);
        offeredProgress = Math.max(offeredProgress, progressEpochMicros);
        if (health.mayTry()) {
            tryToStore(batch);
        } else {
            defer(batch);
        }
    }

    private void requireOrder(List<Message<Recorded>> batch) {
        Stamp before = offered;
        for (Message<Recorded> message : batch) {
            Stamp stamp = message.stamp();
            if (stamp.compareTo(before) <= 0 || message.step() != 0) {
                throw new IllegalArgumentException("The journal takes messages of ingest in stamp order: " + stamp
                        + " of step " + message.step() + " came after " + before);
            }
            requireWritable(message);
            before = stamp;
        }
        offered = before;
    }

    /** Found out before anything is stored: a body that cannot be written would stop all that comes after it. */
    private static void requireWritable(Message<Recorded> message) {
        if (message.body() instanceof Raw raw) {
            if (raw.length() > RecordedCodec.MAX_RAW_BYTES) {
                throw new IllegalArgumentException("The journal takes raw messages of " + RecordedCodec.MAX_RAW_BYTES
                        + " bytes or fewer: " + message.stamp() + " has " + raw.length());
            }
            return;
        }
        try {
            BlockEncoder.coded(message.body());
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("The journal cannot write the body of " + message.stamp(), e);
        }
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
            wrote(current);
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
            wrote(current);
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
            wrote(current);
        }
    }

    private void wrote(SegmentWriter current) {
        commit.dirtied(current);
        health.took();
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

    /** Stores what waits and the last progress, as far as the disk takes it. */
    void storeRest() {
        try {
            stored = 0;
            storeWaiting();
            SegmentWriter current = writer;
            if (current != null && offeredProgress > progress) {
                block.begin();
                current.write(block, offeredProgress);
                progress = offeredProgress;
                wrote(current);
            }
        } catch (IOException e) {
            backlog.stored(stored);
            health.failed(e);
        }
    }

    /** Closes the segment that was being written, after {@link GroupCommit#close}. */
    void closeFile() throws IOException {
        SegmentWriter last = writer;
        if (last != null) {
            last.close(false);
        }
    }

    GroupCommit commit() {
        return commit;
    }

    Backlog backlog() {
        return backlog;
    }

    Stamp offered() {
        return offered;
    }

    long progressEpochMicros() {
        return progress;
    }

    /** Segments with a lower ordinal are closed and durable: limits may change them. */
    long openOrdinal() {
        return commit.oldestRetired().or(() -> Optional.ofNullable(writer)).stream()
                .mapToLong(open -> open.index().header().ordinal())
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
