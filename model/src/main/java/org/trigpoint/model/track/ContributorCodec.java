package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/**
 * A {@link Contributor}. Format 1: i32 source, nullable text receiver, i64 reports, stamp first, stamp last. Fields are those of
 * {@link Fields}.
 */
public final class ContributorCodec implements Codec<Contributor> {
    public static final ContributorCodec INSTANCE = new ContributorCodec();

    private ContributorCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Contributor contributor, DataOutput out) throws IOException {
        out.writeInt(contributor.source());
        Fields.writeNullableText(contributor.receiver(), out);
        out.writeLong(contributor.reports());
        StampCodec.INSTANCE.write(contributor.first(), out);
        StampCodec.INSTANCE.write(contributor.last(), out);
    }

    @Override
    public Contributor read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Contributor");
        return new Contributor(
                in.readInt(),
                Fields.readNullableText(in, "receiver"),
                in.readLong(),
                StampCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1));
    }
}
