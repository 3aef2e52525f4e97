package org.trigpoint.threat.waters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link WatersState}. Format 2: i64 cell, i64 end of the minute, count of craft, of each i64 heard, {@link LegCodec newest leg}, nullable
 * leg before; list of {@link Disturbance.Format disturbances}; count of cells of the sky, of each i64 cell, i64 told, list of disturbances; count of rules, of each text name, u8 version of its codec, count of bytes, bytes. What a rule kept that is no more is
 * passed over. Format 1 had nothing of the sky, and disturbances in their format 1.
 */
final class WatersStateCodec implements Codec<WatersState> {
    private static final int MOST_RULES = 256;
    private static final int MOST_BYTES = 1 << 28;
    private static final int MOST_DISTURBANCES = 1 << 16;
    private static final int MOST_OVERHEAD = 256;
    private static final int MOST_CRAFT = 1 << 24;

    private final List<AreaRule<?>> rules;

    WatersStateCodec(List<AreaRule<?>> rules) {
        this.rules = rules;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(WatersState state, DataOutput out) throws IOException {
        out.writeLong(state.waters.cell());
        out.writeLong(state.minuteEpochMicros);
        Fields.writeCount(state.waters.crafts.size(), out);
        for (Craft craft : state.waters.crafts()) {
            out.writeLong(craft.heardEpochMicros);
            LegCodec.INSTANCE.write(craft.last(), out);
            Fields.writeNullable(craft.before, LegCodec.INSTANCE, out);
        }
        Fields.writeList(state.waters.disturbances, Disturbance.Format.INSTANCE, out);
        Fields.writeCount(state.waters.overhead.size(), out);
        for (Map.Entry<Long, Waters.Overhead> each : state.waters.overhead.entrySet()) {
            out.writeLong(each.getKey());
            out.writeLong(each.getValue().toldEpochMicros());
            Fields.writeList(each.getValue().now(), Disturbance.Format.INSTANCE, out);
        }
        Fields.writeCount(state.slots.length, out);
        for (int i = 0; i < state.slots.length; i++) {
            write(rules.get(i), state.slots[i], out);
        }
    }

    private static <S> void write(AreaRule<S> rule, Object slot, DataOutput out) throws IOException {
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
    public WatersState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 2, "WatersState");
        WatersState state = new WatersState(in.readLong(), rules.size());
        state.minuteEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, MOST_CRAFT, "craft"); left > 0; left--) {
            long heard = in.readLong();
            Craft craft = new Craft(LegCodec.INSTANCE.read(in, 1), heard);
            craft.before = Fields.readNullable(in, LegCodec.INSTANCE, 1, "leg");
            state.waters.add(craft);
        }
        state.waters.disturbances =
                Fields.readList(in, Disturbance.Format.INSTANCE, version, MOST_DISTURBANCES, "disturbances");
        for (int left = version == 1 ? 0 : Fields.readCount(in, MOST_OVERHEAD, "cells of the sky"); left > 0; left--) {
            state.waters.overhead.put(
                    in.readLong(),
                    new Waters.Overhead(
                            in.readLong(),
                            Fields.readList(in, Disturbance.Format.INSTANCE, 2, MOST_DISTURBANCES, "disturbances")));
        }
        for (int i = 0; i < state.slots.length; i++) {
            state.slots[i] = WatersStep.open(rules.get(i));
        }
        for (int left = Fields.readCount(in, MOST_RULES, "states of rules"); left > 0; left--) {
            String name = Fields.readText(in, "rule");
            int format = in.readUnsignedByte();
            byte[] bytes =
                    Fields.readExactly(in, Fields.readCount(in, MOST_BYTES, "bytes of a rule"), "state of a rule");
            for (int i = 0; i < rules.size(); i++) {
                if (rules.get(i).name().equals(name)) {
                    DataInputStream own = new DataInputStream(new ByteArrayInputStream(bytes));
                    state.slots[i] = java.util.Objects.requireNonNull(
                            rules.get(i).stateCodec().read(own, format));
                }
            }
        }
        return state;
    }
}
