package org.trigpoint.model.zone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Zone}. Format 1: u8 audience, text id, i32 revision, flag ended, {@link ZoneContentCodec content}, i64 known, text
 * person. Fields are those of {@link Fields}.
 */
public final class ZoneCodec implements Codec<Zone> {
    public static final ZoneCodec INSTANCE = new ZoneCodec();

    private ZoneCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Zone zone, DataOutput out) throws IOException {
        out.writeByte(zone.audience());
        Fields.writeText(zone.id(), out);
        out.writeInt(zone.revision());
        out.writeBoolean(zone.ended());
        ZoneContentCodec.INSTANCE.write(zone.content(), out);
        out.writeLong(zone.knownEpochMicros());
        Fields.writeText(zone.person(), out);
    }

    @Override
    public Zone read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Zone");
        try {
            return new Zone(
                    in.readUnsignedByte(),
                    Fields.readText(in, "id"),
                    in.readInt(),
                    Fields.readFlag(in, "ended"),
                    ZoneContentCodec.INSTANCE.read(in, 1),
                    in.readLong(),
                    Fields.readText(in, "person"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
