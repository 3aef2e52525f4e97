package org.trigpoint.engine.local;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Pipeline;

/**
 * Runs a pipeline on threads of this JVM.
 *
 * <p><b>Idea.</b> The recording comes in epochs, and an epoch goes through the stages in slices, one behind the other: in each
 * phase every shard routes its part of a new slice, and every stage handles its inputs of the slice that the stage before it
 * handled in the phase before, in message order and with its alarms between; who is done helps the others ({@link Turns}), then
 * all wait for each other. So every lane has passed a stamp before anyone handles it, no queue can grow, what one stage makes is
 * still in the processor's caches when the next takes it, and nothing depends on the number of shards or on where the recording
 * is cut.
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
    private final Turns turns;
    private final int shards;
    private List<Message<?>> held = new ArrayList<>();
    private long progressEpochMicros = Long.MIN_VALUE;
    private boolean broken;
    private @Nullable Cut cut;
    private int cuts;
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
        turns = new Turns(shards, turnsOfShard());
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
        pass(new Slices(epoch, throughEpochMicros));
        plan.postings.endEpoch();
        metrics = sumMetrics();
        broken = false;
    }

    /** Takes all slices through all stages and hands out what they made. */
    private void pass(Slices slices) {
        int phases = slices.count() + plan.slots - 1;
        for (int phase = 0; phase < phases; phase++) {
            int now = phase;
            turns.begin();
            if (isSmall(slices, now)) {
                work(slices, now, 0);
            } else {
                crew.run(member -> work(slices, now, member));
            }
        }
    }

    /** What one member does in one phase. The caller also hands out the slice that all stages have handled. */
    private void work(Slices slices, int phase, int member) {
        int over = phase - plan.slots + 1;
        if (member == 0 && slices.has(over)) {
            hand(over % plan.slots);
        }
        turns.take(member, turn -> turn(slices, phase, turn));
    }

    /** True when one thread has done a phase sooner than a second one is woken. */
    private boolean isSmall(Slices slices, int phase) {
        int messages = slices.has(phase) ? slices.messages(phase).size() : 0;
        for (int i = 0; i < plan.stages.size() && messages < ALONE_BELOW; i++) {
            int slice = phase - 1 - i;
            if (slices.has(slice)) {
                for (StageShard shard : plan.stages.get(i)) {
                    messages += shard.waiting(slice % plan.slots);
                }
            }
        }
        return messages < ALONE_BELOW;
    }

    /** One turn of a shard in one phase: it routes its part of the new slice, or handles at one stage the slice that is there. */
    private void turn(Slices slices, int phase, int turn) {
        int shard = turn / turnsOfShard();
        int stage = turn % turnsOfShard() - 1;
        int slice = phase - 1 - stage;
        if (!slices.has(slice)) {
            return;
        }
        if (stage < 0) {
            route(slices.messages(slice), slice % plan.slots, shard);
        } else {
            plan.stages.get(stage).get(shard).run(slice % plan.slots, slices.alarmsThroughEpochMicros(slice));
        }
    }

    private int turnsOfShard() {
        return plan.stages.size() + 1;
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

    private void route(List<? extends Message<?>> slice, int slot, int shard) {
        int from = (int) ((long) slice.size() * shard / shards);
        int to = (int) ((long) slice.size() * (shard + 1) / shards);
        Routes routes = plan.recording.get(shard);
        for (int i = from; i < to; i++) {
            routes.route(slice.get(i), slot);
        }
    }

    private void hand(int slot) {
        for (Map.Entry<String, List<LaneMerge>> output : plan.outputs.entrySet()) {
            LaneMerge merge = output.getValue().get(slot);
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

    /**
     * Begins a cut between two epochs: every state, alarm and notice as it is now, but none of the messages held. The engine goes
     * on; {@link #advanceCut} brings the cut to its end.
     */
    public void beginCut() {
        requireUsable();
        if (cut != null) {
            throw new IllegalStateException("A cut is under way");
        }
        cut = new Cut(pipeline, plan, ++cuts, progressEpochMicros);
    }

    /** Encodes for about so long, for the cut under way; gives the snapshot when all is in it. Between two epochs. */
    public Optional<Snapshot> advanceCut(long nanos) {
        requireUsable();
        Cut underWay = cut;
        if (underWay == null) {
            throw new IllegalStateException("No cut is under way");
        }
        Optional<Snapshot> snapshot = underWay.advance(nanos);
        if (snapshot.isPresent()) {
            cut = null;
        }
        return snapshot;
    }

    /** A cut at once: for a stop, and for what need not go on meanwhile. */
    public Snapshot snapshot() {
        beginCut();
        return advanceCut(Long.MAX_VALUE).orElseThrow();
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
