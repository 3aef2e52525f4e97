package org.trigpoint.storage.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.trigpoint.flow.Stamp;

/**
 * The bytes of a journal, version 1. All numbers are big-endian; a stamp is arrival i64, source i32, sequence i64.
 *
 * <p><b>Directory.</b> Segments {@code <ordinal, 8 digits>_<first stamp>.journal}, a sidecar {@code .index} beside each closed
 * one ({@link SegmentSidecar}), {@code removed.txt} ({@link RemovedSegments}), {@code pins.txt} ({@link Pins}),
 * {@code journal.lock} (empty; the writer holds a lock on it). Files that end in {@code .new} are unfinished, in
 * {@code .unreadable} kept for people; readers pass both over.
 *
 * <p><b>Segment.</b> A header of 88 bytes, then blocks without gaps to the end of the file.
 * <pre>
 *  0   8  magic "TPJOURN1"
 *  8  u32 format version, 1
 * 12  u32 0
 * 16  u64 ordinal, from 1, one more than that of the segment before
 * 24  20  stamp of the first record that was written to it
 * 44  32  chain hash of the last block of the segment before; zeros in segment 1
 * 76  i64 progress that the segment before ended with; the least i64 when there was none
 * 84  u32 CRC-32C of bytes 0 to 83
 * </pre>
 * Magic, version, length of the header and place of its sum stay in every later version, so that damage is never taken for one.
 *
 * <p><b>Block.</b> A header of 104 bytes, then its content.
 * <pre>
 *  0  u32 magic 0x54504A42 "TPJB"
 *  4  u16 flags: 1 gap, 2 stripped
 *  6  u16 version of the codec that wrote coded bodies
 *  8  u32 length of the content, at most 2^26
 * 12  u32 records in the content
 * 16  20  stamp of the first record
 * 36  20  stamp of the last record
 * 56  i64 progress: no message that arrived at or before this microsecond will follow; the least i64 when none
 * 64  32  chain hash: SHA-256 over the chain hash before (32 bytes), header bytes 4 to 63, content
 * 96  u32 CRC-32C of the content
 * 100 u32 CRC-32C of header bytes 0 to 99
 * </pre>
 * The chain hash before is that of the block before, or the one in the segment's header. A block without records is a progress
 * mark; its stamps are those of the last record before it. A block holds the records of one append, or of a part of it.
 *
 * <p><b>Record.</b> A varint is unsigned LEB128 of 64 bits; a zigzag is a varint of {@code (n << 1) ^ (n >> 63)}.
 * <pre>
 * varint  arrival minus that of the record before, or minus the header's first arrival
 * varint  which source: k > 0 is the k-th source that occurs in this block; 0 is a source not seen in it yet, and
 *         then follows varint source number (as unsigned 32 bits)
 * zigzag  sequence minus (1 + the last sequence of that source in this block), or minus 0 when there was none
 * varint  2 × length + kind; kind 0 raw bytes, kind 1 a body written by its codec
 * length bytes
 * </pre>
 *
 * <p><b>Gap</b> (flag 1): messages that could not be stored. No records; first and last stamp are of what is missing; content
 * is varint messages, varint bytes, then the reason in UTF-8.
 *
 * <p><b>Stripped</b> (flag 2): limits took records out of it, or it stands for several blocks that were emptied. Header and
 * content are rewritten, but the chain hash is the one first written, so that later blocks still chain to it; it can no longer
 * be recomputed. Its progress is that of the last block it stands for; without records, its stamps are theirs.
 */
final class JournalFormat {
    static final long SEGMENT_MAGIC = 0x54504A4F55524E31L;
    static final int VERSION = 1;
    static final int SEGMENT_HEADER_BYTES = 88;
    static final int BLOCK_MAGIC = 0x54504A42;
    static final int BLOCK_HEADER_BYTES = 104;
    static final int MAX_CONTENT_BYTES = 1 << 26;
    static final int HASH_BYTES = 32;
    static final int FLAG_GAP = 1;
    static final int FLAG_STRIPPED = 2;
    static final long NO_PROGRESS = Long.MIN_VALUE;

    static final int AT_FLAGS = 4;
    static final int AT_FIRST = 16;
    static final int AT_LAST = 36;
    static final int AT_PROGRESS = 56;
    static final int AT_CHAIN = 64;
    static final int AT_CONTENT_CRC = 96;
    static final int AT_HEADER_CRC = 100;

    private JournalFormat() {}

    static int crcOf(byte[] array, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(array, offset, length);
        return (int) crc.getValue();
    }

    /** The chain hash of a block whose header stands at {@code at}, with its content behind it. */
    static String chain(MessageDigest sha, String before, byte[] array, int at, int contentLength) {
        sha.reset();
        sha.update(HexFormat.of().parseHex(before));
        sha.update(array, at + AT_FLAGS, AT_CHAIN - AT_FLAGS);
        sha.update(array, at + BLOCK_HEADER_BYTES, contentLength);
        return HexFormat.of().formatHex(sha.digest());
    }

    static void putStamp(ByteBuffer buffer, Stamp stamp) {
        buffer.putLong(stamp.arrivalEpochMicros()).putInt(stamp.source()).putLong(stamp.sequence());
    }

    static Stamp stampAt(ByteBuffer buffer, int at) {
        return new Stamp(buffer.getLong(at), buffer.getInt(at + 8), buffer.getLong(at + 12));
    }
}
