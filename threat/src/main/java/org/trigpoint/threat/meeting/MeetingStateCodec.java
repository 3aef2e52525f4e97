package org.trigpoint.threat.meeting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link MeetingState}. Format 2: count of ships, of each {@link TrackIdCodec track}, i64 when under way last; count of encounters, of
 * each low and high track, i64 from, i64 until, i64 heard, i64 at rest, i64 under way, i32 samples, f64 least, sum and sum of squares of
 * metres, f64 sum of speeds, i32 samples under way, i32 in line astern, i64 low and high under way last, f64 low and high draught,
 * nullable texts low and high destination, i64 said, flag said over, flag said draught, i64 stamped, list of {@link StampCodec stamps}; count of ships
 * that are awaited, of each its {@link AwaitedCodec format}. Format 1 has none of these.
 */
final class MeetingStateCodec implements Codec<MeetingState> {
    private static final int MOST_SHIPS = 1 << 24;

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(MeetingState state, DataOutput out) throws IOException {
        Fields.writeCount(state.underWay.size(), out);
        for (Map.Entry<TrackId, Long> each : state.underWay.entrySet()) {
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            out.writeLong(each.getValue());
        }
        Fields.writeCount(state.encounters.size(), out);
        for (Encounter each : state.encounters.values()) {
            write(each, out);
        }
        Fields.writeCount(state.awaited.size(), out);
        for (Awaited each : state.awaited.values()) {
            AwaitedCodec.INSTANCE.write(each, out);
        }
    }

    private static void write(Encounter each, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(each.pair.low(), out);
        TrackIdCodec.INSTANCE.write(each.pair.high(), out);
        out.writeLong(each.fromEpochMicros);
        out.writeLong(each.untilEpochMicros);
        out.writeLong(each.heardEpochMicros);
        out.writeLong(each.restMicros);
        out.writeLong(each.wayMicros);
        out.writeInt(each.samples);
        out.writeDouble(each.leastMeters);
        out.writeDouble(each.sumMeters);
        out.writeDouble(each.sumMeters2);
        out.writeDouble(each.sumMps);
        out.writeInt(each.waySamples);
        out.writeInt(each.asternSamples);
        out.writeLong(each.lowCameEpochMicros);
        out.writeLong(each.highCameEpochMicros);
        out.writeDouble(each.lowDraughtMeters);
        out.writeDouble(each.highDraughtMeters);
        Fields.writeNullableText(each.lowDestination, out);
        Fields.writeNullableText(each.highDestination, out);
        out.writeLong(each.saidEpochMicros);
        out.writeBoolean(each.saidOver);
        out.writeBoolean(each.saidDraught);
        out.writeLong(each.stampedEpochMicros);
        Fields.writeList(each.stamps, StampCodec.INSTANCE, out);
    }

    @Override
    public MeetingState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 2, "Meetings");
        MeetingState state = new MeetingState();
        for (int left = Fields.readCount(in, MOST_SHIPS, "ships under way"); left > 0; left--) {
            state.underWay.put(TrackIdCodec.INSTANCE.read(in, 1), in.readLong());
        }
        for (int left = Fields.readCount(in, MOST_SHIPS, "encounters"); left > 0; left--) {
            Encounter each = readEncounter(in);
            state.encounters.put(each.pair, each);
        }
        for (int left = version == 1 ? 0 : Fields.readCount(in, MOST_SHIPS, "ships awaited"); left > 0; left--) {
            Awaited each = AwaitedCodec.INSTANCE.read(in, 1);
            state.awaited.put(each.guest(), each);
        }
        return state;
    }

    private static Encounter readEncounter(DataInput in) throws IOException {
        Encounter each = new Encounter(new Pair(TrackIdCodec.INSTANCE.read(in, 1), TrackIdCodec.INSTANCE.read(in, 1)));
        each.fromEpochMicros = in.readLong();
        each.untilEpochMicros = in.readLong();
        each.heardEpochMicros = in.readLong();
        each.restMicros = in.readLong();
        each.wayMicros = in.readLong();
        each.samples = in.readInt();
        each.leastMeters = in.readDouble();
        each.sumMeters = in.readDouble();
        each.sumMeters2 = in.readDouble();
        each.sumMps = in.readDouble();
        each.waySamples = in.readInt();
        each.asternSamples = in.readInt();
        each.lowCameEpochMicros = in.readLong();
        each.highCameEpochMicros = in.readLong();
        each.lowDraughtMeters = in.readDouble();
        each.highDraughtMeters = in.readDouble();
        each.lowDestination = Fields.readNullableText(in, "destination");
        each.highDestination = Fields.readNullableText(in, "destination");
        each.saidEpochMicros = in.readLong();
        each.saidOver = Fields.readFlag(in, "said over");
        each.saidDraught = Fields.readFlag(in, "said draught");
        each.stampedEpochMicros = in.readLong();
        each.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, Encounter.MOST_STAMPS, "stamps"));
        return each;
    }
}
