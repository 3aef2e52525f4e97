package org.trigpoint.app.station;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.local.LocalEngine;
import org.trigpoint.engine.local.Quarantined;
import org.trigpoint.engine.local.Snapshot;
import org.trigpoint.engine.local.StageMetrics;
import org.trigpoint.flow.Message;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.server.live.PictureAccess;

/**
 * Runs the steps and brings their outputs to the picture. One thread at a time calls it; metrics may be asked from any.
 *
 * <p>{@link #handle} brings them itself. {@link #handleAhead} leaves that to a thread of its own, one slice behind the steps at
 * most; {@link #awaitPicture} and everything else that needs the picture waits for it.
 */
final class Conductor implements AutoCloseable {
    private final int shards;
    private final PictureAccess picture;
    private final Keeping keeping;
    private final ExecutorService delivering = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("picture").daemon().factory());
    private final List<Runnable> outputs = new ArrayList<>();
    private Future<?> delivered = CompletableFuture.completedFuture(null);
    private volatile LocalEngine engine;
    private volatile boolean dated;

    Conductor(int shards, PictureAccess picture) {
        this(shards, picture, Keeping.NOTHING);
    }

    /**
     * @param keeping takes what the picture takes, before it
     */
    Conductor(int shards, PictureAccess picture, Keeping keeping) {
        this.shards = shards;
        this.picture = picture;
        this.keeping = keeping;
        this.engine = newEngine();
    }

    private LocalEngine newEngine() {
        return new LocalEngine(
                TrigpointPipeline.declare(),
                shards,
                (output, messages) -> outputs.add(() -> deliver(output, messages)));
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
            if (message.body() instanceof Audiences audiences) {
                awaitPicture();
                picture.feeds().audiences(audiences);
            } else if (message.body() instanceof SourceOpened opened) {
                awaitPicture();
                picture.feeds().opened(opened);
                dated |= opened.clock() != SourceOpened.Clock.NONE;
            } else if (message.body() instanceof UserRule rule) {
                awaitPicture();
                picture.userRules().apply(rule, message.stamp().arrivalEpochMicros());
            } else if (message.body() instanceof VesselList lists) {
                awaitPicture();
                picture.lists().apply(lists);
            }
        }
        outputs.clear();
        engine.process(messages, progressEpochMicros);
        boolean known = dated && progressEpochMicros != Long.MIN_VALUE;
        List<Runnable> deliveries = List.copyOf(outputs);
        return () -> {
            deliveries.forEach(Runnable::run);
            picture.advance(known ? progressEpochMicros : Header.UNDATED);
        };
    }

    @SuppressWarnings("unchecked")
    private void deliver(String output, List<Message<?>> messages) {
        List<?> untyped = messages;
        switch (output) {
            case TrigpointPipeline.TRACKS -> {
                keeping.tracks((List<Message<Track>>) untyped);
                picture.apply((List<Message<Track>>) untyped);
            }
            case TrigpointPipeline.ZONES -> {
                List<Zone> zones = bodies((List<Message<Zone>>) untyped);
                keeping.zones(zones);
                zones.forEach(picture.zones()::apply);
            }
            case TrigpointPipeline.ALERTS -> {
                List<Alert> alerts = bodies((List<Message<Alert>>) untyped);
                keeping.alerts(alerts);
                alerts.forEach(picture.alerts()::apply);
            }
            case TrigpointPipeline.COVERAGE ->
                bodies((List<Message<Coverage>>) untyped).forEach(picture.coverage()::apply);
            case TrigpointPipeline.CASES ->
                ((List<Message<Casework>>) untyped)
                        .forEach(message -> picture.cases().apply(message.body()));
            case TrigpointPipeline.LOOKS -> {
                keeping.looks((List<Message<Look>>) untyped);
                picture.applyOutcomes((List<Message<Outcome>>) untyped);
            }
            default -> picture.applyOutcomes((List<Message<Outcome>>) untyped);
        }
    }

    private static <T> List<T> bodies(List<Message<T>> messages) {
        return messages.stream().map(Message::body).toList();
    }

    /** Forgets all, as before a jump back in a replay. */
    void reset() {
        awaitPicture();
        engine.close();
        engine = newEngine();
        picture.clear();
    }

    /** Begins a cut through the steps; when it returns, the picture has all that is in it and nothing more. */
    void beginCut() {
        awaitPicture();
        engine.beginCut();
    }

    /** Goes on with the cut for about so long; gives the snapshot when it is whole. */
    Optional<Snapshot> advanceCut(long nanos) {
        return engine.advanceCut(nanos);
    }

    /** Goes back to a snapshot; on failure the conductor is as new. */
    void restore(DataInput in) throws IOException {
        try {
            engine.restore(in);
            dated = true;
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
