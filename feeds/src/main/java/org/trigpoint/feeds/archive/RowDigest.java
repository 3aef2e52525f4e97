package org.trigpoint.feeds.archive;

import org.trigpoint.feeds.archive.AisCsvColumns.Field;
import org.trigpoint.feeds.table.CsvRow;
import org.trigpoint.model.recording.Raw;

/** 64-bit digests of rows: FNV-1a with a final mix, so that all bits depend on all bytes. */
final class RowDigest {
    /** The digest of static data when every field is empty. */
    static final long NOTHING = 0;

    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private RowDigest() {}

    static long of(Raw raw) {
        return mix(add(BASIS, raw.array(), raw.offset(), raw.offset() + raw.length()));
    }

    /** Of the fields that describe the craft. */
    static long ofStatic(CsvRow row, AisCsvColumns columns) {
        long hash = BASIS;
        boolean any = false;
        for (Field field : AisCsvColumns.STATIC) {
            int column = columns.column(field);
            if (!row.isEmpty(column)) {
                any = true;
                hash = add(hash ^ field.ordinal(), row.bytes(), row.begin(column), row.end(column));
            }
            hash *= PRIME;
        }
        return any ? mix(hash) : NOTHING;
    }

    private static long add(long start, byte[] bytes, int begin, int end) {
        long hash = start;
        for (int i = begin; i < end; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * PRIME;
        }
        return hash;
    }

    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
