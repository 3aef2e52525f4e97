package org.trigpoint.storage.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the file, and writes to it what waits, on a thread of its own. What the file does not take is tried again; beyond {@value
 * #MOST_WAITING} points the oldest are let go, counted. All but the thread's own work is done under the lock of the {@link History}.
 */
final class HistoryWriter {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);
    private static final int MOST_WAITING = 20_000_000;
    private static final int MANY_WAITING = 200_000;
    private static final long WRITE_EVERY_NANOS = 1_000_000_000;
    private static final long RETRY_MILLIS = 2_000;
    private static final long RETAIN_EVERY_MICROS = 3_600_000_000L;

    private final Path path;
    private final long keptMicros;
    private final ReentrantLock lock;
    private final LongSupplier knownEpochMicros;
    private final Condition changed;
    private final CompletableFuture<Optional<HistoryFile>> opened = new CompletableFuture<>();
    private final Thread thread = Thread.ofPlatform().name("history").daemon().unstarted(this::run);
    private List<HistoryRow> waiting = new ArrayList<>();
    private List<HistoryRow> underWay = List.of();
    private long waitingPoints;
    private long writtenPoints;
    private long lostPoints;
    private @Nullable String trouble;
    private boolean hurry;
    private boolean closing;

    /**
     * @param keptMicros age at which segments leave the file, Long.MAX_VALUE for never
     * @param knownEpochMicros tells until when is known
     */
    HistoryWriter(Path path, long keptMicros, ReentrantLock lock, LongSupplier knownEpochMicros) {
        this.path = path;
        this.keptMicros = keptMicros;
        this.lock = lock;
        this.knownEpochMicros = knownEpochMicros;
        changed = lock.newCondition();
    }

    void start() {
        thread.start();
    }

    /** The file, once it is open: waits for that; empty when it could not be opened. */
    Optional<HistoryFile> file() {
        return opened.join();
    }

    /** True once it is known that there is no file to write to. */
    boolean isVain() {
        return opened.isDone() && file().isEmpty();
    }

    /** Highest row of the file when it was opened; waits for that. */
    long rowsBefore() {
        return file().map(HistoryFile::lastSerialAtOpening).orElse(0L);
    }

    /** Takes what is to be written. */
    void add(HistoryRow row) {
        waiting.add(row);
        waitingPoints += row.segment().points().count();
        if (waitingPoints > MANY_WAITING) {
            hurry();
        }
    }

    /** Writes without waiting for more. */
    void hurry() {
        hurry = true;
        changed.signalAll();
    }

    /** What is not in the file yet. */
    Stream<HistoryRow> rows() {
        return Stream.concat(underWay.stream(), waiting.stream());
    }

    /** True while something waits that the file may take. */
    boolean isBusy() {
        return waitingPoints > 0 && trouble == null && thread.isAlive();
    }

    HistoryHealth health(long openPoints) {
        return new HistoryHealth(trouble, writtenPoints, waitingPoints, openPoints, lostPoints);
    }

    /** Nothing more comes. */
    void end() {
        closing = true;
        changed.signalAll();
    }

    /** Returns when all is written that the file takes, and closes it. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file().ifPresent(HistoryFile::close);
    }

    private void run() {
        openFile();
        file().ifPresent(file -> {
            try {
                write(file);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void openFile() {
        Optional<HistoryFile> file = Optional.empty();
        try {
            file = Optional.of(HistoryFile.open(path));
        } catch (IOException | RuntimeException | LinkageError e) {
            // The library brings a part that is not Java, which a machine may not load.
            LOG.error("There is no history: {}", e.getMessage());
            lock.lock();
            try {
                trouble = String.valueOf(e.getMessage());
            } finally {
                lock.unlock();
            }
        } finally {
            opened.complete(file);
        }
    }

    private void write(HistoryFile file) throws InterruptedException {
        long retainedEpochMicros = Long.MIN_VALUE;
        while (awaitWork()) {
            writeUnderWay(file);
            long known = known();
            if (keptMicros != Long.MAX_VALUE && known - RETAIN_EVERY_MICROS > retainedEpochMicros) {
                retainedEpochMicros = known;
                dropBefore(known - keptMicros, file);
            }
        }
    }

    private long known() {
        lock.lock();
        try {
            return knownEpochMicros.getAsLong();
        } finally {
            lock.unlock();
        }
    }

    /** Takes what waits; false when all is written and nothing more comes. */
    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            long left = WRITE_EVERY_NANOS;
            while (!closing && !hurry && left > 0) {
                left = changed.awaitNanos(left);
            }
            hurry = false;
            underWay = waiting;
            waiting = new ArrayList<>();
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
                    settled();
                } else {
                    failed(failed);
                }
                if (failed == null || closing) {
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
            file.write(underWay);
            return null;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void settled() {
        writtenPoints += points();
        forgetUnderWay();
        if (trouble != null) {
            LOG.info("The history is written again");
            trouble = null;
        }
    }

    private void failed(String why) {
        if (trouble == null) {
            LOG.error("The history takes nothing: {}. It is tried again, what comes in waits", why);
        }
        trouble = why;
        if (closing) {
            LOG.error("The last {} points of the history were not written", waitingPoints);
        } else if (waitingPoints > MOST_WAITING) {
            LOG.error("{} points were let go that the history did not take", points());
            lostPoints += points();
            forgetUnderWay();
        }
    }

    private void forgetUnderWay() {
        waitingPoints -= points();
        underWay = List.of();
    }

    private long points() {
        return underWay.stream()
                .mapToLong(row -> row.segment().points().count())
                .sum();
    }

    private static void dropBefore(long epochMicros, HistoryFile file) {
        try {
            int dropped = file.dropBefore(epochMicros);
            if (dropped > 0) {
                LOG.info("{} segments of the history were older than it keeps", dropped);
            }
        } catch (SQLException e) {
            LOG.warn("Old segments of the history could not be dropped: {}", e.getMessage());
        }
    }
}
