package org.trigpoint.storage.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows of the table of segments as PostgreSQL's COPY takes them in binary (PostgreSQL 15, "COPY", Binary Format); all numbers big-endian. */
final class CopyRows {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ENOUGH = 1 << 16;
    private static final short COLUMNS = 10;
    private static final int ROW_BYTES = 2 + COLUMNS * Integer.BYTES + 6 * Long.BYTES + Integer.BYTES + 1;

    private ByteBuffer out = ByteBuffer.allocate(2 * ENOUGH);

    CopyRows() {
        // No flags, no more of a header.
        out.put(SIGNATURE).putInt(0).putInt(0);
    }

    void add(WrittenRow row, long track) {
        byte[] geometry = row.geometry().ewkb();
        byte[] packed = row.packed();
        reserve(ROW_BYTES + geometry.length + packed.length);
        out.putShort(COLUMNS);
        put(row.serial());
        put(geometry);
        put(track);
        out.putInt(1).put((byte) (row.late() ? 1 : 0));
        out.putInt(Integer.BYTES).putInt(row.points());
        put(row.firstEpochMicros());
        put(row.lastEpochMicros());
        put(row.firstKnownEpochMicros());
        put(row.lastKnownEpochMicros());
        put(packed);
    }

    private void reserve(int bytes) {
        if (out.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (out.position() + bytes));
            out = larger.put(out.flip());
        }
    }

    private void put(long value) {
        out.putInt(Long.BYTES).putLong(value);
    }

    private void put(byte[] value) {
        out.putInt(value.length).put(value);
    }

    boolean isFull() {
        return out.position() >= ENOUGH;
    }

    void flush(CopyIn to) throws SQLException {
        to.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }

    /** Writes what is left, and that it was all. */
    void end(CopyIn to) throws SQLException {
        reserve(Short.BYTES);
        out.putShort((short) -1);
        flush(to);
    }
}
