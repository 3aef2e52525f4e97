package org.trigpoint.engine.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.trigpoint.flow.Fields;

/**
 * A record that does not belong to the recording, as it stands in the topic of these. Format 1, fields as in {@link Fields}: count
 * format, text reason, count partition, i64 offset, count of bytes, the bytes.
 *
 * @param reason in words
 * @param partition of the recording's topic, where it was found
 * @param offset in that partition
 * @param value the whole value of the record
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
public record QuarantinedRecord(String reason, int partition, long offset, byte[] value) {
    private static final int FORMAT = 1;
    private static final int MOST = 1 << 28;

    public byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Fields.writeCount(FORMAT, out);
        Fields.writeText(reason, out);
        Fields.writeCount(partition, out);
        out.writeLong(offset);
        Fields.writeCount(value.length, out);
        out.write(value);
        return bytes.toByteArray();
    }

    public static QuarantinedRecord ofBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Fields.requireVersion(Fields.readCount(in, MOST, "format"), FORMAT, "Quarantined record");
        String reason = Fields.readText(in, "reason");
        int partition = Fields.readCount(in, MOST, "partition");
        long offset = in.readLong();
        return new QuarantinedRecord(
                reason, partition, offset, Fields.readExactly(in, Fields.readCount(in, MOST, "bytes"), "value"));
    }
}
