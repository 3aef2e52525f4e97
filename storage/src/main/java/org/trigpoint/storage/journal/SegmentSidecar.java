package org.trigpoint.storage.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.RecordedCodec;
import org.trigpoint.model.recording.SourceOpened;

/**
 * The index of a closed segment on disk, so that a large journal opens at once. It can be made again from the segment.
 *
 * <p>Version 1, big-endian: u64 magic "TPJINDX1"; i64 size of the segment it belongs to; 88 bytes of segment header; stamp of
 * the last record; i64 progress; 32 bytes chain hash; then three lists, each after its i32 count: entries (i64 offset, stamp),
 * tallies (i32 source; i64 messages, bytes, first and last arrival, first and last sequence, raw), openings (stamp, i32 codec
 * version, i32 length, body); gaps (stamp, stamp, i64 messages, i64 bytes, modified UTF-8 reason); u32 CRC-32C of all before.
 */
final class SegmentSidecar {
    private static final long MAGIC = 0x54504A494E445831L;

    private SegmentSidecar() {}

    static Path of(Path segment) {
        String name = String.valueOf(segment.getFileName());
        return segment.resolveSibling(name.substring(0, name.length() - ".journal".length()) + ".index");
    }

    /** Writes the sidecar of this segment; it appears whole or not at all. */
    static void write(Path segment, SegmentIndex index) throws IOException {
        JournalDirectory.replace(of(segment), bytes(index));
    }

    static byte[] bytes(SegmentIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(MAGIC);
        out.writeLong(index.sizeBytes());
        out.write(index.header().toBytes());
        writeStamp(out, index.last());
        out.writeLong(index.progressEpochMicros());
        out.write(HexFormat.of().parseHex(index.chain()));
        writeLists(out, index);
        out.writeInt(JournalFormat.crcOf(bytes.toByteArray(), 0, bytes.size()));
        return bytes.toByteArray();
    }

    private static void writeLists(DataOutputStream out, SegmentIndex index) throws IOException {
        out.writeInt(index.entries().size());
        for (SegmentIndex.Entry entry : index.entries()) {
            out.writeLong(entry.offset());
            writeStamp(out, entry.first());
        }
        out.writeInt(index.tallies().size());
        for (JournalTally tally : index.tallies().values()) {
            out.writeInt(tally.source());
            out.writeLong(tally.messages());
            out.writeLong(tally.bytes());
            out.writeLong(tally.firstArrivalEpochMicros());
            out.writeLong(tally.lastArrivalEpochMicros());
            out.writeLong(tally.firstSequence());
            out.writeLong(tally.lastSequence());
            out.writeLong(tally.raw());
        }
        out.writeInt(index.opened().size());
        for (Message<SourceOpened> opening : index.opened().values()) {
            byte[] body = BlockEncoder.coded(opening.body());
            writeStamp(out, opening.stamp());
            out.writeInt(RecordedCodec.INSTANCE.version());
            out.writeInt(body.length);
            out.write(body);
        }
        out.writeInt(index.gaps().size());
        for (Gap gap : index.gaps()) {
            writeStamp(out, gap.first());
            writeStamp(out, gap.last());
            out.writeLong(gap.messages());
            out.writeLong(gap.bytes());
            out.writeUTF(gap.reason());
        }
    }

    /** The index of this segment, or empty when there is none, or none that fits a segment of its present size. */
    static Optional<SegmentIndex> read(Path segment) {
        try {
            byte[] bytes = Files.readAllBytes(of(segment));
            int crcAt = bytes.length - 4;
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (crcAt < 0 || in.readLong() != MAGIC || in.readLong() != Files.size(segment)) {
                return Optional.empty();
            }
            int crc = new DataInputStream(new ByteArrayInputStream(bytes, crcAt, 4)).readInt();
            if (crc != JournalFormat.crcOf(bytes, 0, crcAt)) {
                return Optional.empty();
            }
            return SegmentHeader.read(in.readNBytes(JournalFormat.SEGMENT_HEADER_BYTES))
                    .map(header -> new SegmentIndex(String.valueOf(segment.getFileName()), header))
                    .filter(index -> readInto(index, in, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean readInto(SegmentIndex index, DataInputStream in, byte[] bytes) {
        try {
            Stamp last = readStamp(in);
            long progress = in.readLong();
            String chain = HexFormat.of().formatHex(in.readNBytes(JournalFormat.HASH_BYTES));
            readLists(index, in);
            long size = new DataInputStream(new ByteArrayInputStream(Arrays.copyOfRange(bytes, 8, 16))).readLong();
            index.extend(size, last, progress, chain);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void readLists(SegmentIndex index, DataInputStream in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            index.add(new SegmentIndex.Entry(in.readLong(), readStamp(in)));
        }
        for (int left = in.readInt(); left > 0; left--) {
            index.add(new JournalTally(
                    in.readInt(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    in.readLong()));
        }
        for (int left = in.readInt(); left > 0; left--) {
            Stamp stamp = readStamp(in);
            int version = in.readInt();
            byte[] body = in.readNBytes(in.readInt());
            DataInputStream bodyIn = new DataInputStream(new ByteArrayInputStream(body));
            if (RecordedCodec.INSTANCE.read(bodyIn, version) instanceof SourceOpened opening) {
                index.add(Message.ofIngest(stamp, opening));
            }
        }
        for (int left = in.readInt(); left > 0; left--) {
            index.add(new Gap(readStamp(in), readStamp(in), in.readLong(), in.readLong(), in.readUTF()));
        }
    }

    private static void writeStamp(DataOutputStream out, Stamp stamp) throws IOException {
        out.writeLong(stamp.arrivalEpochMicros());
        out.writeInt(stamp.source());
        out.writeLong(stamp.sequence());
    }

    private static Stamp readStamp(DataInputStream in) throws IOException {
        return new Stamp(in.readLong(), in.readInt(), in.readLong());
    }
}
