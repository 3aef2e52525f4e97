package org.trigpoint.threat.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.threat.waters.LegCodec;

/** {@link Sights} of an identity. Format 1: i64 heard, list of {@link LegCodec legs}. */
final class SightsCodec implements Codec<Sights> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Sights state, DataOutput out) throws IOException {
        out.writeLong(state.heardEpochMicros);
        Fields.writeList(state.legs, LegCodec.INSTANCE, out);
    }

    @Override
    public Sights read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Sights");
        Sights state = new Sights();
        state.heardEpochMicros = in.readLong();
        state.legs.addAll(Fields.readList(in, LegCodec.INSTANCE, 1, Sights.MOST, "legs"));
        return state;
    }
}
