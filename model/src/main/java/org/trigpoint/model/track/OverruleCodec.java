package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/** An {@link Overrule}. Format 1: ordinal kind, {@link TrackIdCodec track}, text person, stamp. */
public final class OverruleCodec implements Codec<Overrule> {
    public static final OverruleCodec INSTANCE = new OverruleCodec();

    private static final Overrule.Kind[] KINDS = Overrule.Kind.values();

    private OverruleCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Overrule overrule, DataOutput out) throws IOException {
        Fields.writeOrdinal(overrule.kind(), out);
        TrackIdCodec.INSTANCE.write(overrule.track(), out);
        Fields.writeText(overrule.person(), out);
        StampCodec.INSTANCE.write(overrule.stamp(), out);
    }

    @Override
    public Overrule read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Overrule");
        return new Overrule(
                Fields.readOrdinal(in, KINDS),
                TrackIdCodec.INSTANCE.read(in, 1),
                Fields.readText(in, "person"),
                StampCodec.INSTANCE.read(in, 1));
    }
}
