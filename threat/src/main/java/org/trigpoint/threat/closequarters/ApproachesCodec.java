package org.trigpoint.threat.closequarters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * {@link Approaches} of a cell. Format 1: count, of each low and high {@link TrackIdCodec track}, i64 from, i64 looked, i64 heard, i32
 * held, f64 foreseen metres, limit and seconds, f64 closest metres, i64 when, flag said, list of {@link StampCodec stamps}.
 */
final class ApproachesCodec implements Codec<Approaches> {
    private static final int MOST = 1 << 24;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Approaches state, DataOutput out) throws IOException {
        Fields.writeCount(state.all().size(), out);
        for (Approach each : state.all()) {
            TrackIdCodec.INSTANCE.write(each.low, out);
            TrackIdCodec.INSTANCE.write(each.high, out);
            out.writeLong(each.fromEpochMicros);
            out.writeLong(each.lookedEpochMicros);
            out.writeLong(each.heardEpochMicros);
            out.writeInt(each.held);
            out.writeDouble(each.foreseenMeters);
            out.writeDouble(each.limitMeters);
            out.writeDouble(each.foreseenSeconds);
            out.writeDouble(each.closestMeters);
            out.writeLong(each.closestEpochMicros);
            out.writeBoolean(each.said);
            Fields.writeList(each.stamps, StampCodec.INSTANCE, out);
        }
    }

    @Override
    public Approaches read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Approaches");
        Approaches state = new Approaches();
        for (int left = Fields.readCount(in, MOST, "approaches"); left > 0; left--) {
            Approach each =
                    new Approach(TrackIdCodec.INSTANCE.read(in, 1), TrackIdCodec.INSTANCE.read(in, 1), in.readLong());
            each.lookedEpochMicros = in.readLong();
            each.heardEpochMicros = in.readLong();
            each.held = in.readInt();
            each.foreseenMeters = in.readDouble();
            each.limitMeters = in.readDouble();
            each.foreseenSeconds = in.readDouble();
            each.closestMeters = in.readDouble();
            each.closestEpochMicros = in.readLong();
            each.said = Fields.readFlag(in, "said");
            each.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, Approach.MOST_STAMPS, "stamps"));
            state.put(each);
        }
        return state;
    }
}
