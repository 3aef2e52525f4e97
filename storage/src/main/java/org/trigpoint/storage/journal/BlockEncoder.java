package org.trigpoint.storage.journal;

import static org.trigpoint.storage.journal.JournalFormat.BLOCK_HEADER_BYTES;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Sha256;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Builds one block at a time, as {@link JournalFormat} specifies it, in a buffer that is used again.
 *
 * <p>{@link #begin}, {@link #add} some messages in stamp order, {@link #seal}; then the bytes are {@link #array} to
 * {@link #length}. Used by one thread at a time.
 */
final class BlockEncoder {
    private static final int MOST_BEFORE_BODY = 40;

    private final MessageDigest sha = Sha256.begin();
    private final SourceTable sources = new SourceTable();
    private final List<Message<SourceOpened>> opened = new ArrayList<>();
    private byte[] array = new byte[1 << 16];
    private int at;
    private int records;
    private Stamp first = Stamp.FIRST;
    private Stamp last = Stamp.FIRST;

    byte[] array() {
        return array;
    }

    int length() {
        return at;
    }

    int records() {
        return records;
    }

    Stamp first() {
        return first;
    }

    Stamp last() {
        return last;
    }

    SourceTable sources() {
        return sources;
    }

    /** The sources that began or came back in this block. */
    List<Message<SourceOpened>> opened() {
        return opened;
    }

    void begin() {
        sources.clear();
        opened.clear();
        at = BLOCK_HEADER_BYTES;
        records = 0;
    }

    void add(Message<Recorded> message) {
        Stamp stamp = message.stamp();
        if (records++ == 0) {
            first = stamp;
            last = stamp;
        }
        if (message.body() instanceof Raw raw) {
            int source = putHead(stamp, raw.length(), 0);
            System.arraycopy(raw.array(), raw.offset(), array, at, raw.length());
            at += raw.length();
            sources.count(source, stamp.arrivalEpochMicros(), stamp.sequence(), raw.length(), true);
        } else {
            byte[] body = coded(message.body());
            int source = putHead(stamp, body.length, 1);
            System.arraycopy(body, 0, array, at, body.length);
            at += body.length;
            sources.count(source, stamp.arrivalEpochMicros(), stamp.sequence(), body.length, false);
            if (message.body() instanceof SourceOpened opening) {
                opened.add(Message.ofIngest(stamp, opening));
            }
        }
        last = stamp;
    }

    private int putHead(Stamp stamp, int length, int kind) {
        if (at + MOST_BEFORE_BODY + length > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, at + MOST_BEFORE_BODY + length));
        }
        putVarint(stamp.arrivalEpochMicros() - last.arrivalEpochMicros());
        int source = sources.find(stamp.source());
        if (source < 0) {
            putVarint(0);
            putVarint(Integer.toUnsignedLong(stamp.source()));
            source = sources.add(stamp.source());
        } else {
            putVarint(source + 1);
        }
        long step = stamp.sequence() - sources.expectedSequence(source);
        putVarint((step << 1) ^ (step >> 63));
        putVarint(2L * length + kind);
        return source;
    }

    private void putVarint(long value) {
        byte[] out = array;
        int i = at;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out[i++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        out[i++] = (byte) rest;
        at = i;
    }

    static byte[] coded(Recorded body) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            RecordedCodec.INSTANCE.write(body, new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A body that has no bytes: " + body, e);
        }
    }

    /**
     * Completes the block.
     *
     * @param progressEpochMicros stored with it
     * @param chainBefore chain hash of the block before
     * @param lastBefore stamp of the last record before, for a block without records
     * @return its header
     */
    BlockHeader seal(long progressEpochMicros, String chainBefore, Stamp lastBefore) {
        if (records == 0) {
            first = lastBefore;
            last = lastBefore;
        }
        return seal(0, progressEpochMicros, chainBefore);
    }

    /** Completes a block that says what is missing instead of holding it. */
    BlockHeader sealGap(Gap gap, long progressEpochMicros, String chainBefore) {
        begin();
        byte[] reason = gap.reason().getBytes(StandardCharsets.UTF_8);
        if (at + 20 + reason.length > array.length) {
            array = Arrays.copyOf(array, at + 20 + reason.length);
        }
        putVarint(gap.messages());
        putVarint(gap.bytes());
        System.arraycopy(reason, 0, array, at, reason.length);
        at += reason.length;
        first = gap.first();
        last = gap.last();
        return seal(JournalFormat.FLAG_GAP, progressEpochMicros, chainBefore);
    }

    private BlockHeader seal(int flags, long progress, String chainBefore) {
        int content = at - BLOCK_HEADER_BYTES;
        BlockHeader unchained = new BlockHeader(
                flags,
                RecordedCodec.INSTANCE.version(),
                content,
                records,
                first,
                last,
                progress,
                SegmentHeader.NO_CHAIN,
                0);
        unchained.writeFields(array, 0);
        BlockHeader header = unchained.withChain(JournalFormat.chain(sha, chainBefore, array, 0, content));
        header.write(array, 0);
        return header;
    }

    /** Completes what is left of a block after limits took records out of it; its chain hash stays. */
    BlockHeader sealStripped(BlockHeader original) {
        BlockHeader header = new BlockHeader(
                original.flags() | JournalFormat.FLAG_STRIPPED,
                RecordedCodec.INSTANCE.version(),
                at - BLOCK_HEADER_BYTES,
                records,
                records == 0 ? original.first() : first,
                records == 0 ? original.last() : last,
                original.progressEpochMicros(),
                original.chain(),
                0);
        header.write(array, 0);
        return header;
    }
}
