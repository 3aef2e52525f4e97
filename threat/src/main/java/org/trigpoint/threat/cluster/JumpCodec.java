package org.trigpoint.threat.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link Jump}. Format 1: i64 identity, {@link TrackIdCodec tracks} from and to, i64 from and to, f64 latitude and longitude from, f64
 * latitude and longitude to, flag same hearer, flag hidden, {@link StampCodec stamps} before and after, {@link MarkingCodec marking}.
 */
final class JumpCodec implements Codec<Jump> {
    static final JumpCodec INSTANCE = new JumpCodec();

    private JumpCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Jump jump, DataOutput out) throws IOException {
        out.writeLong(jump.identity());
        TrackIdCodec.INSTANCE.write(jump.from(), out);
        TrackIdCodec.INSTANCE.write(jump.to(), out);
        out.writeLong(jump.fromEpochMicros());
        out.writeLong(jump.toEpochMicros());
        out.writeDouble(jump.fromLatDeg());
        out.writeDouble(jump.fromLonDeg());
        out.writeDouble(jump.toLatDeg());
        out.writeDouble(jump.toLonDeg());
        out.writeBoolean(jump.sameHearer());
        out.writeBoolean(jump.hidden());
        StampCodec.INSTANCE.write(jump.before(), out);
        StampCodec.INSTANCE.write(jump.stamp(), out);
        MarkingCodec.INSTANCE.write(jump.marking(), out);
    }

    @Override
    public Jump read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Jump");
        return new Jump(
                in.readLong(),
                TrackIdCodec.INSTANCE.read(in, 1),
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Fields.readFlag(in, "same hearer"),
                Fields.readFlag(in, "hidden"),
                StampCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1),
                MarkingCodec.INSTANCE.read(in, 1));
    }
}
