package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * An {@link AirSign}. Format 1: {@link TrackIdCodec track}, i64 identity, i64 time, ordinal time basis, f64 latitude and longitude, nullable
 * texts call sign, registration and type code, {@link StampCodec stamp}, {@link StampCodec static stamp}, {@link MarkingCodec marking}, flag hidden.
 */
public final class AirSignCodec implements Codec<AirSign> {
    public static final AirSignCodec INSTANCE = new AirSignCodec();

    private static final Header.TimeBasis[] BASES = Header.TimeBasis.values();

    private AirSignCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(AirSign sign, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(sign.track(), out);
        out.writeLong(sign.identity());
        out.writeLong(sign.timeEpochMicros());
        Fields.writeOrdinal(sign.timeBasis(), out);
        out.writeDouble(sign.latDeg());
        out.writeDouble(sign.lonDeg());
        Fields.writeNullableText(sign.callSign(), out);
        Fields.writeNullableText(sign.registration(), out);
        Fields.writeNullableText(sign.typeCode(), out);
        StampCodec.INSTANCE.write(sign.stamp(), out);
        StampCodec.INSTANCE.write(sign.staticStamp(), out);
        MarkingCodec.INSTANCE.write(sign.marking(), out);
        out.writeBoolean(sign.hidden());
    }

    @Override
    public AirSign read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "AirSign");
        return new AirSign(
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                in.readLong(),
                Fields.readOrdinal(in, BASES),
                in.readDouble(),
                in.readDouble(),
                Fields.readNullableText(in, "call sign"),
                Fields.readNullableText(in, "registration"),
                Fields.readNullableText(in, "type code"),
                StampCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1),
                MarkingCodec.INSTANCE.read(in, 1),
                Fields.readFlag(in, "hidden"));
    }
}
