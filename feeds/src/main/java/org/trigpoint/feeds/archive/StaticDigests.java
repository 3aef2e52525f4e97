package org.trigpoint.feeds.archive;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.flow.Fields;

/**
 * Which static data each MMSI gave last, as digests; the craft first met go first when there are too many.
 *
 * <p>Format 1: count of craft (at most 200,000), each i32 MMSI and i64 digest, in the order first met.
 */
final class StaticDigests {
    private static final int MOST = 200_000;

    // Iterated in insertion order only, so the hash reaches no result.
    private final Map<Integer, Long> byMmsi = new LinkedHashMap<>();

    /** Notes the digest; true when it is not the one noted before. */
    boolean isNew(int mmsi, long digest) {
        Long before = byMmsi.put(mmsi, digest);
        if (before == null && byMmsi.size() > MOST) {
            Iterator<Integer> oldest = byMmsi.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return before == null || before != digest;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(byMmsi.size(), out);
        for (Map.Entry<Integer, Long> entry : byMmsi.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    void read(DataInput in) throws IOException {
        int count = Fields.readCount(in, MOST, "craft");
        for (int i = 0; i < count; i++) {
            byMmsi.put(in.readInt(), in.readLong());
        }
    }
}
