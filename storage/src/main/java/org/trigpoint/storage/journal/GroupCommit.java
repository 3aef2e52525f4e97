package org.trigpoint.storage.journal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was appended durable, many appends at once, on a thread of its own.
 *
 * <p>Every method but {@link #close} is called with the journal's lock held; the disk is waited for without it.
 */
final class GroupCommit {
    private static final int MOST_RETIRED = 4;

    private final ReentrantLock lock;
    private final Condition changed;
    private final Condition synced;
    private final Duration every;
    private final Consumer<IOException> failed;
    private final Runnable retiredOne;
    private final Deque<SegmentWriter> retired = new ArrayDeque<>();
    private final Thread thread;
    private @Nullable SegmentWriter current;
    private long appended;
    private long durable;
    private boolean hurried;
    private boolean closing;

    /**
     * @param failed told, under the lock, when the disk did not confirm
     * @param retiredOne told, under the lock, when a segment was closed
     */
    GroupCommit(ReentrantLock lock, Duration every, Consumer<IOException> failed, Runnable retiredOne) {
        this.lock = lock;
        this.changed = lock.newCondition();
        this.synced = lock.newCondition();
        this.every = every;
        this.failed = failed;
        this.retiredOne = retiredOne;
        this.thread = Thread.ofPlatform().name("journal-sync").daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Something was written to this segment. */
    void dirtied(SegmentWriter writer) {
        if (appended++ == durable || current != writer) {
            current = writer;
            changed.signal();
        }
    }

    /** Waits while too many full segments are on their way to the disk: who appends is slowed down to what it takes. */
    void awaitRoom() {
        while (retired.size() > MOST_RETIRED && !closing) {
            synced.awaitUninterruptibly();
        }
    }

    /** Nothing more will be written to this segment: it is made durable and closed. */
    void retire(SegmentWriter writer) {
        if (current == writer) {
            current = null;
        }
        retired.add(writer);
        appended++;
        changed.signal();
    }

    /** The oldest segment that is on its way to be closed. */
    Optional<SegmentWriter> oldestRetired() {
        return Optional.ofNullable(retired.peek());
    }

    /** Returns when everything appended so far is durable, or the disk did not confirm it. */
    void sync() {
        long wanted = appended;
        while (durable < wanted && !closing) {
            hurried = true;
            changed.signal();
            synced.awaitUninterruptibly();
        }
    }

    private void run() {
        lock.lock();
        try {
            while (!closing || durable < appended) {
                awaitWork();
                commit();
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitWork() {
        while (durable == appended && !closing) {
            changed.awaitUninterruptibly();
        }
        long left = every.toNanos();
        while (left > 0 && !hurried && !closing && retired.isEmpty()) {
            try {
                left = changed.awaitNanos(left);
            } catch (InterruptedException e) {
                // Nobody but a stopping JVM interrupts this thread; what was appended is made durable at once.
                hurried = true;
            }
        }
        hurried = false;
    }

    private void commit() {
        long upTo = appended;
        SegmentWriter old;
        while ((old = retired.peek()) != null) {
            finish(old);
            retired.remove();
            synced.signalAll();
            retiredOne.run();
        }
        // Read only now: while the lock was given back, what was current may have been retired and closed.
        SegmentWriter now = current;
        if (now != null && durable < upTo) {
            forceUnlocked(now);
        }
        durable = Math.max(durable, upTo);
        synced.signalAll();
    }

    private void finish(SegmentWriter old) {
        boolean confirmed = forceUnlocked(old);
        IOException failure = null;
        lock.unlock();
        try {
            old.close(confirmed);
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            // This thread must live: appends wait for it.
            failure = new IOException(e);
        } finally {
            lock.lock();
        }
        if (failure == null) {
            old.indexOnDisk();
        } else {
            failed.accept(failure);
        }
    }

    private boolean forceUnlocked(SegmentWriter writer) {
        IOException failure = null;
        lock.unlock();
        try {
            writer.force();
        } catch (IOException e) {
            failure = e;
        } finally {
            lock.lock();
        }
        if (failure != null) {
            failed.accept(failure);
        }
        return failure == null;
    }

    /** Makes everything durable and ends the thread; called without the lock. */
    void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
