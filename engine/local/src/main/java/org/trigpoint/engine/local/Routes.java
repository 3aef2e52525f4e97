package org.trigpoint.engine.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Step;

/** Where the messages of one producer go: to the lanes of the stages and outputs whose edges accept them. One thread at a time. */
final class Routes {
    private final List<Target> targets = new ArrayList<>();
    private final Map<Class<?>, Target[]> byType = new HashMap<>();
    private @Nullable Class<?> lastType;
    private Target[] lastTargets = {};

    /** Something that takes messages of some types. */
    private abstract static class Target {
        private final List<Class<?>> accepts;

        Target(List<Class<?>> accepts) {
            this.accepts = accepts;
        }

        boolean takes(Class<?> type) {
            return accepts.stream().anyMatch(accepted -> accepted.isAssignableFrom(type));
        }

        abstract void take(Message<?> message, int slot);
    }

    /** The lanes to the shards of a stage, by slot, then shard. */
    private static final class ToStage extends Target {
        private final Step<Object, Object, Object> step;
        private final Lane[][] lanes;
        private final Quarantine quarantine;

        ToStage(List<Class<?>> accepts, Step<Object, Object, Object> step, Lane[][] lanes, Quarantine quarantine) {
            super(accepts);
            this.step = step;
            this.lanes = lanes;
            this.quarantine = quarantine;
        }

        @Override
        void take(Message<?> message, int slot) {
            Key key;
            try {
                key = message.addressee(step.key(message.stamp(), message.body()));
            } catch (RuntimeException | StackOverflowError thrown) {
                quarantine.add(Quarantined.of(step.name(), message.stamp(), null, thrown));
                return;
            }
            Lane[] shards = lanes[slot];
            shards[shards.length == 1 ? 0 : key.shard(shards.length)].add(message, key);
        }
    }

    /** The lanes to an output, by slot. */
    private static final class ToOutput extends Target {
        private final Lane[] lanes;

        ToOutput(List<Class<?>> accepts, Lane[] lanes) {
            super(accepts);
            this.lanes = lanes;
        }

        @Override
        void take(Message<?> message, int slot) {
            lanes[slot].add(message, message.emitter());
        }
    }

    /** Adds a stage that reads this producer; its edges from this producer are of these types. */
    void toStage(List<Class<?>> accepts, Step<Object, Object, Object> step, Lane[][] lanes, Quarantine quarantine) {
        targets.add(new ToStage(accepts, step, lanes, quarantine));
    }

    /** Adds an output that reads this producer; what it takes from it is of these types. */
    void toOutput(List<Class<?>> accepts, Lane[] lanes) {
        targets.add(new ToOutput(accepts, lanes));
    }

    /** Puts a message of the slice in this slot on every lane that it belongs on. */
    void route(Message<?> message, int slot) {
        Class<?> type = message.body().getClass();
        if (type != lastType) {
            lastType = type;
            lastTargets = byType.computeIfAbsent(
                    type,
                    each -> targets.stream()
                            .filter(target -> target.takes(each))
                            .toArray(Target[]::new));
        }
        for (Target target : lastTargets) {
            target.take(message, slot);
        }
    }
}
