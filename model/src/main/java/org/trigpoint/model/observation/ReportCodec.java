package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;

/** A {@link Report}, in the bytes of {@link OutcomeCodec}: kinds 1 to 4 only. */
public final class ReportCodec implements Codec<Report> {
    public static final ReportCodec INSTANCE = new ReportCodec();

    private ReportCodec() {}

    @Override
    public int version() {
        return OutcomeCodec.INSTANCE.version();
    }

    @Override
    public void write(Report observation, DataOutput out) throws IOException {
        OutcomeCodec.INSTANCE.write(observation, out);
    }

    @Override
    public Report read(DataInput in, int version) throws IOException {
        Outcome outcome = OutcomeCodec.INSTANCE.read(in, version);
        if (outcome instanceof Report observation) {
            return observation;
        }
        throw new IOException("A report was due, not " + outcome);
    }
}
