package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** An {@link IntegrityReport}. Format 1: count {@link IntegrityReport#code}, which is one byte for what is not of an aircraft. */
public final class IntegrityCodec implements Codec<IntegrityReport> {
    public static final IntegrityCodec INSTANCE = new IntegrityCodec();

    private IntegrityCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(IntegrityReport integrity, DataOutput out) throws IOException {
        Fields.writeCount(integrity.code(), out);
    }

    @Override
    public IntegrityReport read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "IntegrityReport");
        int code = Fields.readCount(in, Integer.MAX_VALUE, "integrity");
        if (!IntegrityReport.isCode(code)) {
            throw new IOException("Integrity code " + code + " is none");
        }
        return IntegrityReport.ofCode(code);
    }
}
