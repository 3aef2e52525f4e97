package org.trigpoint.feeds.hear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link HearState}. Format 1, fields as in {@link Fields}: flag satellite, flag begun, i64 lastArrivalEpochMicros, i32
 * lastSource, i64 lastSequence, flag lastWasRepeat; count of transmissions (at most 64), each of five i64: digest,
 * timeEpochMicros, arrivalEpochMicros, sequence, and source (upper 32 bits), type (16), second (16).
 */
final class HearStateCodec implements Codec<HearState> {
    static final HearStateCodec INSTANCE = new HearStateCodec();

    private HearStateCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(HearState state, DataOutput out) throws IOException {
        out.writeBoolean(state.satellite);
        out.writeBoolean(state.begun);
        out.writeLong(state.lastArrivalEpochMicros);
        out.writeInt(state.lastSource);
        out.writeLong(state.lastSequence);
        out.writeBoolean(state.lastWasRepeat);
        Fields.writeCount(state.count, out);
        for (int entry = 0; entry < state.count; entry++) {
            for (int column = 0; column < HearState.LONGS; column++) {
                out.writeLong(state.get(entry, column));
            }
        }
    }

    @Override
    public HearState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "State of step hear");
        HearState state = new HearState();
        state.satellite = Fields.readFlag(in, "satellite");
        state.begun = Fields.readFlag(in, "begun");
        state.lastArrivalEpochMicros = in.readLong();
        state.lastSource = in.readInt();
        state.lastSequence = in.readLong();
        state.lastWasRepeat = Fields.readFlag(in, "lastWasRepeat");
        int count = Fields.readCount(in, HearState.MOST, "transmissions");
        for (int entry = 0; entry < count; entry++) {
            state.add(in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
        }
        return state;
    }
}
