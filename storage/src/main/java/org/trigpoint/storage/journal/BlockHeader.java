package org.trigpoint.storage.journal;

import static org.trigpoint.storage.journal.JournalFormat.AT_CHAIN;
import static org.trigpoint.storage.journal.JournalFormat.AT_CONTENT_CRC;
import static org.trigpoint.storage.journal.JournalFormat.AT_FIRST;
import static org.trigpoint.storage.journal.JournalFormat.AT_HEADER_CRC;
import static org.trigpoint.storage.journal.JournalFormat.AT_LAST;
import static org.trigpoint.storage.journal.JournalFormat.AT_PROGRESS;
import static org.trigpoint.storage.journal.JournalFormat.BLOCK_HEADER_BYTES;
import static org.trigpoint.storage.journal.JournalFormat.BLOCK_MAGIC;
import static org.trigpoint.storage.journal.JournalFormat.MAX_CONTENT_BYTES;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.trigpoint.flow.Stamp;

/** The head of a block; its bytes are specified in {@link JournalFormat}. */
record BlockHeader(
        int flags,
        int bodyVersion,
        int contentLength,
        int records,
        Stamp first,
        Stamp last,
        long progressEpochMicros,
        String chain,
        int contentCrc) {

    boolean isGap() {
        return (flags & JournalFormat.FLAG_GAP) != 0;
    }

    boolean isStripped() {
        return (flags & JournalFormat.FLAG_STRIPPED) != 0;
    }

    /** Bytes of header and content. */
    int totalBytes() {
        return BLOCK_HEADER_BYTES + contentLength;
    }

    /** The header at this index, or empty when the bytes there are none. */
    static Optional<BlockHeader> read(byte[] bytes, int at) {
        if (bytes.length - at < BLOCK_HEADER_BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.getInt(at) != BLOCK_MAGIC
                || in.getInt(at + AT_HEADER_CRC) != JournalFormat.crcOf(bytes, at, AT_HEADER_CRC)) {
            return Optional.empty();
        }
        int length = in.getInt(at + 8);
        int records = in.getInt(at + 12);
        if (length < 0 || length > MAX_CONTENT_BYTES || records < 0) {
            return Optional.empty();
        }
        return Optional.of(new BlockHeader(
                in.getShort(at + 4),
                in.getShort(at + 6),
                length,
                records,
                JournalFormat.stampAt(in, at + AT_FIRST),
                JournalFormat.stampAt(in, at + AT_LAST),
                in.getLong(at + AT_PROGRESS),
                HexFormat.of().formatHex(bytes, at + AT_CHAIN, at + AT_CHAIN + JournalFormat.HASH_BYTES),
                in.getInt(at + AT_CONTENT_CRC)));
    }

    BlockHeader withChain(String newChain) {
        return new BlockHeader(
                flags, bodyVersion, contentLength, records, first, last, progressEpochMicros, newChain, contentCrc);
    }

    /** Writes this header before content that stands behind it; computes both checksums. */
    void write(byte[] bytes, int at) {
        ByteBuffer out = writeFields(bytes, at);
        out.put(HexFormat.of().parseHex(chain));
        out.putInt(JournalFormat.crcOf(bytes, at + BLOCK_HEADER_BYTES, contentLength));
        out.putInt(JournalFormat.crcOf(bytes, at, AT_HEADER_CRC));
    }

    /** Writes what the chain hash covers of the header; returns where the hash belongs. */
    ByteBuffer writeFields(byte[] bytes, int at) {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        out.position(at);
        out.putInt(BLOCK_MAGIC).putShort((short) flags).putShort((short) bodyVersion);
        out.putInt(contentLength).putInt(records);
        JournalFormat.putStamp(out, first);
        JournalFormat.putStamp(out, last);
        return out.putLong(progressEpochMicros);
    }
}
