package org.trigpoint.storage.history;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Segments that lie near each other, packed one behind the other, so that a question over an area reads few rows. Bytes, big-endian: u32 CRC-32C of what
 * follows, i32 count; for each i64 serial, i64 row of the track, i64 first and last time, i64 first and last known, i32 west, south, east and north in
 * 1e-7°, i32 count of points with the sign of late, i32 length; then the {@link PackedPoints} of each.
 */
final class SegmentBlock {
    /** So many segments are one. */
    static final int MOST_SEGMENTS = 16;

    private static final int HEAD_BYTES = 2 * Integer.BYTES;
    private static final int ENTRY_BYTES = 6 * Long.BYTES + 6 * Integer.BYTES;
    private static final int LATE = 1 << 31;

    private SegmentBlock() {}

    static byte[] write(List<PackedSegment> segments) {
        int length = HEAD_BYTES + segments.size() * ENTRY_BYTES;
        for (PackedSegment segment : segments) {
            length += segment.points().length();
        }
        byte[] bytes = new byte[length];
        ByteBuffer out = ByteBuffer.wrap(bytes).position(Integer.BYTES).putInt(segments.size());
        for (PackedSegment segment : segments) {
            out.putLong(segment.serial()).putLong(segment.track());
            out.putLong(segment.firstEpochMicros()).putLong(segment.lastEpochMicros());
            out.putLong(segment.firstKnownEpochMicros()).putLong(segment.lastKnownEpochMicros());
            out.putInt(segment.westE7()).putInt(segment.southE7());
            out.putInt(segment.eastE7()).putInt(segment.northE7());
            out.putInt(segment.points().count() | (segment.late() ? LATE : 0));
            out.putInt(segment.points().length());
        }
        segments.forEach(segment -> segment.points().put(out));
        return ByteBuffer.wrap(bytes).putInt(crc(bytes)).array();
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        return (int) crc.getValue();
    }

    /** Reads all of them; their points stay in the bytes. Throws IllegalArgumentException when the bytes are not what was written. */
    static List<PackedSegment> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD_BYTES || in.getInt() != crc(bytes)) {
            throw new IllegalArgumentException("a sum does not match");
        }
        int count = in.getInt();
        if (count < 0 || count > (bytes.length - HEAD_BYTES) / ENTRY_BYTES) {
            throw new IllegalArgumentException(count + " segments in " + bytes.length + " bytes");
        }
        int at = HEAD_BYTES + count * ENTRY_BYTES;
        List<PackedSegment> segments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long serial = in.getLong();
            long track = in.getLong();
            long first = in.getLong();
            long last = in.getLong();
            long firstKnown = in.getLong();
            long lastKnown = in.getLong();
            int west = in.getInt();
            int south = in.getInt();
            int east = in.getInt();
            int north = in.getInt();
            int points = in.getInt();
            int length = in.getInt();
            segments.add(new PackedSegment(
                    serial,
                    track,
                    (points & LATE) != 0,
                    first,
                    last,
                    firstKnown,
                    lastKnown,
                    west,
                    south,
                    east,
                    north,
                    new PackedPoints.Part(bytes, at, length, points & ~LATE)));
            at += length;
        }
        return segments;
    }
}
