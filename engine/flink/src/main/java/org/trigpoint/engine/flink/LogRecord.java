package org.trigpoint.engine.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A record as it was read.
 *
 * @param appendEpochMicros when the broker got it
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record LogRecord(int partition, long offset, long appendEpochMicros, byte[] value) {
    /** Format 1: count partition, i64 offset, i64 appendEpochMicros, count of bytes, the bytes. */
    static final class LogRecordCodec implements Codec<LogRecord> {
        private static final int MOST_BYTES = 1 << 28;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(LogRecord found, DataOutput out) throws IOException {
            Fields.writeCount(found.partition(), out);
            out.writeLong(found.offset());
            out.writeLong(found.appendEpochMicros());
            Fields.writeCount(found.value().length, out);
            out.write(found.value());
        }

        @Override
        public LogRecord read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Record");
            int partition = Fields.readCount(in, Integer.MAX_VALUE, "partition");
            long offset = in.readLong();
            long append = in.readLong();
            int length = Fields.readCount(in, MOST_BYTES, "bytes");
            return new LogRecord(partition, offset, append, Fields.readExactly(in, length, "value"));
        }
    }
}
