package org.trigpoint.feeds.source;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.trigpoint.flow.Message;
import org.trigpoint.model.recording.Recorded;

/**
 * Hands a recording on in its own time, faster, slower, or as fast as it goes.
 *
 * <p>It cuts batches into slices of what is due, and while nothing is due it hands on empty slices, so that everything that
 * waits for a time gets it. {@link #pass} is for one thread; speed and pause may be set from any.
 */
public final class Pace {
    /** The speed that means as fast as it goes. */
    public static final double MAX = 0;

    private static final long TICK_NANOS = 20_000_000;

    /** How late the recording may become before its clock waits for it: a slow machine shall not rush afterwards. */
    private static final long MOST_LAG_NANOS = 1_000_000_000;

    /** Takes slices. */
    @FunctionalInterface
    public interface Hand {
        /**
         * Takes the next slice of the recording.
         *
         * @param progressEpochMicros everything up to here has been handed on
         */
        void take(List<Message<Recorded>> messages, long progressEpochMicros) throws InterruptedException;
    }

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(long nanos) throws InterruptedException;
    }

    private final LongSupplier nanoClock;
    private final Sleeper sleeper;
    private final long longestWaitNanos;
    private boolean anchored;
    private double positionEpochMicros;
    private long lastNanos;
    private long saidEpochMicros = Long.MIN_VALUE;
    private volatile double speed;
    private volatile boolean paused;

    /**
     * @param speed times its own; {@link #MAX} for as fast as it goes
     * @param longestWait when the next message is due later than this, the gap is jumped: a recording may be silent for years
     * @param nanoClock a clock that only goes forward, in nanoseconds
     * @param sleeper waits for so many nanoseconds
     */
    public Pace(double speed, Duration longestWait, LongSupplier nanoClock, Sleeper sleeper) {
        this.speed = requireSpeed(speed);
        this.longestWaitNanos = longestWait.toNanos();
        this.nanoClock = nanoClock;
        this.sleeper = sleeper;
    }

    private static double requireSpeed(double speed) {
        if (!(speed >= 0 && speed <= 1e6)) {
            throw new IllegalArgumentException("A speed is 0 (as fast as it goes) to 1000000, not " + speed);
        }
        return speed;
    }

    public double speed() {
        return speed;
    }

    public boolean isPaused() {
        return paused;
    }

    /** Changes the speed; the recording goes on from where it is. */
    public void setSpeed(double speed) {
        this.speed = requireSpeed(speed);
    }

    public void setPaused(boolean paused) {
        this.paused = paused;
    }

    /** After a seek: what comes next is due at once, wherever it lies. */
    public void restart() {
        anchored = false;
        saidEpochMicros = Long.MIN_VALUE;
    }

    /**
     * Hands on one batch, each message when it is due, and returns when its progress is reached.
     *
     * @param messages in stamp order
     * @param progressEpochMicros of the batch
     */
    public void pass(List<Message<Recorded>> messages, long progressEpochMicros, Hand hand)
            throws InterruptedException {
        int handed = 0;
        while (handed < messages.size() || progressEpochMicros > saidEpochMicros) {
            if (!paused && speed == MAX) {
                anchored = false;
                hand(messages.subList(handed, messages.size()), progressEpochMicros, hand);
                return;
            }
            advance(handed < messages.size() ? arrival(messages, handed) : progressEpochMicros);
            if (!paused) {
                handed = handDue(messages, handed, progressEpochMicros, hand);
            }
            if (handed < messages.size() || progressEpochMicros > saidEpochMicros) {
                sleeper.sleep(TICK_NANOS);
            }
        }
    }

    private static long arrival(List<Message<Recorded>> messages, int index) {
        return messages.get(index).stamp().arrivalEpochMicros();
    }

    /** Moves the recording's clock on by what has passed since it was last looked at. */
    private void advance(long nextEpochMicros) {
        long nowNanos = nanoClock.getAsLong();
        double factor = speed / 1_000;
        if (!anchored) {
            anchored = true;
            positionEpochMicros = nextEpochMicros;
        } else if (!paused) {
            double passed = positionEpochMicros + (nowNanos - lastNanos) * factor;
            double latest = nextEpochMicros + MOST_LAG_NANOS * factor;
            boolean gap = nextEpochMicros - passed > longestWaitNanos * factor;
            positionEpochMicros = gap ? nextEpochMicros : Math.min(passed, Math.max(latest, positionEpochMicros));
        }
        lastNanos = nowNanos;
    }

    private int handDue(List<Message<Recorded>> messages, int from, long progressEpochMicros, Hand hand)
            throws InterruptedException {
        long now = (long) positionEpochMicros;
        int due = from;
        while (due < messages.size() && arrival(messages, due) <= now) {
            due++;
        }
        long upTo = due < messages.size() ? Math.min(now, arrival(messages, due) - 1) : now;
        upTo = Math.min(upTo, progressEpochMicros);
        if (due > from || upTo > saidEpochMicros) {
            hand(messages.subList(from, due), upTo, hand);
        }
        return due;
    }

    private void hand(List<Message<Recorded>> messages, long progressEpochMicros, Hand hand)
            throws InterruptedException {
        saidEpochMicros = Math.max(saidEpochMicros, progressEpochMicros);
        hand.take(messages, saidEpochMicros);
    }
}
