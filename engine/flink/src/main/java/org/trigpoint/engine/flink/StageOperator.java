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
import org.trigpoint.flow.Parting;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.flow.StepContext;

/**
 * One stage as a Flink operator: inputs by key beside the notices, which are broadcast.
 *
 * <p><b>Order.</b> An input waits until the watermark has passed its arrival: then every lane has passed it, and the board holds every
 * notice it may see. What has been passed is taken in order of arrival; of one microsecond all inputs of a key in message order, then
 * its alarm if it is due then. This is the order that the contract asks for; a process function could keep it only with a state and a
 * timer for each arrival of each key, which costs more than the steps do.
 *
 * <p><b>Recovery.</b> What waits is in memory, and put into the state of its keys when a checkpoint is made.
 *
 * <p><b>End.</b> Flink ends a bounded stream with a watermark that fires every timer. What lies after the recording's end is left
 * alone, so that all carriers stop at the same microsecond.
 *
 * <p><b>Errors.</b> As in the local engine: when the step throws, what the call emitted, set and forgot is undone; a state that was
 * there before stays as the step left it.
 */
final class StageOperator extends AbstractStreamOperator<Message<?>>
        implements TwoInputStreamOperator<Routed, Message<?>, Message<?>>, Triggerable<Key, VoidNamespace> {
    private static final Comparator<Routed> ORDER = StageOperator::compare;

    private final PipelineSource source;
    private final int stage;
    private final long endEpochMicros;
    private transient @Nullable Opened opened;
    private transient List<Routed> waiting = new ArrayList<>();
    private transient List<Key> written = new ArrayList<>();
    private transient long passedEpochMicros;

    private record Opened(
            Step<Object, Object, Object> step,
            ValueState<Instance> instances,
            ListState<Message<?>> kept,
            BroadcastState<String, List<Message<?>>> board,
            InternalTimerService<VoidNamespace> timers,
            InternalTimeServiceManager<?> clock,
            StageCall call,
            Quarantine quarantine,
            Counter late) {}

    /** @param stage position of the stage, from 0 */
    StageOperator(PipelineSource source, int stage, long endEpochMicros) {
        this.source = source;
        this.stage = stage;
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
        passedEpochMicros = Long.MIN_VALUE;
    }

    @Override
    public void open() throws Exception {
        super.open();
        Step<Object, Object, Object> step = Types.step(source, stage);
        @Nullable Parting parting = source.declare().stages().get(stage).parting();
        MetricGroup metrics = getMetricGroup();
        ListStateDescriptor<Message<?>> kept = new ListStateDescriptor<>("waiting", Types.messages(source));
        BroadcastState<String, List<Message<?>>> board =
                getOperatorStateBackend().getBroadcastState(board(source));
        opened = new Opened(
                step,
                getPartitionedState(new ValueStateDescriptor<>("instance", Types.instances(source, stage))),
                getPartitionedState(kept),
                board,
                getInternalTimerService("alarms", VoidNamespaceSerializer.INSTANCE, this),
                getTimeServiceManager().orElseThrow(),
                new StageCall(stage + 1, board, new FoldedNotices(), parting),
                new Quarantine(step.name(), metrics),
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
        while (taken < waiting.size() && arrival(waiting.get(taken)) <= to) {
            taken = takeMoment(taken);
        }
        here().clock().advanceWatermark(new Watermark(to));
        waiting.subList(0, taken).clear();
        passedEpochMicros = mark.getTimestamp();
        output.emitWatermark(mark);
    }

    private static long arrival(Routed routed) {
        return routed.message().stamp().arrivalEpochMicros();
    }

    /**
     * Takes all inputs of one key and microsecond, then its alarm of that microsecond: what upstream alarms of it caused has the same
     * stamp, and what is emitted under one stamp is counted through.
     *
     * @return where the next inputs are
     */
    private int takeMoment(int from) throws Exception {
        Key key = waiting.get(from).key();
        long arrival = arrival(waiting.get(from));
        here().clock().advanceWatermark(new Watermark(arrival - 1));
        setCurrentKey(key);
        here().call().open(key);
        @Nullable Instance instance = here().instances().value();
        int next = from;
        while (next < waiting.size()
                && arrival(waiting.get(next)) == arrival
                && waiting.get(next).key().equals(key)) {
            instance = handle(waiting.get(next++).message(), instance);
        }
        if (instance != null && instance.alarmEpochMicros == arrival) {
            fire(instance, arrival);
        }
        return next;
    }

    /** Gives the instance as it is afterwards; null when there is none. */
    private @Nullable Instance handle(Message<?> message, @Nullable Instance present) throws Exception {
        Step<Object, Object, Object> step = here().step();
        StageCall call = here().call();
        call.handle(message.stamp(), present == null ? StepContext.NO_ALARM : present.alarmEpochMicros);
        @Nullable Instance instance = present;
        try {
            if (instance == null) {
                instance = new Instance(step.open(call.key()));
            }
            step.on(message.body(), instance.state, call);
        } catch (RuntimeException | StackOverflowError thrown) {
            undo(message.stamp(), present, thrown);
            return present;
        }
        end(instance);
        return call.isForgotten() ? null : instance;
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
        if (instance.alarmEpochMicros == timer.getTimestamp()) {
            here().call().open(timer.getKey());
            fire(instance, timer.getTimestamp());
        } else {
            queue(instance);
        }
    }

    private void fire(Instance instance, long atEpochMicros) throws Exception {
        instance.alarmEpochMicros = StepContext.NO_ALARM;
        Stamp stamp = Stamp.ofTimer(atEpochMicros);
        here().call().handle(stamp, StepContext.NO_ALARM);
        try {
            here().step().onTimer(stamp, instance.state, here().call());
        } catch (RuntimeException | StackOverflowError thrown) {
            undo(stamp, instance, thrown);
            return;
        }
        end(instance);
    }

    @Override
    public void onProcessingTime(InternalTimer<Key, VoidNamespace> timer) {}

    private void undo(Stamp stamp, @Nullable Instance present, Throwable thrown) throws Exception {
        here().call().rollBack();
        here().quarantine().add(stamp, thrown);
        if (present != null) {
            queue(present);
        }
    }

    private void end(Instance instance) throws Exception {
        StageCall call = here().call();
        if (call.isForgotten()) {
            here().instances().clear();
        } else {
            instance.alarmEpochMicros = call.alarmEpochMicros();
            queue(instance);
        }
        for (Message<?> message : call.emitted()) {
            output.collect(new StreamRecord<>(message));
        }
        call.emitted().clear();
    }

    /** Stores the instance, and sets Flink's timer for its alarm unless an earlier one will come to look again. */
    private void queue(Instance instance) throws Exception {
        if (instance.alarmEpochMicros < instance.queuedEpochMicros) {
            here().timers().registerEventTimeTimer(VoidNamespace.INSTANCE, instance.alarmEpochMicros);
            instance.queuedEpochMicros = instance.alarmEpochMicros;
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
