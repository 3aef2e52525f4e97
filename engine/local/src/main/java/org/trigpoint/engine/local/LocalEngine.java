package org.trigpoint.engine.local;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Pipeline;

/**
 * Runs a pipeline on threads of this JVM.
 *
 * <p><b>Idea.</b> The recording comes in epochs. Within one, each stage in turn handles all its inputs, every shard its own, in
 * message order and with its alarms between; then all wait for each other, and the next stage merges what the shards emitted. So
 * every lane has passed a stamp before anyone handles it, no queue can grow, and nothing depends on the number of shards or on
 * where the recording is cut into epochs.
 *
 * <p><b>Order.</b> A batch is in message order and after all before it. Messages with arrival after the epoch's progress are held
 * for a later epoch. A notice is on the board for everything with its stamp or a later one, in every stage. An alarm for
 * microsecond T fires after the instance's inputs with arrival at or before T and before any later one, at the latest when
 * progress reaches T.
 *
 * <p><b>Threads.</b> All methods but {@link #metrics} and {@link #quarantined} belong to one thread at a time. Small epochs run on
 * it alone.
 *
 * <p><b>Errors.</b> A step that throws a RuntimeException quarantines the message or alarm, see {@link Quarantined}, and the engine
 * goes on. After any other failure, of a shard or of the sink, it refuses to go on.
 */
public final class LocalEngine implements AutoCloseable {
    /** A phase with fewer messages is done sooner by one thread than a second one is woken. */
    private static final int ALONE_BELOW = 64;

    private final Pipeline pipeline;
    private final OutputSink sink;
    private final Plan plan;
    private final Crew crew;
    private final int shards;
    private List<Message<?>> held = new ArrayList<>();
    private long progressEpochMicros = Long.MIN_VALUE;
    private boolean broken;
    private volatile List<StageMetrics> metrics = List.of();

    /**
     * @param pipeline what to run
     * @param shards how many threads share it, the caller's included; it changes no result
     * @param sink takes the outputs, on the caller's thread
     */
    public LocalEngine(Pipeline pipeline, int shards, OutputSink sink) {
        if (shards < 1) {
            throw new IllegalArgumentException("An engine has 1 shard or more, not " + shards);
        }
        this.pipeline = pipeline;
        this.shards = shards;
        this.sink = sink;
        plan = new Plan(pipeline, shards);
        crew = new Crew(shards);
        metrics = sumMetrics();
    }

    /**
     * Runs one epoch.
     *
     * @param batch the recording's next messages, in message order, every one after those of earlier batches that were handled
     * @param throughEpochMicros progress: nothing more will come with this arrival or an earlier one; not before earlier progress
     * @throws IllegalArgumentException when the batch or its progress is out of order; nothing of it is handled then
     */
    public void process(List<? extends Message<?>> batch, long throughEpochMicros) {
        requireUsable();
        if (throughEpochMicros < progressEpochMicros) {
            throw new IllegalArgumentException(
                    "Progress " + throughEpochMicros + " is before earlier progress " + progressEpochMicros);
        }
        List<? extends Message<?>> epoch = takeThrough(batch, throughEpochMicros);
        broken = true;
        progressEpochMicros = throughEpochMicros;
        for (Message<?> message : epoch) {
            if (message.body() instanceof Notice notice) {
                plan.postings.post(message.stamp(), notice);
            }
        }
        route(epoch);
        for (List<StageShard> stage : plan.stages) {
            run(stage);
        }
        plan.postings.endEpoch();
        metrics = sumMetrics();
        hand();
        broken = false;
    }

    /** The messages to handle now, from those held and those new; those after the epoch's progress are held. */
    private List<? extends Message<?>> takeThrough(List<? extends Message<?>> batch, long throughEpochMicros) {
        List<? extends Message<?>> all = batch;
        if (!held.isEmpty()) {
            List<Message<?>> joined = new ArrayList<>(held);
            joined.addAll(batch);
            joined.sort(Comparator.naturalOrder());
            all = joined;
        }
        requireOrder(all);
        int end = all.size();
        while (end > 0 && all.get(end - 1).stamp().arrivalEpochMicros() > throughEpochMicros) {
            end--;
        }
        held = new ArrayList<>(all.subList(end, all.size()));
        return all.subList(0, end);
    }

    private void requireOrder(List<? extends Message<?>> all) {
        Message<?> before = null;
        for (Message<?> message : all) {
            if (before == null
                    ? message.stamp().arrivalEpochMicros() <= progressEpochMicros
                    : message.compareTo(before) <= 0) {
                throw new IllegalArgumentException("Message " + message.stamp() + " comes after "
                        + (before == null ? "progress " + progressEpochMicros : before.stamp()));
            }
            before = message;
        }
    }

    private void route(List<? extends Message<?>> epoch) {
        if (epoch.size() < ALONE_BELOW) {
            routeSlice(epoch, 0);
            return;
        }
        crew.run(member -> {
            int from = (int) ((long) epoch.size() * member / shards);
            int to = (int) ((long) epoch.size() * (member + 1) / shards);
            routeSlice(epoch.subList(from, to), member);
        });
    }

    private void routeSlice(List<? extends Message<?>> slice, int member) {
        Routes routes = plan.recording.get(member);
        for (Message<?> message : slice) {
            if (!(message.body() instanceof Notice)) {
                routes.route(message);
            }
        }
    }

    private void run(List<StageShard> stage) {
        int waiting = 0;
        for (StageShard shard : stage) {
            waiting += shard.waiting();
        }
        if (waiting < ALONE_BELOW) {
            stage.forEach(shard -> shard.run(progressEpochMicros));
        } else {
            crew.run(member -> stage.get(member).run(progressEpochMicros));
        }
    }

    private void hand() {
        for (Map.Entry<String, LaneMerge> output : plan.outputs.entrySet()) {
            LaneMerge merge = output.getValue();
            Message<?>[] messages = new Message<?>[merge.size()];
            for (int i = 0; merge.next(); i++) {
                messages[i] = merge.message();
            }
            merge.clear();
            if (messages.length > 0) {
                sink.accept(output.getKey(), Collections.unmodifiableList(Arrays.asList(messages)));
            }
        }
    }

    /** The progress of the last epoch: everything up to this microsecond has been handled. Long.MIN_VALUE before the first. */
    public long progressEpochMicros() {
        return progressEpochMicros;
    }

    /** Takes a cut between two epochs: every state, alarm and notice, but none of the messages held. */
    public Snapshot snapshot() {
        requireUsable();
        return Snapshot.take(pipeline, plan, crew, progressEpochMicros);
    }

    /** SHA-256 of {@link #snapshot} in hexadecimal: equal for engines in the same state, whatever their shards. */
    public String stateDigest() {
        return snapshot().digest();
    }

    /**
     * Goes back to a snapshot of the same pipeline, taken with any number of shards. The caller then hands over again all of the
     * recording with arrival after {@link #progressEpochMicros}.
     *
     * @throws IOException when the bytes are no whole snapshot of this pipeline, with what was wrong; the engine is of no use then
     */
    public void restore(DataInput in) throws IOException {
        if (progressEpochMicros != Long.MIN_VALUE) {
            throw new IllegalStateException("Only a new engine can be restored; this one is at " + progressEpochMicros);
        }
        requireUsable();
        broken = true;
        progressEpochMicros = SnapshotReader.read(in, pipeline, plan);
        metrics = sumMetrics();
        broken = false;
    }

    private void requireUsable() {
        if (broken) {
            throw new IllegalStateException("The engine failed before, at progress " + progressEpochMicros);
        }
    }

    /** Counts by stage as of the last epoch, in the pipeline's order. For any thread. */
    public List<StageMetrics> metrics() {
        return metrics;
    }

    /** The newest messages that steps threw on, by stage, at most 64 of each. For any thread. */
    public List<Quarantined> quarantined() {
        return plan.quarantines.stream()
                .flatMap(quarantine -> quarantine.newest().stream())
                .toList();
    }

    private List<StageMetrics> sumMetrics() {
        List<StageMetrics> sums = new ArrayList<>();
        for (int i = 0; i < plan.stages.size(); i++) {
            StageMetrics sum = new StageMetrics(
                    pipeline.stages().get(i).step().name(),
                    0,
                    0,
                    0,
                    plan.quarantines.get(i).count(),
                    0,
                    0);
            for (StageShard shard : plan.stages.get(i)) {
                sum = sum.plus(shard.metrics());
            }
            sums.add(sum);
        }
        return List.copyOf(sums);
    }

    /** Ends the worker threads. */
    @Override
    public void close() {
        crew.close();
    }
}
