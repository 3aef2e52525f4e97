package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/** {@link Evidence}. Format 1: flag supports, text, f64 weightLog, count of stamps, each. Fields are those of {@link Fields}. */
final class EvidenceCodec implements Codec<Evidence> {
    static final EvidenceCodec INSTANCE = new EvidenceCodec();

    private EvidenceCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Evidence evidence, DataOutput out) throws IOException {
        out.writeBoolean(evidence.supports());
        Fields.writeText(evidence.text(), out);
        out.writeDouble(evidence.weightLog());
        Fields.writeList(evidence.stamps(), StampCodec.INSTANCE, out);
    }

    @Override
    public Evidence read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Evidence");
        try {
            return new Evidence(
                    Fields.readFlag(in, "supports"),
                    Fields.readText(in, "evidence"),
                    in.readDouble(),
                    Fields.readList(in, StampCodec.INSTANCE, 1, Evidence.MOST_STAMPS, "stamps"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
