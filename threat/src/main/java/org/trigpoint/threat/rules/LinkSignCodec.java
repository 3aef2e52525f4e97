package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link LinkSign}. Format 1: {@link TrackIdCodec track}, i32 source, nullable text receiver, flag flies, i64 heard, nullable {@link
 * FindingCodec finding}, flag silent.
 */
public final class LinkSignCodec implements Codec<LinkSign> {
    public static final LinkSignCodec INSTANCE = new LinkSignCodec();

    private LinkSignCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(LinkSign sign, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(sign.track(), out);
        out.writeInt(sign.source());
        Fields.writeNullableText(sign.receiver(), out);
        out.writeBoolean(sign.flies());
        out.writeLong(sign.heardEpochMicros());
        Fields.writeNullable(sign.finding(), FindingCodec.INSTANCE, out);
        out.writeBoolean(sign.silent());
    }

    @Override
    public LinkSign read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "LinkSign");
        return new LinkSign(
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readInt(),
                Fields.readNullableText(in, "receiver"),
                Fields.readFlag(in, "flies"),
                in.readLong(),
                Fields.readNullable(in, FindingCodec.INSTANCE, FindingCodec.INSTANCE.version(), "finding"),
                Fields.readFlag(in, "silent"));
    }
}
