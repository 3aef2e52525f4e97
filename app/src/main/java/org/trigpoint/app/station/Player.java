package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.trigpoint.feeds.source.Pace;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.server.port.ReplayControl;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;

/**
 * Plays a journal on the picture, in its own time, faster, or as fast as it goes, and jumps in it.
 *
 * <p>{@link #run} has a thread of its own; the course may be steered from any. A jump forward plays what lies between as fast as
 * it goes; a jump back begins anew, so what is shown at a moment never depends on how it was reached.
 */
final class Player implements Runnable, ReplayControl {
    private static final long MICROS_PER_MILLI = 1_000;

    /** A slice from this size on is played as fast as it goes: the picture may then be one slice behind. */
    private static final int AHEAD_FROM = 512;

    private static final Duration LONGEST_GAP = Duration.ofSeconds(10);

    /** A person wants to be elsewhere: leaves the pace, whatever it waits for. */
    private static final class Sought extends InterruptedException {
        private static final long serialVersionUID = 1L;
    }

    private final Path folder;
    private final Conductor conductor;
    private final BooleanSupplier stillRecording;
    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch playedOnce = new CountDownLatch(1);
    private OptionalLong sought = OptionalLong.empty();
    private boolean stopped;
    private volatile long fromEpochMicros = Long.MIN_VALUE;
    private volatile long toEpochMicros = Long.MIN_VALUE;
    private volatile boolean dated;
    private Stamp handed = Stamp.FIRST;

    /**
     * @param folder of the journal, which may still grow
     * @param stillRecording false once it does not
     * @param speedRatio recorded seconds a second, 0 for as fast as it goes
     */
    Player(Path folder, Conductor conductor, BooleanSupplier stillRecording, double speedRatio) {
        this.folder = folder;
        this.conductor = conductor;
        this.stillRecording = stillRecording;
        this.pace = new Pace(speedRatio, LONGEST_GAP, System::nanoTime, this::sleep);
    }

    @Override
    public void run() {
        try {
            OptionalLong until = OptionalLong.empty();
            while (true) {
                try {
                    play(until);
                    conductor.awaitPicture();
                    playedOnce.countDown();
                    awaitJump();
                } catch (Sought e) {
                    until = takeSought();
                    if (until.isPresent() && until.getAsLong() <= conductor.progressEpochMicros()) {
                        conductor.reset();
                        handed = Stamp.FIRST;
                    }
                }
            }
        } catch (InterruptedException e) {
            playedOnce.countDown();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The recording in " + folder + " cannot be read", e);
        }
    }

    /** Plays from where the conductor is; up to the given time as fast as it goes. */
    private void play(OptionalLong until) throws IOException, InterruptedException {
        pace.restart();
        try (JournalReader reader = openWherePlayed()) {
            while (true) {
                boolean growing = stillRecording.getAsBoolean();
                Optional<JournalBatch> next = reader.next();
                if (next.isPresent()) {
                    pass(next.get(), until.orElse(Long.MIN_VALUE));
                } else if (growing) {
                    sleep(TimeUnit.MILLISECONDS.toNanos(5));
                } else {
                    return;
                }
            }
        }
    }

    private JournalReader openWherePlayed() throws IOException {
        return JournalReader.openAfter(folder, handed);
    }

    private void pass(JournalBatch batch, long untilEpochMicros) throws InterruptedException {
        List<Message<Recorded>> messages = batch.messages();
        long progress = progressOf(batch);
        int due = 0;
        while (due < messages.size() && messages.get(due).stamp().arrivalEpochMicros() <= untilEpochMicros) {
            due++;
        }
        hand(messages.subList(0, due), Math.min(progress, untilEpochMicros));
        // While it is paused the pace does not go on, not even to the end of what was handed on.
        if (due < messages.size() || progress > untilEpochMicros) {
            pace.pass(messages.subList(due, messages.size()), progress, this::hand);
        }
    }

    /** A block may say less than it shows: what stands before its last message has all been read. */
    static long progressOf(JournalBatch batch) {
        return batch.messages().isEmpty()
                ? batch.progressEpochMicros()
                : Math.max(
                        batch.progressEpochMicros(),
                        batch.messages().getLast().stamp().arrivalEpochMicros() - 1);
    }

    private void hand(List<Message<Recorded>> messages, long progressEpochMicros) throws InterruptedException {
        throwIfSought();
        if (progressEpochMicros > conductor.progressEpochMicros() || !messages.isEmpty()) {
            long progress = Math.max(progressEpochMicros, conductor.progressEpochMicros());
            if (messages.size() >= AHEAD_FROM) {
                conductor.handleAhead(messages, progress);
            } else {
                conductor.handle(messages, progress);
            }
            handed = messages.isEmpty() ? handed : messages.getLast().stamp();
        }
    }

    /** Waits until the recording has been played to its end once. */
    void awaitEnd() throws InterruptedException {
        playedOnce.await();
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says what the recorder has found of the recording's extent. */
    void spans(long fromMicros, long toMicros, boolean hasDates) {
        fromEpochMicros = fromMicros;
        toEpochMicros = toMicros;
        dated = hasDates;
    }

    private void sleep(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (left > 0) {
                throwIfSought();
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitJump() throws InterruptedException {
        lock.lock();
        try {
            while (sought.isEmpty() && !stopped) {
                changed.await();
            }
            throwIfSought();
        } finally {
            lock.unlock();
        }
    }

    private void throwIfSought() throws InterruptedException {
        lock.lock();
        try {
            if (stopped) {
                throw new InterruptedException("stopped");
            }
            if (sought.isPresent()) {
                throw new Sought();
            }
        } finally {
            lock.unlock();
        }
    }

    private OptionalLong takeSought() {
        lock.lock();
        try {
            OptionalLong taken = sought;
            sought = OptionalLong.empty();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Course course() {
        return new Course(millis(fromEpochMicros), millis(toEpochMicros), pace.isPaused(), pace.speed());
    }

    private double millis(long epochMicros) {
        return !dated || epochMicros == Long.MIN_VALUE ? Double.NaN : (double) epochMicros / MICROS_PER_MILLI;
    }

    @Override
    public void pause(boolean paused) {
        pace.setPaused(paused);
    }

    @Override
    public void speed(double speedRatio) {
        pace.setSpeed(speedRatio);
    }

    @Override
    public void seek(long epochMillis) {
        lock.lock();
        try {
            sought = OptionalLong.of(epochMillis * MICROS_PER_MILLI);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
