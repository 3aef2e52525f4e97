package org.trigpoint.fusion.segment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A {@link SegmentState}. Format 3: i64 alarm, count of {@link Segment segments}, each, {@link Labels}. Format 2 is read too. */
final class SegmentCodec implements Codec<SegmentState> {
    private static final int VERSION = 3;
    private static final int WITHOUT_WAYSIDE = 2;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(SegmentState state, DataOutput out) throws IOException {
        out.writeLong(state.alarmEpochMicros);
        Fields.writeCount(state.segments.size(), out);
        for (Segment segment : state.segments) {
            segment.write(out);
        }
        state.labels.write(out);
    }

    @Override
    public SegmentState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, WITHOUT_WAYSIDE, "SegmentState");
        SegmentState state = new SegmentState();
        state.alarmEpochMicros = in.readLong();
        int segments = Fields.readCount(in, SegmentState.MOST_SEGMENTS, "segments");
        for (int i = 0; i < segments; i++) {
            state.segments.add(Segment.read(in, version != WITHOUT_WAYSIDE));
        }
        state.labels.read(in);
        return state;
    }
}
