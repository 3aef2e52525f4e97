package org.trigpoint.threat.silence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.AlertContentCodec;
import org.trigpoint.model.match.Matched;
import org.trigpoint.model.match.MatchedCodec;
import org.trigpoint.model.match.SilentSeen;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.threat.reception.ReceptionCodec;

/**
 * A {@link SilenceState}. Format 3: {@link ReceptionCodec reception}, count of silences, of each {@link TrackIdCodec track}, i64 from, i64
 * until, i64 matter, f64 latitude, f64 longitude, i64 last judged minute, i32 minutes, f64 expected, f64 logarithm, i64 minutes said, flag unsaid, flag far, u8 version of content,
 * {@link AlertContentCodec content}; count of what was seen, each {@link MatchedCodec}. Format 2 had nothing of that.
 */
final class SilenceStateCodec implements Codec<SilenceState> {
    static final SilenceStateCodec INSTANCE = new SilenceStateCodec();

    private static final int VERSION = 3;
    private static final int NOTHING_SEEN = 2;
    private static final int MOST = 1 << 24;

    private SilenceStateCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(SilenceState state, DataOutput out) throws IOException {
        ReceptionCodec.INSTANCE.write(state.reception, out);
        Fields.writeCount(state.silences.size(), out);
        for (var each : state.silences.entrySet()) {
            Silence silence = each.getValue();
            TrackIdCodec.INSTANCE.write(each.getKey(), out);
            out.writeLong(silence.fromEpochMicros);
            out.writeLong(silence.untilEpochMicros);
            out.writeLong(silence.matterEpochMicros);
            out.writeDouble(silence.latDeg);
            out.writeDouble(silence.lonDeg);
            out.writeLong(silence.judgedSlot);
            out.writeInt(silence.minutes);
            out.writeDouble(silence.expected);
            out.writeDouble(silence.log);
            out.writeLong(silence.saidMinutes);
            out.writeBoolean(silence.unsaid);
            out.writeBoolean(silence.far);
            out.writeByte(AlertContentCodec.INSTANCE.version());
            AlertContentCodec.INSTANCE.write(silence.content, out);
        }
        Fields.writeList(List.<Matched>copyOf(state.seen.values()), MatchedCodec.INSTANCE, out);
    }

    @Override
    public SilenceState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, NOTHING_SEEN, "SilenceState");
        SilenceState state = new SilenceState(ReceptionCodec.INSTANCE.read(in, ReceptionCodec.INSTANCE.version()));
        for (int left = Fields.readCount(in, MOST, "silences"); left > 0; left--) {
            var track = TrackIdCodec.INSTANCE.read(in, 1);
            long from = in.readLong();
            long until = in.readLong();
            long matter = in.readLong();
            double latDeg = in.readDouble();
            double lonDeg = in.readDouble();
            long judged = in.readLong();
            int minutes = in.readInt();
            double expected = in.readDouble();
            double log = in.readDouble();
            long said = in.readLong();
            boolean unsaid = Fields.readFlag(in, "unsaid");
            boolean far = Fields.readFlag(in, "far");
            Silence silence = new Silence(AlertContentCodec.INSTANCE.read(in, in.readUnsignedByte()));
            silence.fromEpochMicros = from;
            silence.untilEpochMicros = until;
            silence.matterEpochMicros = matter;
            silence.latDeg = latDeg;
            silence.lonDeg = lonDeg;
            silence.judgedSlot = judged;
            silence.minutes = minutes;
            silence.expected = expected;
            silence.log = log;
            silence.saidMinutes = said;
            silence.unsaid = unsaid;
            silence.far = far;
            state.silences.put(track, silence);
        }
        if (version > NOTHING_SEEN) {
            readSeen(in, state);
        }
        return state;
    }

    private static void readSeen(DataInput in, SilenceState state) throws IOException {
        for (Matched each : Fields.readList(in, MatchedCodec.INSTANCE, 1, MOST, "silent tracks that were seen")) {
            if (!(each instanceof SilentSeen seen)) {
                throw new IOException("A silence is seen as " + each.getClass().getSimpleName());
            }
            state.seen.put(seen.match().candidates().getFirst().track(), seen);
        }
    }
}
