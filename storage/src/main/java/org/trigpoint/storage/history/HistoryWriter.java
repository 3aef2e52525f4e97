package org.trigpoint.storage.history;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.database.DatabaseException;

/**
 * Opens the store, and writes to it what waits, on a thread of its own. What the store does not take is tried again; beyond {@value
 * #MOST_WAITING} points, or {@value #MOST_BESIDE} rows beside the tracks, the oldest are let go, counted. All but the thread's own work is done under the lock of the {@link History}.
 */
final class HistoryWriter {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);
    private static final int MOST_WAITING = 20_000_000;
    private static final int MANY_WAITING = 200_000;
    /** Of what is beside the tracks. */
    private static final int MOST_BESIDE = 1_000_000;

    private static final long WRITE_EVERY_NANOS = 1_000_000_000;
    private static final long RETRY_NANOS = 2_000_000_000L;
    private static final long OPENING_NANOS = 5_000_000_000L;
    private static final long RETAIN_EVERY_MICROS = 3_600_000_000L;

    private final Database database;
    private final HistoryStore store;
    private final HistoryLimits limits;
    private final ReentrantLock lock;
    private final LongSupplier knownEpochMicros;
    private final Condition changed;
    private final Thread thread = Thread.ofPlatform().name("history").daemon().unstarted(this::run);
    private List<HistoryRow> waiting = new ArrayList<>();
    private List<HistoryRow> underWay = List.of();
    private Beside besideWaiting = new Beside();
    private Beside besideUnderWay = new Beside();
    private long waitingPoints;
    private long writtenPoints;
    private long lostPoints;
    private long lostBeside;
    private @Nullable String trouble;
    /** What became known after this is to leave the store before anything is written. */
    private long dropAfterEpochMicros = Long.MAX_VALUE;

    private volatile boolean open;
    private volatile boolean vain;
    private boolean hurry;
    private boolean closing;

    /**
     * @param limits ages at which segments leave the store
     * @param knownEpochMicros tells until when is known
     */
    HistoryWriter(
            Database database,
            HistoryStore store,
            HistoryLimits limits,
            ReentrantLock lock,
            LongSupplier knownEpochMicros) {
        this.database = database;
        this.store = store;
        this.limits = limits;
        this.lock = lock;
        this.knownEpochMicros = knownEpochMicros;
        changed = lock.newCondition();
    }

    void start() {
        thread.start();
    }

    /** The store, once it can be asked. Waits for a moment when it is being opened; throws HistoryException when it is not there. */
    HistoryStore store() {
        lock.lock();
        try {
            long left = OPENING_NANOS;
            while (trouble == null && !vain && left > 0 && !(open && dropAfterEpochMicros == Long.MAX_VALUE)) {
                left = changed.awaitNanos(left);
            }
            if (!open) {
                throw new HistoryException(
                        "There is no history: " + (trouble == null ? "it is still being opened" : trouble));
            }
            return store;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HistoryException("The question was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** True once it is known that there is nothing to write to, and never will be. */
    boolean isVain() {
        return vain;
    }

    /** What became known after this leaves the store before anything else is written. */
    void dropKnownAfter(long epochMicros) {
        dropAfterEpochMicros = Math.min(dropAfterEpochMicros, epochMicros);
        hurry();
    }

    /** Takes what is to be written. */
    void add(HistoryRow row) {
        waiting.add(row);
        waitingPoints += row.segment().points().count();
        if (waitingPoints > MANY_WAITING) {
            hurry();
        }
    }

    /** To add to what is to be written beside the tracks. */
    Beside beside() {
        return besideWaiting;
    }

    /** Scenes that are not in the store yet. */
    Stream<Scene> scenes() {
        return Stream.concat(besideUnderWay.scenes.stream(), besideWaiting.scenes.stream());
    }

    private int besideSize() {
        return besideUnderWay.size() + besideWaiting.size();
    }

    /** Writes without waiting for more. */
    void hurry() {
        hurry = true;
        changed.signalAll();
    }

    /** What is not in the store yet. */
    Stream<HistoryRow> rows() {
        return Stream.concat(underWay.stream(), waiting.stream());
    }

    /** True while something waits that the store may take. */
    boolean isBusy() {
        return (waitingPoints > 0 || besideSize() > 0 || dropAfterEpochMicros != Long.MAX_VALUE)
                && trouble == null
                && thread.isAlive();
    }

    HistoryHealth health(long takenPoints, long openPoints) {
        return new HistoryHealth(
                trouble,
                takenPoints,
                writtenPoints,
                waitingPoints,
                openPoints,
                lostPoints,
                lostBeside,
                store.damagedRows());
    }

    /** Nothing more comes. */
    void end() {
        closing = true;
        changed.signalAll();
    }

    /** Returns when all is written that the store takes. */
    void awaitEnd() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            if (openStore()) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it is open; false when that is in vain, or nothing more comes. */
    private boolean openStore() throws InterruptedException {
        while (true) {
            try {
                database.open();
                open = true;
                locked(this::isWell);
                return true;
            } catch (SQLException e) {
                locked(() -> failed(String.valueOf(e.getMessage())));
            } catch (DatabaseException | LinkageError e) {
                // The library of SQLite brings a part that is not Java, which a machine may not load.
                LOG.error("There is no history: {}", e.getMessage());
                locked(() -> {
                    vain = true;
                    trouble = String.valueOf(e.getMessage());
                    changed.signalAll();
                });
                return false;
            }
            if (isOverWhileWaiting()) {
                return false;
            }
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Waits before something is tried again; true when nothing more comes. */
    private boolean isOverWhileWaiting() throws InterruptedException {
        lock.lock();
        try {
            long left = RETRY_NANOS;
            while (!closing && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closing;
        } finally {
            lock.unlock();
        }
    }

    private void write() throws InterruptedException {
        long retainedEpochMicros = Long.MIN_VALUE;
        while (awaitWork()) {
            writeUnderWay();
            long known = known();
            if (known - RETAIN_EVERY_MICROS > retainedEpochMicros) {
                retainedEpochMicros = known;
                dropOld(limits.endsEpochMicros(known));
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
            takeWaiting();
            return !closing || !underWay.isEmpty() || !besideUnderWay.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void takeWaiting() {
        underWay = waiting;
        waiting = new ArrayList<>();
        besideUnderWay = besideWaiting;
        besideWaiting = new Beside();
    }

    private void writeUnderWay() throws InterruptedException {
        while (true) {
            long dropAfter = dropAfter();
            String why = tryToWrite(dropAfter);
            boolean given;
            lock.lock();
            try {
                if (why == null) {
                    settled(dropAfter);
                } else {
                    failed(why);
                }
                given = why == null || closing;
            } finally {
                lock.unlock();
            }
            if (given || isOverWhileWaiting()) {
                return;
            }
        }
    }

    private long dropAfter() {
        lock.lock();
        try {
            return dropAfterEpochMicros;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable String tryToWrite(long dropAfter) {
        try {
            if (dropAfter != Long.MAX_VALUE) {
                store.dropKnownAfter(dropAfter);
            }
            if (!underWay.isEmpty() || !besideUnderWay.isEmpty()) {
                store.put(underWay, besideUnderWay);
            }
            return null;
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void settled(long droppedAfter) {
        if (droppedAfter == dropAfterEpochMicros) {
            dropAfterEpochMicros = Long.MAX_VALUE;
        }
        writtenPoints += points();
        forgetUnderWay();
        isWell();
    }

    private void isWell() {
        if (trouble != null) {
            LOG.info("The history is written again");
            trouble = null;
        }
        changed.signalAll();
    }

    private void failed(String why) {
        if (trouble == null) {
            LOG.error("The history takes nothing: {}. It is tried again, what comes in waits", why);
        }
        trouble = why;
        if (closing) {
            LOG.error(
                    "The last {} points of the history, and {} rows beside, were not written",
                    waitingPoints,
                    besideSize());
        } else if (waitingPoints > MOST_WAITING || besideSize() > MOST_BESIDE) {
            if (underWay.isEmpty() && besideUnderWay.isEmpty()) {
                takeWaiting();
            }
            LOG.error(
                    "{} points, and {} rows beside, were let go that the history did not take",
                    points(),
                    besideUnderWay.size());
            lostPoints += points();
            lostBeside += besideUnderWay.size();
            forgetUnderWay();
        }
        changed.signalAll();
    }

    private void forgetUnderWay() {
        waitingPoints -= points();
        underWay = List.of();
        besideUnderWay = new Beside();
    }

    private long points() {
        return underWay.stream()
                .mapToLong(row -> row.segment().points().count())
                .sum();
    }

    private void dropOld(Map<HistoryLayer, Long> endsEpochMicros) {
        if (endsEpochMicros.isEmpty()) {
            return;
        }
        try {
            int dropped = store.dropBefore(endsEpochMicros);
            if (dropped > 0) {
                LOG.info("{} rows of the history were older than it keeps", dropped);
            }
        } catch (SQLException e) {
            LOG.warn("What is old in the history could not be dropped: {}", e.getMessage());
        }
    }
}
