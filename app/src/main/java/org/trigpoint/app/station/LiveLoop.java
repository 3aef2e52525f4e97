package org.trigpoint.app.station;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.journal.Journal;

/**
 * The two threads of a live station: the recorder writes the journal, the conductor runs the steps a few batches behind. They
 * begin before the server does, so that nothing waits for a slow start, and end when a stop is asked for.
 */
final class LiveLoop {
    private static final Logger LOG = LoggerFactory.getLogger(LiveLoop.class);
    private static final int BATCHES_AHEAD = 4;
    private static final long LONGEST_WAIT_MILLIS = 20;

    private final StopSignal stop;
    private final Intake intake;
    private final Journal journal;
    private final Conductor conductor;
    private final Snapshots snapshots;
    private final PictureAccess picture;
    private final Tallies tallies;
    private final Backlog backlog;
    private final BlockingQueue<Batch> written = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread recorder;
    private Thread conducting = new Thread();
    private volatile boolean abandoned;
    private volatile long handledBefore;

    LiveLoop(
            StopSignal stop,
            Intake intake,
            Journal journal,
            Conductor conductor,
            Snapshots snapshots,
            PictureAccess picture,
            Tallies tallies,
            Backlog backlog) {
        this.stop = stop;
        this.intake = intake;
        this.journal = journal;
        this.conductor = conductor;
        this.snapshots = snapshots;
        this.picture = picture;
        this.tallies = tallies;
        this.backlog = backlog;
        this.recorder = Thread.ofPlatform()
                .name("recorder")
                .unstarted(new Recorder(intake, journal, this::hand, () -> abandoned || stop.isAsked()));
    }

    void start(Duration snapshotEvery) {
        recorder.start();
        conducting = Thread.ofPlatform().name("conductor").start(() -> conduct(snapshotEvery.toNanos()));
        Thread.ofVirtual().start(this::closeWhenAsked);
    }

    private void hand(Batch batch) throws InterruptedException {
        backlog.came(batch);
        written.put(batch);
    }

    private void closeWhenAsked() {
        try {
            stop.await();
            handledBefore = backlog.handled();
            LOG.info("Stopping: nothing more is taken in, what came in is handled");
            intake.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void conduct(long snapshotNanos) {
        long last = System.nanoTime();
        try {
            while (recorder.isAlive() || !written.isEmpty()) {
                snapshots.advance(conductor, picture);
                Batch batch = written.poll(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
                if (batch == null) {
                    continue;
                }
                tallies.take(batch.tallies());
                conductor.handle(
                        batch.messages(), Math.max(batch.progressEpochMicros(), conductor.progressEpochMicros()));
                backlog.handled(batch);
                if (System.nanoTime() - last >= snapshotNanos) {
                    last = System.nanoTime();
                    snapshots.begin(conductor, picture);
                    journal.applyLimits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when a stop was asked for and all that came in before has been handled. */
    void awaitEnd() throws InterruptedException {
        recorder.join();
        conducting.join();
    }

    /** Says how the stop went, when all has been put away. */
    void tellEnd(int tracks) {
        LOG.info(
                "Stopped in {} ms: {} messages that had come in were handled, {} tracks saved",
                TimeUnit.NANOSECONDS.toMillis(stop.sinceAskedNanos()),
                backlog.handled() - handledBefore,
                tracks);
    }

    /** Ends it when the station cannot start. */
    void abandon() throws InterruptedException {
        abandoned = true;
        intake.close();
        awaitEnd();
    }
}
