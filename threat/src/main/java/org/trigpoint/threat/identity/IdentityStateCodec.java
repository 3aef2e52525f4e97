package org.trigpoint.threat.identity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.threat.waters.UnsettledCodec;

/**
 * An {@link IdentityState}. Format 1: flag byImo; count of tracks, each {@link TrackIdCodec track}, i64 identity, of the first and of the
 * last sign i64 time, f64 latitude, f64 longitude, {@link StampCodec stamp}; f64 error, flag by arrival, i32 signs, i32 returns, nullable
 * text name, flag hidden, {@link MarkingCodec marking}, ordinal verdict, nullable {@link TrackIdCodec from}, f64 latitude, f64 longitude, i64
 * time, {@link StampCodec stamp} of that, i64 due; count of claims, each ordinal kind, then nullable values now, before and next, each a text,
 * i64 since, {@link StampCodec stamp}, i64 until, i32 signs; count of bad fixes, each i64; nullable {@link TrackIdCodec told}, flags shared and
 * lesser said, i64 heard, i64 alarm, nullable {@link UnsettledCodec unsettled}, which format 1 had not. Fields are those of {@link Fields}.
 */
final class IdentityStateCodec implements Codec<IdentityState> {
    private static final int MOST_BAD_FIXES = 1_024;
    private static final Seen.Verdict[] VERDICTS = Seen.Verdict.values();
    private static final IdentityState.Kind[] KINDS = IdentityState.Kind.values();

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(IdentityState state, DataOutput out) throws IOException {
        out.writeBoolean(state.byImo);
        Fields.writeCount(state.seen.size(), out);
        for (Seen seen : state.seen) {
            write(seen, out);
        }
        Fields.writeCount(state.claims.size(), out);
        for (Map.Entry<IdentityState.Kind, Claim> claim : state.claims.entrySet()) {
            Fields.writeOrdinal(claim.getKey(), out);
            write(claim.getValue().now, out);
            write(claim.getValue().before, out);
            write(claim.getValue().next, out);
        }
        Fields.writeCount(state.badFixes.size(), out);
        for (long time : state.badFixes) {
            out.writeLong(time);
        }
        Fields.writeNullable(state.told, TrackIdCodec.INSTANCE, out);
        out.writeBoolean(state.shared);
        out.writeBoolean(state.lesserSaid);
        out.writeLong(state.heardEpochMicros);
        out.writeLong(state.alarmEpochMicros);
        Fields.writeNullable(state.unsettled, UnsettledCodec.INSTANCE, out);
    }

    private static void write(Seen seen, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(seen.track, out);
        out.writeLong(seen.identity);
        out.writeLong(seen.firstEpochMicros);
        out.writeDouble(seen.firstLatDeg);
        out.writeDouble(seen.firstLonDeg);
        StampCodec.INSTANCE.write(seen.firstStamp, out);
        out.writeLong(seen.lastEpochMicros);
        out.writeDouble(seen.lastLatDeg);
        out.writeDouble(seen.lastLonDeg);
        StampCodec.INSTANCE.write(seen.lastStamp, out);
        out.writeDouble(seen.errorMeters);
        out.writeBoolean(seen.byArrival);
        out.writeInt(seen.signs);
        out.writeInt(seen.returns);
        Fields.writeNullableText(seen.name, out);
        out.writeBoolean(seen.hidden);
        MarkingCodec.INSTANCE.write(seen.marking, out);
        Fields.writeOrdinal(seen.verdict, out);
        Fields.writeNullable(seen.from, TrackIdCodec.INSTANCE, out);
        out.writeDouble(seen.fromLatDeg);
        out.writeDouble(seen.fromLonDeg);
        out.writeLong(seen.fromEpochMicros);
        StampCodec.INSTANCE.write(seen.fromStamp, out);
        out.writeLong(seen.dueEpochMicros);
    }

    private static void write(Claim.@Nullable Value value, DataOutput out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            Fields.writeText(value.text, out);
            out.writeLong(value.sinceEpochMicros);
            StampCodec.INSTANCE.write(value.stamp, out);
            out.writeLong(value.untilEpochMicros);
            out.writeInt(value.signs);
        }
    }

    @Override
    public IdentityState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 2, "IdentityState");
        IdentityState state = new IdentityState(Fields.readFlag(in, "byImo"));
        for (int left = Fields.readCount(in, IdentityState.MOST_SEEN, "tracks"); left > 0; left--) {
            state.seen.add(readSeen(in));
        }
        for (int left = Fields.readCount(in, KINDS.length, "claims"); left > 0; left--) {
            IdentityState.Kind kind = Fields.readOrdinal(in, KINDS);
            Claim claim = new Claim();
            claim.now = readValue(in);
            claim.before = readValue(in);
            claim.next = readValue(in);
            state.claims.put(kind, claim);
        }
        for (int left = Fields.readCount(in, MOST_BAD_FIXES, "bad fixes"); left > 0; left--) {
            state.badFixes.add(in.readLong());
        }
        state.told = Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "told");
        state.shared = Fields.readFlag(in, "shared");
        state.lesserSaid = Fields.readFlag(in, "lesser");
        state.heardEpochMicros = in.readLong();
        state.alarmEpochMicros = in.readLong();
        state.unsettled = version == 1 ? null : Fields.readNullable(in, UnsettledCodec.INSTANCE, 1, "unsettled");
        return state;
    }

    private static Seen readSeen(DataInput in) throws IOException {
        Seen seen = new Seen(TrackIdCodec.INSTANCE.read(in, 1), in.readLong());
        seen.firstEpochMicros = in.readLong();
        seen.firstLatDeg = in.readDouble();
        seen.firstLonDeg = in.readDouble();
        seen.firstStamp = StampCodec.INSTANCE.read(in, 1);
        seen.lastEpochMicros = in.readLong();
        seen.lastLatDeg = in.readDouble();
        seen.lastLonDeg = in.readDouble();
        seen.lastStamp = StampCodec.INSTANCE.read(in, 1);
        seen.errorMeters = in.readDouble();
        seen.byArrival = Fields.readFlag(in, "by arrival");
        seen.signs = in.readInt();
        seen.returns = in.readInt();
        seen.name = Fields.readNullableText(in, "name");
        seen.hidden = Fields.readFlag(in, "hidden");
        seen.marking = MarkingCodec.INSTANCE.read(in, 1);
        seen.verdict = Fields.readOrdinal(in, VERDICTS);
        seen.from = Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "from");
        seen.fromLatDeg = in.readDouble();
        seen.fromLonDeg = in.readDouble();
        seen.fromEpochMicros = in.readLong();
        seen.fromStamp = StampCodec.INSTANCE.read(in, 1);
        seen.dueEpochMicros = in.readLong();
        return seen;
    }

    private static Claim.@Nullable Value readValue(DataInput in) throws IOException {
        if (!Fields.readFlag(in, "value")) {
            return null;
        }
        Claim.Value value =
                new Claim.Value(Fields.readText(in, "value"), in.readLong(), StampCodec.INSTANCE.read(in, 1));
        value.untilEpochMicros = in.readLong();
        value.signs = in.readInt();
        return value;
    }
}
