package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link Sign}. Format 1: flag byImo, {@link TrackIdCodec track}, i64 identity, ordinals platform and transponder, i64 time, ordinal time
 * basis, f64 latitude, longitude, error and speed, nullable texts name and call sign, i32 IMO number, i32 ship type, f64 length and beam,
 * {@link StampCodec stamp}, {@link StampCodec static stamp}, {@link MarkingCodec marking}. Fields are those of {@link Fields}.
 */
public final class SignCodec implements Codec<Sign> {
    public static final SignCodec INSTANCE = new SignCodec();

    private static final Platform[] PLATFORMS = Platform.values();
    private static final Transponder[] TRANSPONDERS = Transponder.values();
    private static final Header.TimeBasis[] BASES = Header.TimeBasis.values();

    private SignCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Sign sign, DataOutput out) throws IOException {
        out.writeBoolean(sign.byImo());
        TrackIdCodec.INSTANCE.write(sign.track(), out);
        out.writeLong(sign.identity());
        Fields.writeOrdinal(sign.platform(), out);
        Fields.writeOrdinal(sign.transponder(), out);
        out.writeLong(sign.timeEpochMicros());
        Fields.writeOrdinal(sign.timeBasis(), out);
        out.writeDouble(sign.latDeg());
        out.writeDouble(sign.lonDeg());
        out.writeDouble(sign.errorMeters());
        out.writeDouble(sign.speedMps());
        Fields.writeNullableText(sign.name(), out);
        Fields.writeNullableText(sign.callSign(), out);
        out.writeInt(sign.imoNumber());
        out.writeInt(sign.shipType());
        out.writeDouble(sign.lengthMeters());
        out.writeDouble(sign.beamMeters());
        StampCodec.INSTANCE.write(sign.stamp(), out);
        StampCodec.INSTANCE.write(sign.staticStamp(), out);
        MarkingCodec.INSTANCE.write(sign.marking(), out);
    }

    @Override
    public Sign read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Sign");
        return new Sign(
                Fields.readFlag(in, "byImo"),
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                Fields.readOrdinal(in, PLATFORMS),
                Fields.readOrdinal(in, TRANSPONDERS),
                in.readLong(),
                Fields.readOrdinal(in, BASES),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Fields.readNullableText(in, "name"),
                Fields.readNullableText(in, "call sign"),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                StampCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1),
                MarkingCodec.INSTANCE.read(in, 1));
    }
}
