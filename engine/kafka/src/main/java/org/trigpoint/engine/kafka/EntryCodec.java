package org.trigpoint.engine.kafka;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.EncodeBuffer;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.MessageCodec;
import org.trigpoint.flow.Pipeline;

/**
 * What the values of records hold. Format 1, fields as in {@link Fields}: byte kind; then for kind 0 a {@link MessageCodec message};
 * for kind 1 a mark: count writer, count writers, i64 progressEpochMicros. The value of a record is a count, the format, then its
 * entries: one in the recording, where each is admitted by its own record; one or more in an output. For one thread.
 */
public final class EntryCodec implements Codec<Entry> {
    private static final int CARRIED = 0;
    private static final int MARK = 1;
    private static final int MAX_FORMAT = 1 << 16;

    private final MessageCodec messages;
    private final EncodeBuffer buffer = new EncodeBuffer();

    public EntryCodec(Pipeline pipeline) {
        messages = new MessageCodec(pipeline);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Entry entry, DataOutput out) throws IOException {
        switch (entry) {
            case Entry.Carried carried -> {
                out.writeByte(CARRIED);
                messages.write(carried.message(), out);
            }
            case Entry.Mark mark -> {
                out.writeByte(MARK);
                Fields.writeCount(mark.writer(), out);
                Fields.writeCount(mark.writers(), out);
                out.writeLong(mark.progressEpochMicros());
            }
        }
    }

    @Override
    public Entry read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Entry of a topic");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case CARRIED -> new Entry.Carried(messages.read(in, 1));
            case MARK ->
                new Entry.Mark(
                        Fields.readCount(in, Integer.MAX_VALUE, "writer"),
                        Fields.readCount(in, Integer.MAX_VALUE, "writers"),
                        in.readLong());
            default -> throw new IOException("Entry of kind " + kind + ", which this release does not know");
        };
    }

    /** The value of a record of one entry. */
    public byte[] toBytes(Entry entry) throws IOException {
        buffer.clear();
        append(entry, buffer);
        return buffer.toBytes();
    }

    /** Adds an entry to the value of a record, which it begins when there is nothing yet. */
    public void append(Entry entry, EncodeBuffer value) throws IOException {
        if (value.size() == 0) {
            Fields.writeCount(version(), value);
        }
        write(entry, value);
    }

    /** Reads the value of a record of one entry; throws an IOException that says what is wrong with it. */
    public Entry ofBytes(byte[] value) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(value);
        DataInputStream in = new DataInputStream(bytes);
        Entry entry = read(in, bytes, readFormat(in, value), value);
        if (bytes.available() > 0) {
            throw new IOException(bytes.available() + " of " + value.length + " bytes follow the entry of the record");
        }
        return entry;
    }

    /** Reads the value of a record of one or more entries; throws an IOException that says what is wrong with it. */
    public List<Entry> allOfBytes(byte[] value) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(value);
        DataInputStream in = new DataInputStream(bytes);
        int format = readFormat(in, value);
        List<Entry> entries = new ArrayList<>();
        do {
            entries.add(read(in, bytes, format, value));
        } while (bytes.available() > 0);
        return entries;
    }

    private static int readFormat(DataInputStream in, byte[] value) throws IOException {
        try {
            return Fields.readCount(in, MAX_FORMAT, "format of an entry");
        } catch (EOFException e) {
            throw new IOException("The record ends at byte " + value.length + ", before its entry", e);
        }
    }

    private Entry read(DataInputStream in, ByteArrayInputStream bytes, int format, byte[] value) throws IOException {
        int from = value.length - bytes.available();
        try {
            return read(in, format);
        } catch (EOFException e) {
            throw new IOException("The record ends at byte " + value.length + ", within its entry at byte " + from, e);
        } catch (IllegalArgumentException e) {
            throw new IOException("The record holds what no message is, at byte " + from + ": " + e.getMessage(), e);
        }
    }
}
