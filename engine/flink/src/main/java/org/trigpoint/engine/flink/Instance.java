package org.trigpoint.engine.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.StepContext;

/**
 * What the stages of a group keep under one key. Steps push their alarms back again and again; Flink's timer is set anew only when it
 * fires too early.
 */
final class Instance {
    /** By stage of the group; null where the stage keeps nothing. */
    final @Nullable Object[] states;
    /** By stage of the group, when its alarm is due; {@link StepContext#NO_ALARM} for no alarm. */
    final long[] alarmsEpochMicros;
    /** The earliest timer set for it, not after any alarm; {@link StepContext#NO_ALARM} for none. */
    long queuedEpochMicros = StepContext.NO_ALARM;

    Instance(int stages) {
        states = new Object[stages];
        alarmsEpochMicros = new long[stages];
        Arrays.fill(alarmsEpochMicros, StepContext.NO_ALARM);
    }

    /** True when no stage keeps anything. */
    boolean isEmpty() {
        for (Object state : states) {
            if (state != null) {
                return false;
            }
        }
        return true;
    }

    /** When the next alarm of any stage is due. */
    long nextAlarmEpochMicros() {
        long next = StepContext.NO_ALARM;
        for (long alarm : alarmsEpochMicros) {
            next = Math.min(next, alarm);
        }
        return next;
    }

    /**
     * Format 1: i64 queuedEpochMicros; then for each stage of the group a flag, and when it is 1: i64 alarmEpochMicros, count version of
     * the state's codec, state.
     */
    static final class InstanceCodec implements NamedCodec<Instance> {
        private static final int MAX_VERSION = 1 << 16;

        private final Pipeline pipeline;
        private final List<Codec<Object>> stages;

        /** @param group places of its stages */
        InstanceCodec(Pipeline pipeline, List<Integer> group) {
            this.pipeline = pipeline;
            stages = group.stream()
                    .map(stage -> Types.step(pipeline, stage).stateCodec())
                    .toList();
        }

        @Override
        public InstanceCodec named(String name) {
            return new InstanceCodec(pipeline, Types.group(pipeline, name));
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Instance instance, DataOutput out) throws IOException {
            out.writeLong(instance.queuedEpochMicros);
            for (int i = 0; i < stages.size(); i++) {
                @Nullable Object state = instance.states[i];
                out.writeBoolean(state != null);
                if (state != null) {
                    out.writeLong(instance.alarmsEpochMicros[i]);
                    Fields.writeCount(stages.get(i).version(), out);
                    stages.get(i).write(state, out);
                }
            }
        }

        @Override
        public Instance read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Instance");
            Instance instance = new Instance(stages.size());
            instance.queuedEpochMicros = in.readLong();
            for (int i = 0; i < stages.size(); i++) {
                if (in.readBoolean()) {
                    instance.alarmsEpochMicros[i] = in.readLong();
                    int format = Fields.readCount(in, MAX_VERSION, "format of a state");
                    instance.states[i] = stages.get(i).read(in, format);
                }
            }
            return instance;
        }
    }
}
