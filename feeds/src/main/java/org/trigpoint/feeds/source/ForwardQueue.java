package org.trigpoint.feeds.source;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.trigpoint.model.recording.Raw;

/** Raw messages on their way to one reader: bounded, the oldest are dropped for the newest, so the writer never waits. */
final class ForwardQueue {
    private static final int MOST_LINES = 8_192;
    private static final int MOST_BYTES = 1 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Raw> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    /** Adds one; returns how many were dropped for it. */
    int put(Raw raw) {
        lock.lock();
        try {
            if (closed) {
                return 1;
            }
            waiting.add(raw);
            bytes += raw.length();
            int dropped = 0;
            while (waiting.size() > MOST_LINES || bytes > MOST_BYTES) {
                bytes -= waiting.remove().length();
                dropped++;
            }
            changed.signal();
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for messages and moves all of them.
     *
     * @return false when closed and empty
     */
    boolean takeAll(List<Raw> into) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            into.addAll(waiting);
            waiting.clear();
            bytes = 0;
            return !into.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes; what waits can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
