package org.trigpoint.threat.ashore;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** An {@link Ashore}. Format 1: i64 beginning, i64 said. */
final class AshoreCodec implements Codec<Ashore> {
    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Ashore state, DataOutput out) throws IOException {
        out.writeLong(state.fromEpochMicros());
        out.writeLong(state.saidEpochMicros());
    }

    @Override
    public Ashore read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Ashore");
        return new Ashore(in.readLong(), in.readLong());
    }
}
