package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** An {@link AlertId} in 16 bytes. Format 1: i64 high, i64 low. */
public final class AlertIdCodec implements Codec<AlertId> {
    public static final AlertIdCodec INSTANCE = new AlertIdCodec();

    private AlertIdCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(AlertId id, DataOutput out) throws IOException {
        out.writeLong(id.high());
        out.writeLong(id.low());
    }

    @Override
    public AlertId read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "AlertId");
        return new AlertId(in.readLong(), in.readLong());
    }
}
