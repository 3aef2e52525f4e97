package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A {@link CaseId} in 16 bytes. Format 1: i64 high, i64 low. */
public final class CaseIdCodec implements Codec<CaseId> {
    public static final CaseIdCodec INSTANCE = new CaseIdCodec();

    private CaseIdCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(CaseId id, DataOutput out) throws IOException {
        out.writeLong(id.high());
        out.writeLong(id.low());
    }

    @Override
    public CaseId read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "CaseId");
        return new CaseId(in.readLong(), in.readLong());
    }
}
