package org.trigpoint.threat.meeting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * One {@link Awaited}. Format 1: {@link TrackIdCodec track} of the guest and of the host, i64 lost, i64 its arrival, f64 latitude,
 * longitude, speed and speed on the way, i64 when nearest, f64 how near, f64 way, f64 part heard, i32 others, i64 host under way last, list of {@link
 * StampCodec stamps}; i64 at rest last, flag left, i64 heard again, i64 spare, flag comes, i64 judged, i64 said, flag said over.
 */
final class AwaitedCodec implements Codec<Awaited> {
    static final AwaitedCodec INSTANCE = new AwaitedCodec();

    private AwaitedCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Awaited each, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(each.guest(), out);
        TrackIdCodec.INSTANCE.write(each.host(), out);
        out.writeLong(each.lostEpochMicros());
        out.writeLong(each.lostArrivalEpochMicros());
        out.writeDouble(each.lostLatDeg());
        out.writeDouble(each.lostLonDeg());
        out.writeDouble(each.lostMps());
        out.writeDouble(each.speedMps());
        out.writeLong(each.arriveEpochMicros());
        out.writeDouble(each.passMeters());
        out.writeDouble(each.wayMeters());
        out.writeDouble(each.heardRatio());
        out.writeInt(each.others());
        out.writeLong(each.cameEpochMicros());
        Fields.writeList(each.stamps(), StampCodec.INSTANCE, out);
        Awaited.Stay stay = each.stay();
        out.writeLong(stay.restEpochMicros);
        out.writeBoolean(stay.left);
        out.writeLong(stay.againEpochMicros);
        out.writeLong(stay.spareMicros);
        out.writeBoolean(stay.comes);
        out.writeLong(stay.judgedEpochMicros);
        out.writeLong(stay.saidEpochMicros);
        out.writeBoolean(stay.saidOver);
    }

    @Override
    public Awaited read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "A ship that is awaited");
        Awaited each = new Awaited(
                TrackIdCodec.INSTANCE.read(in, 1),
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readLong(),
                Fields.readList(in, StampCodec.INSTANCE, 1, Awaited.MOST_STAMPS, "stamps"),
                new Awaited.Stay());
        Awaited.Stay stay = each.stay();
        stay.restEpochMicros = in.readLong();
        stay.left = Fields.readFlag(in, "left");
        stay.againEpochMicros = in.readLong();
        stay.spareMicros = in.readLong();
        stay.comes = Fields.readFlag(in, "comes");
        stay.judgedEpochMicros = in.readLong();
        stay.saidEpochMicros = in.readLong();
        stay.saidOver = Fields.readFlag(in, "said over");
        return each;
    }
}
