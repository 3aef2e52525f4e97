package org.trigpoint.app.station;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.engine.local.Quarantined;
import org.trigpoint.engine.local.StageMetrics;
import org.trigpoint.flow.Message;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.server.live.PictureAccess;

/**
 * Runs the steps and brings their outputs to the picture. One thread at a time calls it; metrics may be asked from any.
 *
 * <p>{@link #handle} brings them itself. {@link #handleAhead} leaves that to a thread of its own, one slice behind the steps at
 * most; {@link #awaitPicture} and everything else that needs the picture waits for it.
 */
final class Conductor implements Resumable, AutoCloseable {
    private final int shards;
    private final PictureAccess picture;
    private final Delivery delivery;
    private final ExecutorService delivering = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("picture").daemon().factory());
    private final List<Runnable> outputs = new ArrayList<>();
    private Future<?> delivered = CompletableFuture.completedFuture(null);
    private volatile LocalEngine engine;
    private volatile Map<String, Long> stateBytes = Map.of();

    Conductor(int shards, PictureAccess picture) {
        this(shards, picture, Keeping.NOTHING);
    }

    /**
     * @param keeping takes what the picture takes, before it
     */
    Conductor(int shards, PictureAccess picture, Keeping keeping) {
        this.shards = shards;
        this.picture = picture;
        this.delivery = new Delivery(picture, keeping);
        this.engine = newEngine();
    }

    private LocalEngine newEngine() {
        return new LocalEngine(
                TrigpointPipeline.declare(),
                shards,
                (output, messages) -> outputs.add(() -> delivery.take(output, messages)));
    }

    /** Runs one slice of the recording; when it returns, the picture has it. */
    void handle(List<Message<Recorded>> messages, long progressEpochMicros) {
        Runnable delivery = run(messages, progressEpochMicros);
        awaitPicture();
        delivery.run();
    }

    /** Runs one slice of the recording; when it returns, the picture has all slices before. */
    void handleAhead(List<Message<Recorded>> messages, long progressEpochMicros) {
        Runnable delivery = run(messages, progressEpochMicros);
        awaitPicture();
        delivered = delivering.submit(delivery);
    }

    /** Returns when the picture has all that was handled. */
    void awaitPicture() {
        boolean interrupted = false;
        while (true) {
            try {
                delivered.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("The picture failed: " + e.getCause(), e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs the steps; gives what brings their outputs to the picture. */
    private Runnable run(List<Message<Recorded>> messages, long progressEpochMicros) {
        for (Message<Recorded> message : messages) {
            if (Delivery.isForPicture(message)) {
                awaitPicture();
                delivery.takeRecorded(message);
            }
        }
        outputs.clear();
        engine.process(messages, progressEpochMicros);
        boolean known = delivery.isDated();
        List<Runnable> deliveries = List.copyOf(outputs);
        return () -> {
            deliveries.forEach(Runnable::run);
            picture.advance(known && progressEpochMicros != Long.MIN_VALUE ? progressEpochMicros : Header.UNDATED);
        };
    }

    /** Forgets all, as before a jump back in a replay. */
    @Override
    public void reset() {
        awaitPicture();
        engine.close();
        engine = newEngine();
        picture.clear();
    }

    @Override
    public String part() {
        return "engine";
    }

    @Override
    public void beginCut() {
        awaitPicture();
        engine.beginCut();
    }

    @Override
    public Optional<Cut> advanceCut(long nanos) {
        return engine.advanceCut(nanos).map(whole -> {
            stateBytes = whole.stateBytes();
            return new Cut(whole.progressEpochMicros(), whole::writeTo);
        });
    }

    /** Bytes of the states of each step as of the last cut, by the name of the step; none before the first. */
    Map<String, Long> stateBytes() {
        return stateBytes;
    }

    @Override
    public void restore(DataInput in) throws IOException {
        try {
            engine.restore(in);
            delivery.resumed();
        } catch (IOException e) {
            reset();
            throw e;
        }
    }

    long progressEpochMicros() {
        return engine.progressEpochMicros();
    }

    String stateDigest() {
        return engine.stateDigest();
    }

    List<StageMetrics> metrics() {
        return engine.metrics();
    }

    List<Quarantined> quarantined() {
        return engine.quarantined();
    }

    @Override
    public void close() {
        engine.close();
        delivering.close();
    }
}
