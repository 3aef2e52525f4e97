package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A {@link TrackId} in 16 bytes. Format 1: i64 high, i64 low. */
public final class TrackIdCodec implements Codec<TrackId> {
    public static final TrackIdCodec INSTANCE = new TrackIdCodec();

    private TrackIdCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(TrackId id, DataOutput out) throws IOException {
        out.writeLong(id.high());
        out.writeLong(id.low());
    }

    @Override
    public TrackId read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "TrackId");
        return new TrackId(in.readLong(), in.readLong());
    }
}
