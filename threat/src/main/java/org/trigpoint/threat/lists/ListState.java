package org.trigpoint.threat.lists;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** What was said of a listed ship. */
final class ListState {
    static final Codec<ListState> CODEC = new ListStateCodec();

    int imoNumber;
    /** The lists and their dates that were named. */
    String named = "";

    long firstEpochMicros;
    long saidEpochMicros = Long.MIN_VALUE;

    /** Format 1: i32 IMO number, text named, i64 first, i64 said. */
    private static final class ListStateCodec implements Codec<ListState> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(ListState state, DataOutput out) throws IOException {
            out.writeInt(state.imoNumber);
            Fields.writeText(state.named, out);
            out.writeLong(state.firstEpochMicros);
            out.writeLong(state.saidEpochMicros);
        }

        @Override
        public ListState read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "ListState");
            ListState state = new ListState();
            state.imoNumber = in.readInt();
            state.named = Fields.readText(in, "lists");
            state.firstEpochMicros = in.readLong();
            state.saidEpochMicros = in.readLong();
            return state;
        }
    }
}
