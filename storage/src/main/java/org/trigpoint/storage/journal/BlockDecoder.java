package org.trigpoint.storage.journal;

import static org.trigpoint.storage.journal.JournalFormat.BLOCK_HEADER_BYTES;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.RecordedCodec;

/**
 * Takes the records out of a block's bytes, as {@link JournalFormat} specifies them. Raw bodies are views of those bytes.
 *
 * <p>Used by one thread at a time; its tables are used again from block to block.
 */
final class BlockDecoder {
    private final SourceTable sources = new SourceTable();
    private byte[] array = new byte[0];
    private int at;
    private int end;

    /** The sources of the block last decoded. */
    SourceTable sources() {
        return sources;
    }

    /**
     * All messages of a block, in order.
     *
     * @param array holds the block; never changed afterwards
     * @param blockAt index of its header
     * @throws IOException when the content is none of this format, though its checksum is right
     */
    List<Message<Recorded>> decode(byte[] array, int blockAt, BlockHeader header) throws IOException {
        start(array, blockAt, header);
        List<Message<Recorded>> messages = new ArrayList<>(header.records());
        long arrival = header.first().arrivalEpochMicros();
        for (int i = 0; i < header.records(); i++) {
            arrival += varint();
            int source = source();
            long sequence = sources.expectedSequence(source) + zigzag();
            long lengthAndKind = varint();
            int length = length(lengthAndKind);
            boolean raw = (lengthAndKind & 1) == 0;
            Recorded body = raw ? Raw.view(array, at, length) : body(length, header.bodyVersion());
            sources.count(source, arrival, sequence, length, raw);
            messages.add(Message.ofIngest(new Stamp(arrival, sources.source(source), sequence), body));
            at += length;
        }
        return messages;
    }

    /** What a gap block says. */
    Gap gap(byte[] array, int blockAt, BlockHeader header) throws IOException {
        start(array, blockAt, header);
        long messages = varint();
        long bytes = varint();
        String reason = new String(array, at, end - at, StandardCharsets.UTF_8);
        return new Gap(header.first(), header.last(), messages, bytes, reason);
    }

    private void start(byte[] bytes, int blockAt, BlockHeader header) {
        sources.clear();
        array = bytes;
        at = blockAt + BLOCK_HEADER_BYTES;
        end = at + header.contentLength();
    }

    private int source() throws IOException {
        long reference = varint();
        if (reference == 0) {
            return sources.add((int) varint());
        }
        if (reference < 0 || reference > sources.count()) {
            throw new IOException("Source " + reference + " of " + sources.count() + " at byte " + at + " of a block");
        }
        return (int) reference - 1;
    }

    private int length(long lengthAndKind) throws IOException {
        long length = lengthAndKind >>> 1;
        if (length > end - at) {
            throw new IOException("Body of " + length + " bytes where " + (end - at) + " are left");
        }
        return (int) length;
    }

    private Recorded body(int length, int version) throws IOException {
        return RecordedCodec.INSTANCE.read(new DataInputStream(new ByteArrayInputStream(array, at, length)), version);
    }

    private long zigzag() throws IOException {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64 && at < end; shift += 7) {
            byte next = array[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("Number without an end at byte " + at + " of a block");
    }
}
