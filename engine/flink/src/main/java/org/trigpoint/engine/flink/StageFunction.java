package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Parting;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.flow.StepContext;

/**
 * One stage as a Flink function.
 *
 * <p><b>Order.</b> An input waits in keyed state until the watermark has passed its arrival: then every lane has passed it, and the
 * board holds every notice it may see. A timer at that microsecond takes all inputs of the key with that arrival in message order,
 * then the alarm if it is due then. Timers of a key fire in order of time, so this is the order that the contract asks for.
 *
 * <p><b>End.</b> Flink ends a bounded stream with a watermark that fires every timer. What lies after the recording's end is left
 * alone, so that all carriers stop at the same microsecond.
 *
 * <p><b>Errors.</b> As in the local engine: when the step throws, what the call emitted, set and forgot is undone; a state that was
 * there before stays as the step left it.
 */
final class StageFunction extends KeyedBroadcastProcessFunction<Key, Routed, Message<?>, Message<?>> {
    private final PipelineSource source;
    private final int stage;
    private final long endEpochMicros;
    private transient @Nullable Opened opened;

    private record Opened(
            Step<Object, Object, Object> step,
            @Nullable Parting parting,
            MapState<Long, List<Message<?>>> waiting,
            ValueState<Object> state,
            ValueState<Alarm> alarm,
            Quarantine quarantine,
            Counter late,
            FoldedNotices folded) {}

    /** @param stage position of the stage, from 0 */
    StageFunction(PipelineSource source, int stage, long endEpochMicros) {
        this.source = source;
        this.stage = stage;
        this.endEpochMicros = endEpochMicros;
    }

    /** Where the notices stand: by slot, all that an input may still ask for, oldest first. */
    static MapStateDescriptor<String, List<Message<?>>> board(PipelineSource source) {
        return new MapStateDescriptor<>("board", BasicTypeInfo.STRING_TYPE_INFO, Types.messageLists(source));
    }

    @Override
    public void open(OpenContext context) {
        Step<Object, Object, Object> step = Types.step(source, stage);
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        opened = new Opened(
                step,
                source.declare().stages().get(stage).parting(),
                getRuntimeContext()
                        .getMapState(new MapStateDescriptor<>(
                                "waiting", BasicTypeInfo.LONG_TYPE_INFO, Types.messageLists(source))),
                getRuntimeContext().getState(new ValueStateDescriptor<>("state", Types.states(source, stage))),
                getRuntimeContext().getState(new ValueStateDescriptor<>("alarm", Types.ALARM)),
                new Quarantine(step.name(), metrics),
                metrics.counter("late"),
                new FoldedNotices());
    }

    private Opened here() {
        return Objects.requireNonNull(opened);
    }

    @Override
    public void processBroadcastElement(Message<?> message, Context context, Collector<Message<?>> out)
            throws Exception {
        BroadcastState<String, List<Message<?>>> board = context.getBroadcastState(board(source));
        String slot = ((Notice) message.body()).slot();
        @Nullable List<Message<?>> posted = board.get(slot);
        List<Message<?>> all = posted == null ? new ArrayList<>() : new ArrayList<>(posted);
        all.add(message);
        all.sort(Comparator.naturalOrder());
        while (all.size() > 1 && all.get(1).stamp().arrivalEpochMicros() <= context.currentWatermark()) {
            Message<?> before = all.removeFirst();
            all.set(0, FoldedNotices.after(before, all.getFirst()));
        }
        board.put(slot, all);
    }

    @Override
    public void processElement(Routed routed, ReadOnlyContext context, Collector<Message<?>> out) throws Exception {
        long arrival = routed.message().stamp().arrivalEpochMicros();
        if (arrival <= context.currentWatermark()) {
            here().late().inc();
            return;
        }
        @Nullable List<Message<?>> waiting = here().waiting().get(arrival);
        List<Message<?>> all = waiting == null ? new ArrayList<>() : waiting;
        all.add(routed.message());
        here().waiting().put(arrival, all);
        context.timerService().registerEventTimeTimer(arrival);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Message<?>> out) throws Exception {
        if (timestamp > endEpochMicros) {
            return;
        }
        StageCall call = new StageCall(
                stage + 1,
                context.getCurrentKey(),
                context.getBroadcastState(board(source)),
                here().folded(),
                here().parting());
        @Nullable List<Message<?>> waiting = here().waiting().get(timestamp);
        if (waiting != null) {
            here().waiting().remove(timestamp);
            Collections.sort(waiting, Comparator.naturalOrder());
            for (Message<?> message : waiting) {
                handle(message, call, context);
            }
        }
        fire(timestamp, call, context);
        call.emitted().forEach(out::collect);
    }

    private void handle(Message<?> message, StageCall call, OnTimerContext context) throws Exception {
        Step<Object, Object, Object> step = here().step();
        Alarm alarm = alarm();
        call.handle(message.stamp(), alarm.atEpochMicros());
        @Nullable Object present = here().state().value();
        Object state;
        try {
            state = present == null ? step.open(call.key()) : present;
            step.on(message.body(), state, call);
        } catch (RuntimeException | StackOverflowError thrown) {
            call.rollBack();
            here().quarantine().add(message.stamp(), thrown);
            if (present != null) {
                here().state().update(present);
            }
            return;
        }
        end(state, call, alarm, context);
    }

    private void fire(long timestamp, StageCall call, OnTimerContext context) throws Exception {
        Alarm alarm = alarm();
        if (alarm.atEpochMicros() != timestamp) {
            if (alarm.queuedEpochMicros() == timestamp) {
                queue(new Alarm(alarm.atEpochMicros(), StepContext.NO_ALARM), context);
            }
            return;
        }
        here().alarm().update(Alarm.NONE);
        Stamp stamp = Stamp.ofTimer(timestamp);
        Object state = here().state().value();
        call.handle(stamp, StepContext.NO_ALARM);
        try {
            here().step().onTimer(stamp, state, call);
        } catch (RuntimeException | StackOverflowError thrown) {
            call.rollBack();
            here().quarantine().add(stamp, thrown);
            here().state().update(state);
            return;
        }
        end(state, call, Alarm.NONE, context);
    }

    private void end(Object state, StageCall call, Alarm before, OnTimerContext context) throws Exception {
        if (call.isForgotten()) {
            here().state().clear();
            here().alarm().clear();
            return;
        }
        here().state().update(state);
        queue(new Alarm(call.alarmEpochMicros(), before.queuedEpochMicros()), context);
    }

    /** Stores the alarm, and sets Flink's timer unless an earlier one will come to look again. */
    private void queue(Alarm alarm, OnTimerContext context) throws Exception {
        Alarm stored = alarm;
        if (alarm.atEpochMicros() < alarm.queuedEpochMicros()) {
            context.timerService().registerEventTimeTimer(alarm.atEpochMicros());
            stored = new Alarm(alarm.atEpochMicros(), alarm.atEpochMicros());
        }
        here().alarm().update(stored);
    }

    private Alarm alarm() throws Exception {
        @Nullable Alarm alarm = here().alarm().value();
        return alarm == null ? Alarm.NONE : alarm;
    }
}
