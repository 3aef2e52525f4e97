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

/**
 * {@link RuleStates}. Format 1: count of states, of each text name of its rule, u8 version of its codec, count of bytes, bytes; in the
 * order of the rules. What a rule kept that is no more is passed over.
 */
final class RuleStatesCodec implements Codec<RuleStates> {
    private static final int MOST_RULES = 256;
    private static final int MOST_BYTES = 1 << 24;

    private final List<TrackRule<?>> rules;

    RuleStatesCodec(List<TrackRule<?>> rules) {
        this.rules = rules;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(RuleStates states, DataOutput out) throws IOException {
        int count = 0;
        for (Object state : states.slots) {
            count += state == null ? 0 : 1;
        }
        Fields.writeCount(count, out);
        for (int i = 0; i < states.slots.length; i++) {
            Object state = states.slots[i];
            if (state != null) {
                write(rules.get(i), state, out);
            }
        }
    }

    private static <S> void write(TrackRule<S> rule, Object state, DataOutput out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        @SuppressWarnings("unchecked") // a slot holds what its own rule gave
        S own = (S) state;
        rule.stateCodec().write(own, new DataOutputStream(bytes));
        Fields.writeText(rule.name(), out);
        out.writeByte(rule.stateCodec().version());
        Fields.writeCount(bytes.size(), out);
        out.write(bytes.toByteArray());
    }

    @Override
    public RuleStates read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "RuleStates");
        RuleStates states = new RuleStates(rules.size());
        for (int left = Fields.readCount(in, MOST_RULES, "states of rules"); left > 0; left--) {
            String name = Fields.readText(in, "rule");
            int format = in.readUnsignedByte();
            byte[] bytes =
                    Fields.readExactly(in, Fields.readCount(in, MOST_BYTES, "bytes of a rule"), "state of a rule");
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).name().equals(name)) {
                    DataInputStream own = new DataInputStream(new ByteArrayInputStream(bytes));
                    states.slots[i] = rules.get(i).stateCodec().read(own, format);
                }
            }
        }
        return states;
    }
}
