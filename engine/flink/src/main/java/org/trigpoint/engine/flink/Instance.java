package org.trigpoint.engine.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StepContext;

/**
 * What one key of a stage keeps. Steps push their alarm back again and again; Flink's timer is set anew only when it fires too early.
 */
final class Instance {
    final Object state;
    /** When the alarm is due; {@link StepContext#NO_ALARM} for no alarm. */
    long alarmEpochMicros = StepContext.NO_ALARM;
    /** The earliest timer set for it, not after it; {@link StepContext#NO_ALARM} for none. */
    long queuedEpochMicros = StepContext.NO_ALARM;

    Instance(Object state) {
        this.state = state;
    }

    /** Format 1: i64 alarmEpochMicros, i64 queuedEpochMicros, count version of the state's codec, state. */
    static final class InstanceCodec implements Codec<Instance> {
        private static final int MAX_VERSION = 1 << 16;

        private final Codec<Object> states;

        InstanceCodec(Codec<Object> states) {
            this.states = states;
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Instance instance, DataOutput out) throws IOException {
            out.writeLong(instance.alarmEpochMicros);
            out.writeLong(instance.queuedEpochMicros);
            Fields.writeCount(states.version(), out);
            states.write(instance.state, out);
        }

        @Override
        public Instance read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Instance");
            long alarm = in.readLong();
            long queued = in.readLong();
            Instance instance = new Instance(states.read(in, Fields.readCount(in, MAX_VERSION, "format of a state")));
            instance.alarmEpochMicros = alarm;
            instance.queuedEpochMicros = queued;
            return instance;
        }
    }
}
