package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.flow.StepContext;

/**
 * One stage of a group: calls its step for one key and microsecond after another.
 *
 * <p><b>Errors.</b> As in the local engine: when the step throws, what the call emitted, set and forgot is undone; a state that was
 * there before stays as the step left it.
 */
final class Member {
    private final int position;
    private final boolean alone;
    private final Step<Object, Object, Object> step;
    private final Acceptance[] edges;
    private final StageCall call;
    private final Quarantine quarantine;
    private final Counter received;
    private final Counter busyNanos;
    private final List<Message<?>> inputs = new ArrayList<>();

    /**
     * @param position in the group, from 0
     * @param alone that the group has no other
     */
    Member(
            int position,
            boolean alone,
            Step<Object, Object, Object> step,
            Acceptance[] edges,
            StageCall call,
            MetricGroup metrics) {
        this.position = position;
        this.alone = alone;
        this.step = step;
        this.edges = edges;
        this.call = call;
        quarantine = new Quarantine(step.name(), metrics);
        MetricGroup own = Quarantine.ofStep(step.name(), metrics);
        received = own.counter("received");
        busyNanos = own.counter("busyNanos");
    }

    /** See {@link Step#touch}. */
    long touch(Instance instance) {
        @Nullable Object state = instance.states[position];
        return state == null ? 0 : step.touch(state);
    }

    /** Goes over to another key. */
    void open(Key key) {
        call.open(key);
    }

    /** Takes a message for the present key and microsecond, when one of the stage's edges carries it. */
    void offer(Message<?> message) {
        if (Acceptance.any(edges, message) && (alone || isHere(message))) {
            inputs.add(message);
        }
    }

    private boolean isHere(Message<?> message) {
        Key key;
        try {
            key = message.addressee(step.key(message.stamp(), message.body()));
        } catch (RuntimeException | StackOverflowError thrown) {
            quarantine.add(message.stamp(), thrown);
            return false;
        }
        if (!key.equals(call.key())) {
            throw new Misplaced("Message " + message.stamp() + " goes to " + key + " of step " + step.name()
                    + ", which is declared to stand beside one where it goes to " + call.key());
        }
        return true;
    }

    /** Handles what was offered, in message order, then the alarm if it is due. */
    void run(Instance instance, long atEpochMicros) {
        if (inputs.size() > 1) {
            inputs.sort(Comparator.naturalOrder());
        }
        for (Message<?> message : inputs) {
            handle(message, instance);
        }
        inputs.clear();
        if (instance.alarmsEpochMicros[position] == atEpochMicros) {
            fire(instance, atEpochMicros);
        }
    }

    private void handle(Message<?> message, Instance instance) {
        received.inc();
        call.handle(message.stamp(), instance.alarmsEpochMicros[position]);
        Object state;
        try {
            @Nullable Object present = instance.states[position];
            state = present == null ? step.open(call.key()) : present;
            step.on(message.body(), state, call);
        } catch (RuntimeException | StackOverflowError thrown) {
            undo(message.stamp(), thrown);
            return;
        }
        end(instance, state);
    }

    private void fire(Instance instance, long atEpochMicros) {
        Object state = Objects.requireNonNull(instance.states[position]);
        instance.alarmsEpochMicros[position] = StepContext.NO_ALARM;
        Stamp stamp = Stamp.ofTimer(atEpochMicros);
        call.handle(stamp, StepContext.NO_ALARM);
        try {
            step.onTimer(stamp, state, call);
        } catch (RuntimeException | StackOverflowError thrown) {
            undo(stamp, thrown);
            return;
        }
        end(instance, state);
    }

    private void undo(Stamp stamp, Throwable thrown) {
        call.rollBack();
        quarantine.add(stamp, thrown);
    }

    private void end(Instance instance, Object state) {
        boolean forgotten = call.isForgotten();
        instance.states[position] = forgotten ? null : state;
        instance.alarmsEpochMicros[position] = forgotten ? StepContext.NO_ALARM : call.alarmEpochMicros();
    }

    /** What the step emitted since the list was cleared. */
    List<Message<?>> emitted() {
        return call.emitted();
    }

    /** Adds to the time that its step took. */
    void addBusy(long nanos) {
        busyNanos.inc(nanos);
    }

    /** The pipeline is declared wrongly: an error, so that it is not taken for a bad message. */
    static final class Misplaced extends Error {
        Misplaced(String message) {
            super(message);
        }
    }
}
