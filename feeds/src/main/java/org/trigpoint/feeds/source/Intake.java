package org.trigpoint.feeds.source;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;

/**
 * Joins all sources, and what people do, into one stream in stamp order. The only place where stamps are made.
 *
 * <p>Each source fills a {@link Lane} from threads of its own; one consumer thread calls {@link #take}, which merges the lanes
 * by (time, source number). Live, a message's time is the clock when its source handed it in. Of files it is the file's own
 * time, and the merge waits until every open lane has shown its next message, so it does not depend on which file is read
 * faster. Whatever the clock does, {@link StampOrder} only lets stamps go forward.
 *
 * <p>Thread-safe; {@link #take} is for one thread.
 */
public final class Intake implements AutoCloseable {
    /** The source number of what people do, at a station that is the only one. */
    public static final int PEOPLE = 0;

    /** Messages in a batch, at most; those of people are handed over on top. */
    public static final int BATCH_LIMIT = 8_192;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private record Act(Recorded body, CompletableFuture<Stamp> stamp) {}

    private final LongSupplier clockEpochMicros;
    private final IntakeSettings settings;
    private final StampOrder order;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Act> acts = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread waiting;
    private volatile boolean closing;
    private long peopleSequence;
    private long cutEpochMicros;

    /**
     * @param clockEpochMicros the wall clock in microseconds since 1970-01-01 UTC; not asked for stamps of files
     */
    public Intake(LongSupplier clockEpochMicros, IntakeSettings settings) {
        this.clockEpochMicros = clockEpochMicros;
        this.settings = settings;
        this.order = new StampOrder(settings.afterEpochMicros());
        this.peopleSequence = settings.peopleFirstSequence();
    }

    /**
     * Starts a source. Those of a replay are all added before the first {@link #take}: what comes later is not sorted into what
     * was handed over, it follows it.
     *
     * @param number from 1; the same for the same uri over restarts
     * @param firstSequence 0, or after a restart the one after the last in the journal
     */
    public void add(Source source, int number, long firstSequence) {
        if (number <= settings.peopleNumber()
                || number == Stamp.TIMER
                || lanes.stream().anyMatch(lane -> lane.number() == number)) {
            throw new IllegalArgumentException(
                    "Source number " + number + " is taken or not above " + settings.peopleNumber());
        }
        Lane lane = new Lane(number, source, firstSequence, settings, clockEpochMicros, this::wake);
        lanes.add(lane);
        String name = "source-" + number;
        Thread.Builder builder = source.holdsThread()
                ? Thread.ofPlatform().daemon().name(name)
                : Thread.ofVirtual().name(name);
        threads.add(builder.start(() -> run(lane)));
    }

    private void run(Lane lane) {
        try {
            lane.source().run(lane);
            lane.close(Source.State.ENDED, "end");
        } catch (InterruptedException e) {
            lane.close(Source.State.ENDED, "stopped");
        } catch (IOException e) {
            fail(lane, e);
        } catch (RuntimeException e) {
            LOG.error("Source {} broke", lane.source().spec().uri(), e);
            fail(lane, e);
        }
    }

    private void fail(Lane lane, Exception e) {
        boolean stopped = closing;
        lane.close(stopped ? Source.State.ENDED : Source.State.FAILED, stopped ? "stopped" : Reasons.of(e));
    }

    /**
     * Takes in what a person did.
     *
     * @return the stamp it gets, known once the consumer has been handed it; never when nobody takes any more
     */
    public CompletableFuture<Stamp> offer(Recorded body) {
        Act act = new Act(body, new CompletableFuture<>());
        acts.add(act);
        wake();
        return act.stamp();
    }

    /** Stops every source. What they have handed in can still be taken, until a batch says that it has ended. */
    @Override
    public void close() {
        closing = true;
        threads.forEach(Thread::interrupt);
        lanes.forEach(lane -> lane.close(Source.State.ENDED, "stopped"));
        wake();
    }

    /**
     * The next slice of the recording; empty, with a fresh progress, when nothing came.
     *
     * @param atMost to wait for messages; 20 ms keeps progress fine enough for every timer
     */
    public Batch take(Duration atMost) throws InterruptedException {
        boolean live = settings.mode() == IntakeSettings.Mode.LIVE;
        boolean merged = await(atMost, live);
        PriorityQueue<Lane> fronts = fronts();
        if (live || merged || order.hasLast()) {
            handPeople(fronts.peek(), live);
        }
        if (live || merged) {
            merge(fronts, live);
        }
        boolean ended = isFinished();
        boolean drained = live && fronts.isEmpty();
        long progress = order.progress(drained ? cutEpochMicros - 1 : Long.MIN_VALUE, ended);
        return new Batch(order.takeMessages(), progress, tallies(), ended);
    }

    /** Waits until there is something to merge; false when of some file nothing is known yet. */
    private boolean await(Duration atMost, boolean live) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + atMost.toNanos();
        waiting = Thread.currentThread();
        try {
            while (true) {
                // Before the lanes are looked at: what they got until then is handed over with this batch.
                cutEpochMicros = live ? clockEpochMicros.getAsLong() : Long.MIN_VALUE;
                if (refill(true, live) || (live && !acts.isEmpty())) {
                    return true;
                }
                long leftNanos = deadlineNanos - System.nanoTime();
                if (leftNanos <= 0) {
                    return refill(false, live);
                }
                LockSupport.parkNanos(this, leftNanos);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            waiting = null;
        }
    }

    private void wake() {
        Thread consumer = waiting;
        if (consumer != null) {
            LockSupport.unpark(consumer);
        }
    }

    /** Live: whether any lane has a front. Files: whether every open lane has. */
    private boolean refill(boolean patient, boolean live) {
        boolean any = false;
        boolean all = true;
        for (Lane lane : lanes) {
            boolean front = lane.refill(patient);
            any |= front;
            all &= front || lane.isFinished();
        }
        return live ? any : all && !lanes.isEmpty();
    }

    private PriorityQueue<Lane> fronts() {
        PriorityQueue<Lane> fronts = new PriorityQueue<>(Math.max(1, lanes.size()), Intake::byFront);
        for (Lane lane : lanes) {
            if (lane.hasFront()) {
                fronts.add(lane);
            }
        }
        return fronts;
    }

    private static int byFront(Lane one, Lane other) {
        int byTime = Long.compare(one.frontEpochMicros(), other.frontEpochMicros());
        return byTime != 0 ? byTime : Integer.compare(one.number(), other.number());
    }

    /** People come before what stands at the front: settings offered before the first line are in force for it. */
    private void handPeople(@Nullable Lane front, boolean live) {
        long time = live ? cutEpochMicros : Long.MIN_VALUE;
        if (front != null) {
            time = live ? Math.min(time, front.frontEpochMicros()) : front.frontEpochMicros();
        }
        for (Act act = acts.poll(); act != null; act = acts.poll()) {
            act.stamp().complete(order.hand(time, settings.peopleNumber(), peopleSequence++, act.body()));
        }
    }

    private void merge(PriorityQueue<Lane> fronts, boolean live) {
        int left = BATCH_LIMIT;
        while (left > 0) {
            Lane lane = fronts.poll();
            if (lane == null) {
                return;
            }
            Lane rival = fronts.peek();
            while (left > 0 && lane.hasFront() && (rival == null || byFront(lane, rival) < 0)) {
                order.hand(lane.frontEpochMicros(), lane.number(), lane.nextSequence(), lane.next());
                left--;
            }
            if (lane.refill(!live)) {
                fronts.add(lane);
            } else if (!live && !lane.isFinished()) {
                return;
            }
        }
    }

    private boolean isFinished() {
        return !lanes.isEmpty() && acts.isEmpty() && lanes.stream().allMatch(Lane::isFinished);
    }

    /** True when stamps are of the clock, false when they are of the files' own times. */
    public boolean followsClock() {
        return settings.mode() == IntakeSettings.Mode.LIVE;
    }

    /** The sources that are held back now. From any thread, also while nothing is taken. */
    public List<Pressure> pressures() {
        return lanes.stream().flatMap(lane -> lane.findPressure().stream()).toList();
    }

    private List<SourceTally> tallies() {
        List<SourceTally> tallies = new ArrayList<>(lanes.size());
        lanes.forEach(lane -> tallies.add(lane.tally()));
        return tallies;
    }
}
