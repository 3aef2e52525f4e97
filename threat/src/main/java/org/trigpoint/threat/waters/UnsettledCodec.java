package org.trigpoint.threat.waters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** An {@link Unsettled}. Format 1: i64 identity, i64 when, {@link Disturbance.Format disturbance} in its format 2. */
public final class UnsettledCodec implements Codec<Unsettled> {
    public static final UnsettledCodec INSTANCE = new UnsettledCodec();

    private UnsettledCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Unsettled unsettled, DataOutput out) throws IOException {
        out.writeLong(unsettled.identity());
        out.writeLong(unsettled.epochMicros());
        Disturbance.Format.INSTANCE.write(unsettled.by(), out);
    }

    @Override
    public Unsettled read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Unsettled");
        return new Unsettled(in.readLong(), in.readLong(), Disturbance.Format.INSTANCE.read(in, 2));
    }
}
