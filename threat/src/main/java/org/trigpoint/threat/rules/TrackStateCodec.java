package org.trigpoint.threat.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link TrackState}. Format 4: {@link TrackIdCodec track}, {@link SubjectCodec subject}, {@link LegLogCodec leg}, {@link SignLog sign}, i64 alarm, count of
 * states, of each text name of its rule, u8 version of its codec, count of bytes, bytes; in the order of the rules. What a rule kept
 * that is no more is passed over. Format 3 has nothing of what flies. Formats 1 and 2 are not read: what is rebuilt is in the journal.
 */
final class TrackStateCodec implements Codec<TrackState> {
    private static final int VERSION = 4;
    private static final int OLDEST = 3;
    private static final int MOST_RULES = 256;
    private static final int MOST_BYTES = 1 << 24;

    private final List<TrackRule<?>> rules;

    TrackStateCodec(List<TrackRule<?>> rules) {
        this.rules = rules;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(TrackState state, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(state.subject.track, out);
        SubjectCodec.write(state.subject, out);
        LegLogCodec.write(state.leg, out);
        state.sign.write(out);
        out.writeLong(state.alarmEpochMicros);
        int count = 0;
        for (Object slot : state.slots) {
            count += slot == null ? 0 : 1;
        }
        Fields.writeCount(count, out);
        for (int i = 0; i < state.slots.length; i++) {
            Object slot = state.slots[i];
            if (slot != null) {
                write(rules.get(i), slot, out);
            }
        }
    }

    private static <S> void write(TrackRule<S> rule, Object slot, DataOutput out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        @SuppressWarnings("unchecked") // a slot holds what its own rule gave
        S own = (S) slot;
        rule.stateCodec().write(own, new DataOutputStream(bytes));
        Fields.writeText(rule.name(), out);
        out.writeByte(rule.stateCodec().version());
        Fields.writeCount(bytes.size(), out);
        out.write(bytes.toByteArray());
    }

    @Override
    public TrackState read(DataInput in, int version) throws IOException {
        if (version < OLDEST || version > VERSION) {
            throw new IOException(
                    "What rules keep of a track is in format " + version + ", not " + OLDEST + " to " + VERSION);
        }
        TrackId track = TrackIdCodec.INSTANCE.read(in, 1);
        TrackState state = new TrackState(track, rules.size());
        SubjectCodec.read(state.subject, in, version);
        LegLogCodec.read(state.leg, in);
        state.sign.read(in);
        state.alarmEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, MOST_RULES, "states of rules"); left > 0; left--) {
            String name = Fields.readText(in, "rule");
            int format = in.readUnsignedByte();
            byte[] bytes =
                    Fields.readExactly(in, Fields.readCount(in, MOST_BYTES, "bytes of a rule"), "state of a rule");
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).name().equals(name)) {
                    DataInputStream own = new DataInputStream(new ByteArrayInputStream(bytes));
                    state.slots[i] = rules.get(i).stateCodec().read(own, format);
                }
            }
        }
        return state;
    }
}
