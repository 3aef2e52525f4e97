package org.trigpoint.threat.distress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;

/**
 * A {@link DistressState}. Format 1: i64 first, i64 last, f64 latitude, longitude, said latitude, said longitude, i64 said, nullable texts
 * name, text, cancelled, i64 calls, i64 tests, then stamps of calls, texts, cancellations and tests, each with their count.
 */
final class DistressStateCodec implements Codec<DistressState> {
    private static final int MOST_STAMPS = 1_024;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(DistressState state, DataOutput out) throws IOException {
        out.writeLong(state.firstEpochMicros);
        out.writeLong(state.lastEpochMicros);
        out.writeDouble(state.latDeg);
        out.writeDouble(state.lonDeg);
        out.writeDouble(state.saidLatDeg);
        out.writeDouble(state.saidLonDeg);
        out.writeLong(state.saidEpochMicros);
        Fields.writeNullableText(state.name, out);
        Fields.writeNullableText(state.text, out);
        Fields.writeNullableText(state.cancelled, out);
        out.writeLong(state.calls);
        out.writeLong(state.tests);
        for (List<Stamp> stamps : lists(state)) {
            Fields.writeList(stamps, StampCodec.INSTANCE, out);
        }
    }

    @Override
    public DistressState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "DistressState");
        DistressState state = new DistressState();
        state.firstEpochMicros = in.readLong();
        state.lastEpochMicros = in.readLong();
        state.latDeg = in.readDouble();
        state.lonDeg = in.readDouble();
        state.saidLatDeg = in.readDouble();
        state.saidLonDeg = in.readDouble();
        state.saidEpochMicros = in.readLong();
        state.name = Fields.readNullableText(in, "name");
        state.text = Fields.readNullableText(in, "text");
        state.cancelled = Fields.readNullableText(in, "text");
        state.calls = in.readLong();
        state.tests = in.readLong();
        for (List<Stamp> stamps : lists(state)) {
            stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, MOST_STAMPS, "stamps"));
        }
        return state;
    }

    private static List<List<Stamp>> lists(DistressState state) {
        return List.of(state.callStamps, state.textStamps, state.cancelStamps, state.testStamps);
    }
}
