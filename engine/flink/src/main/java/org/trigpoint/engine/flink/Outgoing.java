package org.trigpoint.engine.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** A record to be written. */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record Outgoing(int partition, byte[] value) {
    /** Format 1: count partition, count of bytes, the bytes. */
    static final class OutgoingCodec implements Codec<Outgoing> {
        private static final int MOST_BYTES = 1 << 28;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Outgoing outgoing, DataOutput out) throws IOException {
            Fields.writeCount(outgoing.partition(), out);
            Fields.writeCount(outgoing.value().length, out);
            out.write(outgoing.value());
        }

        @Override
        public Outgoing read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Outgoing record");
            int partition = Fields.readCount(in, Integer.MAX_VALUE, "partition");
            byte[] value = Fields.readExactly(in, Fields.readCount(in, MOST_BYTES, "bytes"), "value");
            return new Outgoing(partition, value);
        }
    }
}
