package org.trigpoint.server.notify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.server.port.Subscribers.Health;

/**
 * Delivers the letters of one subscriber, in their order, on a thread of its own. What cannot be delivered is tried again after a time
 * that doubles, with some chance in it so that many stations do not come back at one moment; what is too old is put away with a message.
 */
final class Round implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;
    private static final int REFUSALS_OF_A_LETTER = 5;
    private static final long CLOSE_MILLIS = 1_000;

    private final Subscriber subscriber;
    private final Box box;
    private final Carrier carrier;
    private final InstantSource clock;
    private final Duration firstPause;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private boolean stopped;
    private boolean fresh;
    private long delivered;
    private long putAway;
    private int failures;
    private @Nullable Instant lastDelivered;
    private @Nullable Instant failingSince;
    private @Nullable Instant lastFailed;
    private @Nullable Instant nextTry;
    private String lastProblem = "";
    private String problem = "";

    /** @param firstPause after a first failure */
    Round(
            Subscriber subscriber,
            Box box,
            Carrier carrier,
            InstantSource clock,
            Duration firstPause,
            RandomGenerator random) {
        this.subscriber = subscriber;
        this.box = box;
        this.carrier = carrier;
        this.clock = clock;
        this.firstPause = firstPause;
        this.random = random;
        thread = Thread.ofVirtual().name("subscriber-" + subscriber.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Tells it that there is a letter. */
    void wake() {
        lock.lock();
        try {
            fresh = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a letter was put away. */
    void lost(Letter letter, String why) {
        LOG.warn("Subscriber {} is not told of {}: {}", subscriber.name(), letter.id(), why);
        lock.lock();
        try {
            putAway++;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                Letter letter = next();
                deliver(letter);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Letter next() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (stopped) {
                    throw new InterruptedException();
                }
                var first = box.findFirst();
                if (first.isPresent()) {
                    return first.get();
                }
                fresh = false;
                while (!fresh && !stopped) {
                    changed.await();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Letter letter) throws InterruptedException {
        try {
            carrier.deliver(letter);
            box.remove(letter, clock.instant(), true, "");
            succeeded();
        } catch (IOException | UncheckedIOException e) {
            failed(letter, e);
            Duration old = Duration.between(letter.queued(), clock.instant());
            if (old.compareTo(subscriber.giveUpAfter()) > 0) {
                giveUp(letter, "it could not be delivered for " + old.toHours() + " h: " + problem());
            } else if (e instanceof Carrier.RefusedException && failures() >= REFUSALS_OF_A_LETTER) {
                giveUp(letter, "it was refused: " + problem());
            } else {
                pause();
            }
        }
    }

    private void giveUp(Letter letter, String why) throws InterruptedException {
        try {
            box.remove(letter, clock.instant(), false, why);
            lost(letter, why);
            lock.lock();
            try {
                failures = 0;
            } finally {
                lock.unlock();
            }
        } catch (UncheckedIOException e) {
            LOG.warn("The box of subscriber {} cannot be written: {}", subscriber.name(), e.getMessage());
            pause();
        }
    }

    private void succeeded() {
        lock.lock();
        try {
            if (failingSince != null) {
                LOG.info("Subscriber {} is told again, after {} failures", subscriber.name(), failures);
            }
            delivered++;
            lastDelivered = clock.instant();
            failures = 0;
            failingSince = null;
            problem = "";
        } finally {
            lock.unlock();
        }
    }

    private void failed(Letter letter, Exception e) {
        lock.lock();
        try {
            failures++;
            problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            lastProblem = problem;
            lastFailed = clock.instant();
            if (failingSince == null) {
                failingSince = clock.instant();
                LOG.warn(
                        "Subscriber {} cannot be told of {} now, and will be later: {}",
                        subscriber.name(),
                        letter.id(),
                        problem);
            }
        } finally {
            lock.unlock();
        }
    }

    private int failures() {
        lock.lock();
        try {
            return failures;
        } finally {
            lock.unlock();
        }
    }

    private String problem() {
        lock.lock();
        try {
            return problem;
        } finally {
            lock.unlock();
        }
    }

    /** Half of the doubled time and up to as much again. */
    private void pause() throws InterruptedException {
        long doubled = firstPause.toNanos() << Math.min(MOST_DOUBLINGS, failures() - 1);
        long longest = Math.clamp(doubled, firstPause.toNanos(), LONGEST_PAUSE.toNanos());
        long left = longest / 2 + random.nextLong(longest / 2 + 1);
        lock.lock();
        try {
            nextTry = clock.instant().plusNanos(left);
            while (left > 0 && !stopped) {
                left = changed.awaitNanos(left);
            }
            nextTry = null;
        } finally {
            lock.unlock();
        }
    }

    /** How it is doing. */
    Health health() {
        lock.lock();
        try {
            return new Health(
                    subscriber.name(),
                    subscriber.audience(),
                    subscriber.target().kind(),
                    subscriber.target().shown(),
                    subscriber.wanted().rules(),
                    subscriber.wanted().severity(),
                    subscriber.wanted().orderRatio(),
                    problem,
                    failingSince,
                    lastDelivered,
                    lastFailed,
                    lastProblem,
                    failures,
                    nextTry,
                    box.findFirst().map(Letter::queued).orElse(null),
                    box.waiting(),
                    delivered,
                    putAway);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            // What is on its way arrives, and is then not sent again.
            thread.join(CLOSE_MILLIS);
            thread.interrupt();
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        carrier.close();
        try {
            box.close();
        } catch (IOException e) {
            LOG.warn("The box of subscriber {} cannot be closed: {}", subscriber.name(), e.getMessage());
        }
    }
}
