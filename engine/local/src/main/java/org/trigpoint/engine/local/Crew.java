package org.trigpoint.engine.local;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The caller and its workers: they run one task each at a time and wait for each other.
 *
 * <p>A barrier for phases of some ten microseconds and more. To wake a parked thread may take as long as a phase, so all look again
 * and again for a while before they park, and let other threads have the processor between looks. What a member wrote in one
 * phase is seen by all in the next.
 */
final class Crew implements AutoCloseable {
    private static final long LOOK_NANOS = 500_000;

    private final Worker[] workers;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private IntConsumer task = member -> {};
    private volatile @Nullable Thread caller;
    private long phases;
    private volatile long phase;
    private volatile boolean closed;

    /** A crew of so many members, of whom the caller is the first. */
    Crew(int members) {
        workers = new Worker[members - 1];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Worker(i + 1);
            workers[i].start();
        }
    }

    /** Runs the task once for each member, 0 to members − 1, and returns when all have ended; throws what a task threw. */
    void run(IntConsumer nextTask) {
        task = nextTask;
        working.set(workers.length);
        caller = Thread.currentThread();
        phase = ++phases;
        for (Worker worker : workers) {
            if (worker.parked) {
                LockSupport.unpark(worker);
            }
        }
        runMember(0);
        awaitWorkers();
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("A shard failed: " + thrown, thrown);
        }
    }

    private void awaitWorkers() {
        long until = System.nanoTime() + LOOK_NANOS;
        while (working.get() > 0) {
            if (System.nanoTime() < until) {
                letOthersRun();
            } else {
                LockSupport.park(this);
            }
        }
    }

    /** Correctness does not hang on it: who yields in vain looks again, and parks in the end. */
    @SuppressWarnings("ThreadPriorityCheck")
    private static void letOthersRun() {
        Thread.yield();
    }

    private void runMember(int member) {
        try {
            task.accept(member);
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            LockSupport.unpark(worker);
        }
    }

    private final class Worker extends Thread {
        private final int member;
        private volatile boolean parked;

        Worker(int member) {
            super("trigpoint-shard-" + member);
            this.member = member;
            setDaemon(true);
        }

        @Override
        public void run() {
            long done = 0;
            while (awaitPhaseAfter(done)) {
                done++;
                runMember(member);
                if (working.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }

        /** Waits for the next phase; false when the crew was closed. */
        private boolean awaitPhaseAfter(long done) {
            long until = System.nanoTime() + LOOK_NANOS;
            while (phase == done && !closed) {
                if (System.nanoTime() < until) {
                    letOthersRun();
                } else {
                    parkAfter(done);
                }
            }
            return !closed;
        }

        private void parkAfter(long done) {
            parked = true;
            if (phase == done && !closed) {
                LockSupport.park(Crew.this);
            }
            parked = false;
        }
    }
}
