package org.trigpoint.threat.circle;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A track that goes round. */
final class CircleState {
    static final Codec<CircleState> CODEC = new CircleStateCodec();

    /** When the circle began, in the track's own time. */
    long firstEpochMicros;
    /** When it was last seen to go round. */
    long lastEpochMicros;

    long saidEpochMicros;

    /** Format 1: i64 first, i64 last, i64 said. */
    private static final class CircleStateCodec implements Codec<CircleState> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(CircleState state, DataOutput out) throws IOException {
            out.writeLong(state.firstEpochMicros);
            out.writeLong(state.lastEpochMicros);
            out.writeLong(state.saidEpochMicros);
        }

        @Override
        public CircleState read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "CircleState");
            CircleState state = new CircleState();
            state.firstEpochMicros = in.readLong();
            state.lastEpochMicros = in.readLong();
            state.saidEpochMicros = in.readLong();
            return state;
        }
    }
}
