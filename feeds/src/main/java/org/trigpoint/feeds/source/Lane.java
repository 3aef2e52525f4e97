package org.trigpoint.feeds.source;

import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceClosed;
import org.trigpoint.model.recording.SourceOpened;

/**
 * What one source has handed in and the consumer has not yet taken.
 *
 * <p>Two blocks: the source's threads fill one under the lock, the consumer empties the other without it, and the two change
 * places when the consumer's is empty. So a message costs one lock that is almost never contended, and memory is bounded by
 * twice the lane's limits. The first entry is always the opening of the source, the last its closing.
 */
final class Lane implements Source.Sink {
    private static final long NOT_HELD = Long.MIN_VALUE;
    private static final double MICROS_PER_SECOND = 1e6;

    private record Status(Source.State state, String detail) {}

    private final int number;
    private final Source source;
    private final IntakeSettings settings;
    private final LongSupplier clockEpochMicros;
    private final Runnable ready;
    private final @Nullable FileDating dating;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private Block filling;
    private boolean opened;
    private boolean closed;
    private long dropped;
    private long pushedLines;
    private boolean wasFull;
    private long heldEpochMicros = NOT_HELD;
    private long droppedBefore;
    private volatile Status status = new Status(Source.State.CONNECTING, "");

    private Block draining;
    private long sequence;
    private long lines;
    private long bytes;
    private boolean finished;
    private volatile long takenLines;

    /**
     * @param ready called, under the lock, when the consumer has something to take
     */
    Lane(
            int number,
            Source source,
            long firstSequence,
            IntakeSettings settings,
            LongSupplier clockEpochMicros,
            Runnable ready) {
        this.number = number;
        this.source = source;
        this.sequence = firstSequence;
        this.settings = settings;
        this.clockEpochMicros = clockEpochMicros;
        this.ready = ready;
        this.dating = settings.mode() == IntakeSettings.Mode.FILE
                ? DatingOptions.of(source.spec().options())
                : null;
        // Room for the opening and the closing, which wait for nobody.
        this.filling = new Block(settings.laneLines() + 2);
        this.draining = new Block(settings.laneLines() + 2);
        filling.add(opening(liveClock()), dating == null ? clockEpochMicros.getAsLong() : LineTime.NONE);
    }

    private SourceOpened.Clock liveClock() {
        SourceOpened.Clock clock = source.spec().clock();
        return clock == SourceOpened.Clock.FILE && dating == null ? SourceOpened.Clock.NONE : clock;
    }

    private SourceOpened opening(SourceOpened.Clock clock) {
        SourceSpec spec = source.spec();
        return new SourceOpened(number, spec.name(), spec.uri(), spec.format(), clock, spec.marking(), spec.options());
    }

    @Override
    public void accept(Raw raw, long ownTimeEpochMicros) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isFull() && !closed) {
                ready.run();
                room.await();
            }
            requireOpen();
            push(raw, ownTimeEpochMicros);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("Source " + number + " was stopped");
        }
    }

    @Override
    public boolean offer(Raw raw, long ownTimeEpochMicros) {
        lock.lock();
        try {
            if (isFull() || closed) {
                dropped++;
                return false;
            }
            push(raw, ownTimeEpochMicros);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void drop() {
        lock.lock();
        try {
            dropped++;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void state(Source.State state, String detail) {
        lock.lock();
        try {
            // Connections that end after the source did have nothing more to say.
            if (!closed) {
                status = new Status(state, detail);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The source has ended: nothing more is taken from it. */
    void close(Source.State state, String reason) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            status = new Status(state, reason);
            push(new SourceClosed(reason), LineTime.NONE);
            if (dating != null) {
                dating.settleAll(filling);
            }
            room.signalAll();
            ready.run();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull() {
        boolean full = filling.size() > settings.laneLines() || filling.bytes() >= settings.laneBytes();
        if (full && dating != null && dating.settled() == 0) {
            dating.settleAll(filling);
        }
        if (full) {
            hold();
        }
        return full;
    }

    /** A file is read as fast as it is taken, and is always held back. */
    private void hold() {
        wasFull = true;
        if (heldEpochMicros == NOT_HELD && source.spec().clock() != SourceOpened.Clock.FILE) {
            heldEpochMicros = clockEpochMicros.getAsLong();
            droppedBefore = dropped;
        }
    }

    /** How it is held back; empty while there is room, or nothing more comes. From any thread. */
    Optional<Pressure> findPressure() {
        lock.lock();
        try {
            if (heldEpochMicros == NOT_HELD || closed) {
                return Optional.empty();
            }
            double seconds = (clockEpochMicros.getAsLong() - heldEpochMicros) / MICROS_PER_SECOND;
            return Optional.of(
                    new Pressure(number, Math.max(0, seconds), pushedLines - takenLines, dropped - droppedBefore));
        } finally {
            lock.unlock();
        }
    }

    private void push(Recorded body, long ownTimeEpochMicros) {
        boolean wasReady = isReady();
        pushedLines += body instanceof Raw ? 1 : 0;
        if (dating == null) {
            filling.add(body, clockEpochMicros.getAsLong());
        } else {
            filling.add(body, ownTimeEpochMicros);
            dating.added(filling);
        }
        if (!wasReady && isReady()) {
            ready.run();
        }
    }

    private int settled() {
        return dating == null ? filling.size() : dating.settled();
    }

    /** Files are handed over in large slices: waking the consumer for each line would cost more than the line. */
    private boolean isReady() {
        int enough = dating == null ? 1 : settings.laneLines() / 4 + 1;
        return settled() >= enough || closed || filling.bytes() >= settings.laneBytes();
    }

    /**
     * Brings something to the front when it can.
     *
     * @param patient true to leave a small slice of a file to grow
     * @return whether there is a front
     */
    boolean refill(boolean patient) {
        if (!draining.isEmpty()) {
            return true;
        }
        lock.lock();
        try {
            if (settled() == 0 || (patient && !isReady())) {
                finished = closed && filling.isEmpty();
                heldEpochMicros = filling.isEmpty() ? NOT_HELD : heldEpochMicros;
                return false;
            }
            // A slice that never was full: whoever sends goes on at ease.
            heldEpochMicros = wasFull ? heldEpochMicros : NOT_HELD;
            wasFull = false;
            swap();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        return true;
    }

    private void swap() {
        Block full = filling;
        if (dating != null) {
            full.moveTail(dating.settled(), draining);
            dating.taken();
            if (!opened) {
                full.setBody(0, opening(dating.isUndated() ? SourceOpened.Clock.NONE : SourceOpened.Clock.FILE));
            }
        }
        opened = true;
        filling = draining;
        draining = full;
    }

    /** True when everything up to the closing has been taken. */
    boolean isFinished() {
        return finished;
    }

    boolean hasFront() {
        return !draining.isEmpty();
    }

    /** When the message at the front came. */
    long frontEpochMicros() {
        return draining.timeEpochMicros(0);
    }

    int number() {
        return number;
    }

    Source source() {
        return source;
    }

    /** The sequence of the message at the front. */
    long nextSequence() {
        return sequence;
    }

    /** Takes the message at the front. */
    Recorded next() {
        Recorded body = draining.remove();
        sequence++;
        if (body instanceof Raw raw) {
            lines++;
            bytes += raw.length();
        } else if (body instanceof SourceClosed) {
            finished = true;
        }
        return body;
    }

    SourceTally tally() {
        Status now = status;
        takenLines = lines;
        long lost;
        long backwards;
        lock.lock();
        try {
            lost = dropped;
            backwards = dating == null ? 0 : dating.backwards();
        } finally {
            lock.unlock();
        }
        return new SourceTally(number, lines, bytes, lost, backwards, now.state(), now.detail(), source.forwards());
    }
}
