package org.trigpoint.flow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A {@link Stamp} in 20 bytes. Format 1: i64 arrivalEpochMicros, i32 source, i64 sequence. */
public final class StampCodec implements Codec<Stamp> {
    public static final StampCodec INSTANCE = new StampCodec();

    private StampCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Stamp stamp, DataOutput out) throws IOException {
        out.writeLong(stamp.arrivalEpochMicros());
        out.writeInt(stamp.source());
        out.writeLong(stamp.sequence());
    }

    @Override
    public Stamp read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Stamp");
        return new Stamp(in.readLong(), in.readInt(), in.readLong());
    }
}
