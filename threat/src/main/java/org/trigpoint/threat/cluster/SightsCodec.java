package org.trigpoint.threat.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.threat.waters.LegCodec;

/** {@link Sights} of an identity. Format 2: i64 heard, list of {@link LegCodec legs}, i64 first of each. */
final class SightsCodec implements Codec<Sights> {
    private static final int VERSION = 2;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Sights state, DataOutput out) throws IOException {
        out.writeLong(state.heardEpochMicros);
        Fields.writeList(state.legs, LegCodec.INSTANCE, out);
        for (long first : state.firstEpochMicros) {
            out.writeLong(first);
        }
    }

    @Override
    public Sights read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "Sights");
        Sights state = new Sights();
        state.heardEpochMicros = in.readLong();
        state.legs.addAll(Fields.readList(in, LegCodec.INSTANCE, 1, Sights.MOST, "legs"));
        for (int i = 0; i < state.legs.size(); i++) {
            state.firstEpochMicros.add(in.readLong());
        }
        return state;
    }
}
