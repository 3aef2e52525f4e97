package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;

/** An {@link Observation}, in the bytes of {@link OutcomeCodec}: kinds 1 to 4 only. */
public final class ObservationCodec implements Codec<Observation> {
    public static final ObservationCodec INSTANCE = new ObservationCodec();

    private ObservationCodec() {}

    @Override
    public int version() {
        return OutcomeCodec.INSTANCE.version();
    }

    @Override
    public void write(Observation observation, DataOutput out) throws IOException {
        OutcomeCodec.INSTANCE.write(observation, out);
    }

    @Override
    public Observation read(DataInput in, int version) throws IOException {
        Outcome outcome = OutcomeCodec.INSTANCE.read(in, version);
        if (outcome instanceof Observation observation) {
            return observation;
        }
        throw new IOException("An observation was due, not " + outcome);
    }
}
