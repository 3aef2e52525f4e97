package org.trigpoint.storage.journal;

import static org.trigpoint.storage.journal.JournalFormat.SEGMENT_HEADER_BYTES;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import org.trigpoint.flow.Stamp;

/** The head of a segment file; its bytes are specified in {@link JournalFormat}. */
record SegmentHeader(long ordinal, Stamp first, String chainBefore, long progressBefore) {
    private static final int AT_VERSION = 8;
    static final String NO_CHAIN = "0".repeat(2 * JournalFormat.HASH_BYTES);

    byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(SEGMENT_HEADER_BYTES);
        out.putLong(JournalFormat.SEGMENT_MAGIC).putInt(JournalFormat.VERSION).putInt(0);
        out.putLong(ordinal);
        JournalFormat.putStamp(out, first);
        out.put(HexFormat.of().parseHex(chainBefore));
        out.putLong(progressBefore);
        out.putInt(JournalFormat.crcOf(out.array(), 0, out.position()));
        return out.array();
    }

    /** The version of the program's format that wrote these bytes, when it is a later one than ours; 0 for all else, damaged headers among it. */
    static int laterVersion(byte[] bytes) {
        if (bytes.length < SEGMENT_HEADER_BYTES) {
            return 0;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int at = SEGMENT_HEADER_BYTES - Integer.BYTES;
        boolean whole =
                in.getLong(0) == JournalFormat.SEGMENT_MAGIC && in.getInt(at) == JournalFormat.crcOf(bytes, 0, at);
        int version = in.getInt(AT_VERSION);
        return whole && version > JournalFormat.VERSION ? version : 0;
    }

    /** The header in these bytes, or empty when they are none of this version. */
    static Optional<SegmentHeader> read(byte[] bytes) {
        if (bytes.length < SEGMENT_HEADER_BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int crcAt = SEGMENT_HEADER_BYTES - 4;
        if (in.getLong(0) != JournalFormat.SEGMENT_MAGIC
                || in.getInt(AT_VERSION) != JournalFormat.VERSION
                || in.getInt(crcAt) != JournalFormat.crcOf(bytes, 0, crcAt)) {
            return Optional.empty();
        }
        String chain = HexFormat.of().formatHex(bytes, 44, 44 + JournalFormat.HASH_BYTES);
        return Optional.of(new SegmentHeader(in.getLong(16), JournalFormat.stampAt(in, 24), chain, in.getLong(76)));
    }
}
