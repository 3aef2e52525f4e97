package org.trigpoint.engine.local;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Parting;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.flow.StepContext;

/**
 * The instances of one step whose keys fall to one shard. One thread at a time.
 *
 * <p>When a step throws, the message or alarm is quarantined: what the call emitted, set and forgot is undone, an instance that the
 * call opened is dropped, and a fired alarm does not come back. A state that was there before stays as the step left it: to save it
 * before every call would cost more than the call. Steps therefore check their input before they change their state.
 */
final class StageShard {
    private final Step<Object, Object, Object> step;
    /** By slot of the slice. */
    private final List<LaneMerge> inputs;

    private final Routes routes;
    private final Emissions emissions;
    private final Quarantine quarantine;
    private final Call call;
    private final InstanceTable instances = new InstanceTable();
    private final Alarms alarms = new Alarms();
    private final InputWindow window = new InputWindow();
    private @Nullable Instance lastInstance;
    private @Nullable ShardCut cut;
    private long received;
    private long fired;
    private long emitted;
    private long busyNanos;

    StageShard(
            Step<Object, Object, Object> step,
            List<LaneMerge> inputs,
            Routes routes,
            Emissions emissions,
            Quarantine quarantine,
            Postings postings,
            @Nullable Parting parting) {
        this.step = step;
        this.inputs = List.copyOf(inputs);
        this.routes = routes;
        this.emissions = emissions;
        this.quarantine = quarantine;
        this.call = new Call(emissions, postings, parting);
    }

    /** How many inputs of the slice in this slot wait for {@link #run}. */
    int waiting(int slot) {
        return inputs.get(slot).size();
    }

    /** Handles the slice in this slot: all inputs in order with the alarms between them, then alarms through its end. */
    void run(int slot, long alarmsThroughEpochMicros) {
        long begin = System.nanoTime();
        LaneMerge merge = inputs.get(slot);
        while (window.take(merge, instances, step)) {
            for (int i = 0; i < window.size(); i++) {
                Message<?> message = window.message(i);
                fireThrough(message.stamp().arrivalEpochMicros() - 1);
                received++;
                handle(message, window.key(i), window.instance(i));
            }
        }
        merge.clear();
        fireThrough(alarmsThroughEpochMicros);
        emitted += emissions.size();
        emissions.routeAll(routes, slot);
        busyNanos += System.nanoTime() - begin;
    }

    private void handle(Message<?> message, Key key, @Nullable Instance foreseen) {
        Stamp stamp = message.stamp();
        emissions.advance(stamp);
        int mark = emissions.size();
        Instance instance = find(key, foreseen);
        boolean opened = instance == null;
        if (instance != null) {
            keepForCut(instance);
        }
        try {
            if (instance == null) {
                instance = open(key);
            }
            call.begin(stamp, instance);
            step.on(message.body(), instance.state, call);
        } catch (RuntimeException | StackOverflowError thrown) {
            if (instance != null) {
                emissions.rollBack(mark, instance);
            }
            quarantine.add(Quarantined.of(step.name(), stamp, key, thrown));
            return;
        }
        if (opened && !call.isForgotten()) {
            instances.add(instance);
        }
        end(instance);
    }

    private Instance open(Key key) {
        Instance opened = new Instance(key, step.open(key));
        if (cut != null) {
            cut.leaveOut(opened);
        }
        return opened;
    }

    private void keepForCut(Instance instance) {
        if (cut != null) {
            cut.keep(instance, this);
        }
    }

    private void fireThrough(long throughEpochMicros) {
        Instance due = alarms.pollDue(throughEpochMicros);
        while (due != null) {
            fire(due);
            due = alarms.pollDue(throughEpochMicros);
        }
    }

    private void fire(Instance instance) {
        keepForCut(instance);
        Stamp stamp = Stamp.ofTimer(instance.alarmEpochMicros);
        instance.alarmEpochMicros = StepContext.NO_ALARM;
        fired++;
        emissions.advance(stamp);
        int mark = emissions.size();
        call.begin(stamp, instance);
        try {
            step.onTimer(stamp, instance.state, call);
        } catch (RuntimeException | StackOverflowError thrown) {
            emissions.rollBack(mark, instance);
            quarantine.add(Quarantined.of(step.name(), stamp, instance.key, thrown));
            return;
        }
        end(instance);
    }

    private void end(Instance instance) {
        if (call.isForgotten()) {
            instances.remove(instance);
            instance.gone = true;
            alarms.remove(instance);
            emissions.forget(instance);
            lastInstance = null;
        } else {
            lastInstance = instance;
            instance.alarmEpochMicros = call.alarmEpochMicros();
            alarms.update(instance);
        }
    }

    /** Inputs of one instance often follow each other: of a source, of a cell. What was foreseen may have come or gone since. */
    private @Nullable Instance find(Key key, @Nullable Instance foreseen) {
        Instance last = lastInstance;
        if (last != null && last.isOf(key)) {
            return last;
        }
        return foreseen != null && !foreseen.gone ? foreseen : instances.find(key);
    }

    /** Puts an instance back from a snapshot. */
    void restore(Key key, long alarmEpochMicros, Object state) {
        Instance instance = new Instance(key, state);
        instance.alarmEpochMicros = alarmEpochMicros;
        instances.add(instance);
        alarms.update(instance);
    }

    /** Begins a cut: it holds every instance as it is now. */
    void beginCut(int number) {
        cut = new ShardCut(number, instances.all());
    }

    /** Encodes so many more instances for the cut; true when all are. */
    boolean advanceCut(int most) {
        return cut == null || cut.advance(most, this);
    }

    /** Ends the cut that has come to its end, and gives it. */
    EncodedShard endCut() {
        EncodedShard encoded = Objects.requireNonNull(cut).encoded();
        cut = null;
        return encoded;
    }

    Step<Object, Object, Object> step() {
        return step;
    }

    /** The counts so far, for the engine to sum. */
    StageMetrics metrics() {
        return new StageMetrics(step.name(), received, fired, emitted, 0, instances.size(), busyNanos);
    }
}
