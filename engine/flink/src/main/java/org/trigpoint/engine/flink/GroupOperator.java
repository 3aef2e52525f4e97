package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.CancelTaskException;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimeServiceManager;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.StepContext;

/**
 * A group of stages that have the same keys, or one stage alone, as a Flink operator: inputs by key beside the notices, which are
 * broadcast. What one stage emits for the next of the group stays in the operator.
 *
 * <p><b>Order.</b> An input waits until the watermark has passed its arrival: then every lane has passed it, and the board holds every
 * notice it may see. What has been passed is taken in order of arrival; of one microsecond all inputs of a key: stage after stage, what
 * came and what the stages before emitted in message order, then the stage's alarm if it is due then. This is the order that the
 * contract asks for; a process function could keep it only with a state and a timer for each arrival of each key, which costs more than
 * the steps do.
 *
 * <p><b>Recovery.</b> What waits is in memory, and put into the state of its keys when a checkpoint is made.
 *
 * <p><b>End.</b> Flink ends a bounded stream with a watermark that fires every timer. What lies after the recording's end is left
 * alone, so that all carriers stop at the same microsecond.
 */
final class GroupOperator extends AbstractStreamOperator<Message<?>>
        implements TwoInputStreamOperator<Routed, Message<?>, Message<?>>, Triggerable<Key, VoidNamespace> {
    private static final Comparator<Routed> ORDER = GroupOperator::compare;
    /** How many inputs ahead instances are looked up together, so that the waits for memory lie beside each other. */
    private static final int AHEAD = 32;
    /** One moment of so many is timed; it stands for all of them. */
    private static final int TIMED = 64;

    private final PipelineSource source;
    private final List<Integer> group;
    private final long endEpochMicros;
    private transient @Nullable Opened opened;
    private transient Member[] members = {};
    private transient @Nullable Instance[] ahead = {};
    private transient List<Routed> waiting = new ArrayList<>();
    private transient List<Key> written = new ArrayList<>();
    private transient long passedEpochMicros;
    private transient int moments;
    /** What touching gave: not private, so that the reads are kept. */
    transient long touched;

    private record Opened(
            ValueState<Instance> instances,
            ListState<Message<?>> kept,
            BroadcastState<String, List<Message<?>>> board,
            InternalTimerService<VoidNamespace> timers,
            InternalTimeServiceManager<?> clock,
            Counter late) {}

    /** @param group positions of the stages, from 0, in order */
    GroupOperator(PipelineSource source, List<Integer> group, long endEpochMicros) {
        this.source = source;
        this.group = List.copyOf(group);
        this.endEpochMicros = endEpochMicros;
    }

    private static int compare(Routed one, Routed other) {
        int byArrival = Long.compare(arrival(one), arrival(other));
        if (byArrival != 0) {
            return byArrival;
        }
        int byKey = one.key().compareTo(other.key());
        return byKey != 0 ? byKey : one.message().compareTo(other.message());
    }

    /** Where the notices stand: by slot, all that an input may still ask for, oldest first. */
    private static MapStateDescriptor<String, List<Message<?>>> board(PipelineSource source) {
        return new MapStateDescriptor<>("board", BasicTypeInfo.STRING_TYPE_INFO, Types.messageLists(source));
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        waiting = new ArrayList<>();
        written = new ArrayList<>();
        ahead = new Instance[AHEAD];
        passedEpochMicros = Long.MIN_VALUE;
    }

    @Override
    public void open() throws Exception {
        super.open();
        MetricGroup metrics = getMetricGroup();
        ListStateDescriptor<Message<?>> kept = new ListStateDescriptor<>("waiting", Types.messages(source));
        BroadcastState<String, List<Message<?>>> board =
                getOperatorStateBackend().getBroadcastState(board(source));
        members = members(board, metrics);
        opened = new Opened(
                getPartitionedState(new ValueStateDescriptor<>("instance", Types.instances(source, group))),
                getPartitionedState(kept),
                board,
                getInternalTimerService("alarms", VoidNamespaceSerializer.INSTANCE, this),
                getTimeServiceManager().orElseThrow(),
                metrics.counter("late"));
        metrics.gauge("waiting", (Gauge<Integer>) () -> waiting.size());
        this.<Key>getKeyedStateBackend()
                .applyToAllKeys(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        kept,
                        (Key key, ListState<Message<?>> list) -> {
                            written.add(key);
                            for (Message<?> message : list.get()) {
                                waiting.add(new Routed(key, message));
                            }
                        });
    }

    private Member[] members(BroadcastState<String, List<Message<?>>> board, MetricGroup metrics) {
        Pipeline pipeline = source.declare();
        FoldedNotices folded = new FoldedNotices();
        Member[] made = new Member[group.size()];
        for (int i = 0; i < made.length; i++) {
            int stage = group.get(i);
            Pipeline.Stage declared = pipeline.stages().get(stage);
            made[i] = new Member(
                    i,
                    made.length == 1,
                    Types.step(pipeline, stage),
                    Acceptance.of(pipeline, declared.edges()),
                    new StageCall(stage + 1, board, folded, declared.parting()),
                    metrics);
        }
        return made;
    }

    private Opened here() {
        return Objects.requireNonNull(opened);
    }

    @Override
    public void processElement1(StreamRecord<Routed> element) {
        Routed routed = element.getValue();
        if (arrival(routed) <= passedEpochMicros) {
            here().late().inc();
            return;
        }
        waiting.add(routed);
    }

    @Override
    public void processElement2(StreamRecord<Message<?>> element) throws Exception {
        Message<?> message = element.getValue();
        BroadcastState<String, List<Message<?>>> board = here().board();
        String slot = ((Notice) message.body()).slot();
        @Nullable List<Message<?>> posted = board.get(slot);
        List<Message<?>> all = posted == null ? new ArrayList<>() : new ArrayList<>(posted);
        all.add(message);
        all.sort(Comparator.naturalOrder());
        while (all.size() > 1 && all.get(1).stamp().arrivalEpochMicros() <= passedEpochMicros) {
            Message<?> before = all.removeFirst();
            all.set(0, FoldedNotices.after(before, all.getFirst()));
        }
        board.put(slot, all);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long to = Math.min(mark.getTimestamp(), endEpochMicros);
        waiting.sort(ORDER);
        int taken = 0;
        int seen = 0;
        while (taken < waiting.size() && arrival(waiting.get(taken)) <= to) {
            if (taken >= seen) {
                seen = lookAhead(taken);
            }
            taken = takeMoment(taken);
        }
        fireThrough(to);
        waiting.subList(0, taken).clear();
        passedEpochMicros = mark.getTimestamp();
        output.emitWatermark(mark);
    }

    /**
     * Fires the alarms up to this time. A task that is being cancelled fires none: it must stop here, or it would go on without them and
     * what it wrote would not be what the job that goes on writes.
     */
    private void fireThrough(long epochMicros) throws Exception {
        here().clock().advanceWatermark(new Watermark(epochMicros));
        if (getContainingTask().isCanceled()) {
            throw new CancelTaskException();
        }
    }

    /** Looks up the next instances, then touches their states; gives where that ended. */
    private int lookAhead(int from) throws Exception {
        int count = Math.min(ahead.length, waiting.size() - from);
        for (int i = 0; i < count; i++) {
            setCurrentKey(waiting.get(from + i).key());
            ahead[i] = here().instances().value();
        }
        for (Member member : members) {
            for (int i = 0; i < count; i++) {
                @Nullable Instance instance = ahead[i];
                touched += instance == null ? 0 : member.touch(instance);
            }
        }
        return from + count;
    }

    private static long arrival(Routed routed) {
        return routed.message().stamp().arrivalEpochMicros();
    }

    /** Takes all inputs of one key and microsecond, and its alarms of that microsecond; gives where the next inputs are. */
    private int takeMoment(int from) throws Exception {
        Key key = waiting.get(from).key();
        long arrival = arrival(waiting.get(from));
        fireThrough(arrival - 1);
        setCurrentKey(key);
        open(key);
        int next = from;
        while (next < waiting.size()
                && arrival(waiting.get(next)) == arrival
                && waiting.get(next).key().equals(key)) {
            Message<?> message = waiting.get(next++).message();
            for (Member member : members) {
                member.offer(message);
            }
        }
        @Nullable Instance present = here().instances().value();
        run(present == null ? new Instance(group.size()) : present, arrival);
        return next;
    }

    private void open(Key key) {
        for (Member member : members) {
            member.open(key);
        }
    }

    @Override
    public void onEventTime(InternalTimer<Key, VoidNamespace> timer) throws Exception {
        @Nullable Instance instance = here().instances().value();
        if (instance == null) {
            return;
        }
        if (instance.queuedEpochMicros == timer.getTimestamp()) {
            instance.queuedEpochMicros = StepContext.NO_ALARM;
        }
        if (instance.nextAlarmEpochMicros() == timer.getTimestamp()) {
            open(timer.getKey());
            run(instance, timer.getTimestamp());
        } else {
            store(instance);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<Key, VoidNamespace> timer) {}

    /** Has each stage handle what was offered to it and what the stages before it emit, and stores the instance. */
    private void run(Instance instance, long atEpochMicros) throws Exception {
        boolean timed = ++moments % TIMED == 0;
        for (int i = 0; i < members.length; i++) {
            Member member = members[i];
            long begin = timed ? System.nanoTime() : 0;
            member.run(instance, atEpochMicros);
            if (timed) {
                member.addBusy(TIMED * (System.nanoTime() - begin));
            }
            for (Message<?> message : member.emitted()) {
                output.collect(new StreamRecord<>(message));
                for (int j = i + 1; j < members.length; j++) {
                    members[j].offer(message);
                }
            }
            member.emitted().clear();
        }
        store(instance);
    }

    /** Stores the instance, and sets Flink's timer for its next alarm unless an earlier one will come to look again. */
    private void store(Instance instance) throws Exception {
        if (instance.isEmpty()) {
            here().instances().clear();
            return;
        }
        long alarm = instance.nextAlarmEpochMicros();
        if (alarm < instance.queuedEpochMicros) {
            here().timers().registerEventTimeTimer(VoidNamespace.INSTANCE, alarm);
            instance.queuedEpochMicros = alarm;
        }
        here().instances().update(instance);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        for (Key key : written) {
            setCurrentKey(key);
            here().kept().clear();
        }
        written.clear();
        for (Routed routed : waiting) {
            setCurrentKey(routed.key());
            here().kept().add(routed.message());
            written.add(routed.key());
        }
    }
}
