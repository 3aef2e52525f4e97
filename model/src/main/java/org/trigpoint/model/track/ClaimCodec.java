package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/** A {@link Claim}. Format 1: ordinal kind, text value, i32 source, stamp first, stamp last. Fields are those of {@link Fields}. */
public final class ClaimCodec implements Codec<Claim> {
    public static final ClaimCodec INSTANCE = new ClaimCodec();

    private static final Claim.Kind[] KINDS = Claim.Kind.values();

    private ClaimCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Claim claim, DataOutput out) throws IOException {
        Fields.writeOrdinal(claim.kind(), out);
        Fields.writeText(claim.value(), out);
        out.writeInt(claim.source());
        StampCodec.INSTANCE.write(claim.first(), out);
        StampCodec.INSTANCE.write(claim.last(), out);
    }

    @Override
    public Claim read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Claim");
        return new Claim(
                Fields.readOrdinal(in, KINDS),
                Fields.readText(in, "claim"),
                in.readInt(),
                StampCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1));
    }
}
