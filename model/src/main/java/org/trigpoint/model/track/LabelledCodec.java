package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.ReportCodec;

/** A {@link Labelled}. Format 1: {@link TrackIdCodec track}, {@link ReportCodec observation}. */
public final class LabelledCodec implements Codec<Labelled> {
    public static final LabelledCodec INSTANCE = new LabelledCodec();

    private LabelledCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Labelled labelled, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(labelled.track(), out);
        ReportCodec.INSTANCE.write(labelled.observation(), out);
    }

    @Override
    public Labelled read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Labelled");
        return new Labelled(TrackIdCodec.INSTANCE.read(in, 1), ReportCodec.INSTANCE.read(in, 1));
    }
}
