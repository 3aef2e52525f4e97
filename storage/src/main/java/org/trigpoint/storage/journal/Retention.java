package org.trigpoint.storage.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of closed segments what limits do not allow to stay.
 *
 * <p>One run at a time, on any thread; decides and swaps files under the journal's lock and rewrites without it. Ages are counted
 * back from the newest progress or stamp of the journal, never from a clock: what a recording of last year is replaced by is
 * newer data, not the passing of days on which nothing came.
 */
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Path dir;
    private final RetentionLimits limits;
    private final SegmentFile.Opener opener;
    private final ReentrantLock lock;
    private final SegmentCatalog catalog;
    private final Pins pins;
    private final RemovedSegments removed;

    Retention(
            Path dir,
            RetentionLimits limits,
            SegmentFile.Opener opener,
            ReentrantLock lock,
            SegmentCatalog catalog,
            Pins pins,
            RemovedSegments removed) {
        this.dir = dir;
        this.limits = limits;
        this.opener = opener;
        this.lock = lock;
        this.catalog = catalog;
        this.pins = pins;
        this.removed = removed;
    }

    /** A segment and the sources that leave it. */
    private record Job(SegmentIndex segment, SortedSet<Integer> going) {}

    /**
     * Applies the limits.
     *
     * @param appender says which segments are closed, and what time it is in the journal
     * @return messages taken out
     */
    synchronized long run(JournalAppender appender) {
        long taken = 0;
        for (Job job : plan(appender)) {
            try {
                taken += execute(job);
            } catch (IOException e) {
                LOG.warn("Limits could not be applied to {}: {}", job.segment().fileName(), e.getMessage());
            }
        }
        return taken;
    }

    private List<Job> plan(JournalAppender appender) {
        lock.lock();
        try {
            List<SegmentIndex> changeable = new ArrayList<>();
            for (SegmentIndex segment : catalog.all()) {
                if (segment.header().ordinal() < appender.openOrdinal() && !pins.holds(segment)) {
                    changeable.add(segment);
                }
            }
            long now =
                    Math.max(appender.progressEpochMicros(), appender.offered().arrivalEpochMicros());
            SortedMap<Long, SortedSet<Integer>> going =
                    RetentionPlan.of(changeable, catalog.tallies(), catalog.bytes(), limits, now);
            List<Job> jobs = new ArrayList<>();
            for (Map.Entry<Long, SortedSet<Integer>> entry : going.entrySet()) {
                catalog.find(entry.getKey()).ifPresent(segment -> jobs.add(new Job(segment, entry.getValue())));
            }
            return jobs;
        } finally {
            lock.unlock();
        }
    }

    private long execute(Job job) throws IOException {
        Path path = dir.resolve(job.segment().fileName());
        SegmentStripper.Stripped stripped =
                SegmentStripper.strip(path, job.segment().header(), job.going(), opener);
        Optional<SegmentIndex> left = Optional.empty();
        if (stripped.kept() > 0) {
            JournalDirectory.Segment fresh = new JournalDirectory.Segment(
                    stripped.fresh(),
                    job.segment().header().ordinal(),
                    job.segment().first());
            left = Optional.of(SegmentScan.of(fresh, job.segment().fileName()).index());
        }
        lock.lock();
        try {
            if (pins.holds(job.segment())) {
                Files.delete(stripped.fresh());
                return 0;
            }
            removed.add(left.isEmpty(), job.segment(), stripped.taken());
            swap(job.segment(), stripped, left);
        } finally {
            lock.unlock();
        }
        LOG.info("Limits took {} messages of sources {} out of {}", stripped.taken(), job.going(), path.getFileName());
        return stripped.taken();
    }

    private void swap(SegmentIndex old, SegmentStripper.Stripped stripped, Optional<SegmentIndex> left)
            throws IOException {
        Path path = dir.resolve(old.fileName());
        if (left.isPresent()) {
            stripped.replace(path);
            SegmentSidecar.write(path, left.get());
            left.get().forgetEntries();
            catalog.put(left.get());
        } else {
            Files.delete(stripped.fresh());
            Files.deleteIfExists(SegmentSidecar.of(path));
            Files.delete(path);
            catalog.remove(old.header().ordinal());
        }
        JournalDirectory.forceNames(dir);
    }
}
