package org.trigpoint.engine.local;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The caller and its workers: they run one task each at a time and wait for each other.
 *
 * <p>A barrier for phases of some ten microseconds and more. All spin for a while before they park, so phases that follow each
 * other closely cost no system call; where there are fewer processors than members, nobody spins. What a member wrote in one phase
 * is seen by all in the next.
 */
final class Crew implements AutoCloseable {
    private static final int SPINS = 2_000;

    private final Worker[] workers;
    private final int spins;
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
        spins = Runtime.getRuntime().availableProcessors() >= members ? SPINS : 0;
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
        int spun = 0;
        while (working.get() > 0) {
            if (spun++ < spins) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
            }
        }
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
            int spun = 0;
            while (phase == done && !closed) {
                if (spun++ < spins) {
                    Thread.onSpinWait();
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
