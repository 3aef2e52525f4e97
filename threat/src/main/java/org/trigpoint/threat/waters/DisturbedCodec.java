package org.trigpoint.threat.waters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A {@link Disturbed}. Format 1: i64 cell, i64 from, list of {@link Disturbance.Format disturbances} in their format 2. */
public final class DisturbedCodec implements Codec<Disturbed> {
    public static final DisturbedCodec INSTANCE = new DisturbedCodec();

    private DisturbedCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Disturbed disturbed, DataOutput out) throws IOException {
        out.writeLong(disturbed.cell());
        out.writeLong(disturbed.from());
        Fields.writeList(disturbed.now(), Disturbance.Format.INSTANCE, out);
    }

    @Override
    public Disturbed read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Disturbed");
        return new Disturbed(
                in.readLong(),
                in.readLong(),
                Fields.readList(in, Disturbance.Format.INSTANCE, 2, Disturbed.MOST, "disturbances"));
    }
}
