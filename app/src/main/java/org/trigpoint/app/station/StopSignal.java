package org.trigpoint.app.station;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;

/**
 * Waits for SIGINT or SIGTERM, and keeps the process alive until everything has been put away: for so long as the settings say, or
 * until a second signal. One may be opened within another: the process ends when all are closed.
 */
public final class StopSignal implements AutoCloseable {
    static final int USUAL_SECONDS = 30;

    private static final int MOST_SECONDS = 3_600;
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final long LOOK_MILLIS = 5;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop");
    private final int seconds;
    private volatile long askedNanos;

    /** @throws SettingsException when the settings give it no time, or too much */
    public StopSignal(Settings settings) {
        Integer said = settings.drainSeconds();
        seconds = said == null ? USUAL_SECONDS : said;
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new SettingsException("drainSeconds is a number from 1 to " + MOST_SECONDS + ", not " + seconds);
        }
        OPEN.incrementAndGet();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void onSignal() {
        askedNanos = System.nanoTime();
        asked.countDown();
        boolean whole = false;
        try {
            whole = awaitClosed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        // A stop that was asked for and went well is a success: the JVM itself would report the signal.
        Runtime.getRuntime().halt(whole ? 0 : 1);
    }

    /** False, with a message, when it took too long or was asked for again. */
    private boolean awaitClosed() throws InterruptedException {
        long deadlineNanos = askedNanos + TimeUnit.SECONDS.toNanos(seconds);
        while (OPEN.get() > 0) {
            boolean again = signals() > 1;
            if (again || System.nanoTime() >= deadlineNanos) {
                System.err.println((again
                                ? "A second signal ends the stop"
                                : "Stopping took longer than " + seconds + " s and is ended (--drain-seconds)")
                        + ": what was not yet recorded is lost, the rest is read from the journal at the next start");
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }

    /** The JVM gives each signal a thread, which waits while the hooks run; there is no other public way to know of a second. */
    private static int signals() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int count = root.enumerate(threads);
        int signals = 0;
        for (int i = 0; i < count; i++) {
            String name = threads[i].getName();
            signals += name.equals("SIGTERM handler") || name.equals("SIGINT handler") ? 1 : 0;
        }
        return signals;
    }

    /** True once a stop was asked for. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** How long ago the stop was asked for. */
    long sinceAskedNanos() {
        return System.nanoTime() - askedNanos;
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
