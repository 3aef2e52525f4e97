package org.trigpoint.app.station;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Waits for SIGINT or SIGTERM, and keeps the process alive until everything has been put away. One may be opened within
 * another: the process ends when all are closed.
 */
public final class StopSignal implements AutoCloseable {
    private static final long LONGEST_CLOSING_SECONDS = 30;

    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final long LOOK_MILLIS = 5;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop");

    public StopSignal() {
        OPEN.incrementAndGet();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void onSignal() {
        asked.countDown();
        try {
            long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_CLOSING_SECONDS);
            while (OPEN.get() > 0 && System.nanoTime() < deadlineNanos) {
                Thread.sleep(LOOK_MILLIS);
            }
            if (OPEN.get() > 0) {
                System.err.println("Stopping took too long; what was not yet stored is in the journal's last second");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        // A stop that was asked for and went well is a success: the JVM itself would report the signal.
        Runtime.getRuntime().halt(0);
    }

    /** True once a stop was asked for. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits until a stop is asked for. */
    public void await() throws InterruptedException {
        asked.await();
    }

    /** Everything has been put away. */
    @Override
    public void close() {
        OPEN.decrementAndGet();
        if (!isAsked()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came just now: the hook runs, and what it waits for has happened.
                asked.countDown();
            }
        }
    }
}
