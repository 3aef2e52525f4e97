package org.trigpoint.threat.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** Jumps of the last hours in the order in which they came, and the clusters that were said. */
public final class ClusterState {
    /** Most jumps that are kept: the oldest go first. */
    static final int MOST_JUMPS = 4_096;

    /** What was said: its matter, places, and the newest of its jumps. */
    record Said(String matter, Jump first, long newestEpochMicros) {}

    final List<Jump> jumps = new ArrayList<>();
    final List<Said> said = new ArrayList<>();

    ClusterState() {}

    /**
     * Format 1: list of {@link JumpCodec jumps}; count of clusters said, of each text matter, {@link JumpCodec first jump}, i64 newest.
     */
    static final class Format implements Codec<ClusterState> {
        private static final int MOST_SAID = 1 << 16;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(ClusterState state, DataOutput out) throws IOException {
            Fields.writeList(state.jumps, JumpCodec.INSTANCE, out);
            Fields.writeCount(state.said.size(), out);
            for (Said each : state.said) {
                Fields.writeText(each.matter(), out);
                JumpCodec.INSTANCE.write(each.first(), out);
                out.writeLong(each.newestEpochMicros());
            }
        }

        @Override
        public ClusterState read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Clusters");
            ClusterState state = new ClusterState();
            state.jumps.addAll(Fields.readList(in, JumpCodec.INSTANCE, 1, MOST_JUMPS, "jumps"));
            for (int left = Fields.readCount(in, MOST_SAID, "clusters"); left > 0; left--) {
                state.said.add(new Said(Fields.readText(in, "matter"), JumpCodec.INSTANCE.read(in, 1), in.readLong()));
            }
            return state;
        }
    }
}
