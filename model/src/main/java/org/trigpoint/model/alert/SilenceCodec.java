package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;

/**
 * A {@link Silence}. Format 1: u8 audience, {@link StampCodec began}, i32 revision, {@link SilenceContentCodec content}, flag over, i64
 * alerts, text person, text endedBy, i64 known. Fields are those of {@link Fields}.
 */
public final class SilenceCodec implements Codec<Silence> {
    public static final SilenceCodec INSTANCE = new SilenceCodec();

    private SilenceCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Silence silence, DataOutput out) throws IOException {
        out.writeByte(silence.audience());
        StampCodec.INSTANCE.write(silence.began(), out);
        out.writeInt(silence.revision());
        SilenceContentCodec.INSTANCE.write(silence.content(), out);
        out.writeBoolean(silence.over());
        out.writeLong(silence.alerts());
        Fields.writeText(silence.person(), out);
        Fields.writeText(silence.endedBy(), out);
        out.writeLong(silence.knownEpochMicros());
    }

    @Override
    public Silence read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Silence");
        try {
            return new Silence(
                    in.readUnsignedByte(),
                    StampCodec.INSTANCE.read(in, 1),
                    in.readInt(),
                    SilenceContentCodec.INSTANCE.read(in, 1),
                    Fields.readFlag(in, "over"),
                    in.readLong(),
                    Fields.readText(in, "person"),
                    Fields.readText(in, "ended by"),
                    in.readLong());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
