package org.trigpoint.engine.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StepContext;

/**
 * The alarm of one instance. Steps push it back again and again; Flink's timer is set anew only when it fires too early.
 *
 * @param atEpochMicros when it is due, {@link StepContext#NO_ALARM} for no alarm
 * @param queuedEpochMicros the earliest timer set for it, not after it; {@link StepContext#NO_ALARM} for none
 */
record Alarm(long atEpochMicros, long queuedEpochMicros) {
    static final Alarm NONE = new Alarm(StepContext.NO_ALARM, StepContext.NO_ALARM);

    /** Format 1: i64 atEpochMicros, i64 queuedEpochMicros. */
    static final class AlarmCodec implements Codec<Alarm> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Alarm alarm, DataOutput out) throws IOException {
            out.writeLong(alarm.atEpochMicros());
            out.writeLong(alarm.queuedEpochMicros());
        }

        @Override
        public Alarm read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Alarm");
            return new Alarm(in.readLong(), in.readLong());
        }
    }
}
