package org.trigpoint.threat.distress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.observation.Flight;

/**
 * An {@link Emergency}. Format 1: ordinals holds and was, i64 from, i64 last, i64 said, ordinal next, i64 its beginning, i32 its words,
 * i32 squawk, i32 codes, statuses and conflicts, then stamps of words, of the next and of the end, each with their count.
 */
final class EmergencyCodec implements Codec<Emergency> {
    private static final int MOST_STAMPS = 1_024;
    private static final Flight.Emergency[] KINDS = Flight.Emergency.values();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Emergency state, DataOutput out) throws IOException {
        Fields.writeOrdinal(state.holds, out);
        Fields.writeOrdinal(state.was, out);
        out.writeLong(state.fromEpochMicros);
        out.writeLong(state.lastEpochMicros);
        out.writeLong(state.saidEpochMicros);
        Fields.writeOrdinal(state.next, out);
        out.writeLong(state.nextEpochMicros);
        out.writeInt(state.nextWords);
        out.writeInt(state.squawk);
        out.writeInt(state.codes);
        out.writeInt(state.statuses);
        out.writeInt(state.conflicts);
        Fields.writeList(state.stamps, StampCodec.INSTANCE, out);
        Fields.writeList(state.nextStamps, StampCodec.INSTANCE, out);
        Fields.writeList(state.endStamps, StampCodec.INSTANCE, out);
    }

    @Override
    public Emergency read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Emergency");
        Emergency state = new Emergency();
        state.holds = Fields.readOrdinal(in, KINDS);
        state.was = Fields.readOrdinal(in, KINDS);
        state.fromEpochMicros = in.readLong();
        state.lastEpochMicros = in.readLong();
        state.saidEpochMicros = in.readLong();
        state.next = Fields.readOrdinal(in, KINDS);
        state.nextEpochMicros = in.readLong();
        state.nextWords = in.readInt();
        state.squawk = in.readInt();
        state.codes = in.readInt();
        state.statuses = in.readInt();
        state.conflicts = in.readInt();
        state.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, MOST_STAMPS, "stamps of words"));
        state.nextStamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, MOST_STAMPS, "stamps of the next"));
        state.endStamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, MOST_STAMPS, "stamps of the end"));
        return state;
    }
}
