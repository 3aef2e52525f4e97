package org.trigpoint.feeds.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.flow.Fields;

/**
 * The last lines of a source, by their bytes: one that comes again was sent twice. Kept is a hash of 64 bits of each; of a thousand
 * million lines a single one would be taken for a repeat by chance once in 100,000 times.
 *
 * <p>Bytes: count, each i64, the oldest first.
 */
public final class Repeats {
    /** Twice the most lines that one scan may have reasonably: it is known again when it is sent again as a whole. */
    public static final int MOST = 200_000;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int FIRST_SIZE = 64;

    /** In the order in which they came; a ring once there are as many as may be. */
    private long[] order = new long[FIRST_SIZE];

    private int count;
    private int oldest;
    /** Open addressing with linear probing, at most half full; 0 is free, so that hash 0 stands as 1. */
    private long[] table = new long[2 * FIRST_SIZE];

    /** Takes a line; true when it is one of the last. */
    public boolean isRepeat(byte[] bytes, int offset, int length) {
        long hash = hash(bytes, offset, length);
        if (table[slot(hash)] == hash) {
            return true;
        }
        add(hash);
        return false;
    }

    private static long hash(byte[] bytes, int offset, int length) {
        long hash = FNV_BASIS;
        for (int i = offset; i < offset + length; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * FNV_PRIME;
        }
        return hash == 0 ? 1 : hash;
    }

    private void add(long hash) {
        if (count == MOST) {
            remove(order[oldest]);
            order[oldest] = hash;
            oldest = (oldest + 1) % MOST;
        } else {
            if (count == order.length) {
                grow();
            }
            order[count++] = hash;
        }
        table[slot(hash)] = hash;
    }

    private void grow() {
        order = Arrays.copyOf(order, Math.min(MOST, 2 * count));
        table = new long[table.length * 2];
        for (int i = 0; i < count; i++) {
            table[slot(order[i])] = order[i];
        }
    }

    /** Where a hash stands, or the free slot where it would. */
    private int slot(long hash) {
        int slot = home(hash);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private int home(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (table.length - 1);
    }

    /** Frees a slot, and moves back what stands behind it only because it was taken. */
    private void remove(long hash) {
        int free = slot(hash);
        table[free] = 0;
        int next = (free + 1) & (table.length - 1);
        while (table[next] != 0) {
            int distance = (next - home(table[next])) & (table.length - 1);
            if (distance >= ((next - free) & (table.length - 1))) {
                table[free] = table[next];
                table[next] = 0;
                free = next;
            }
            next = (next + 1) & (table.length - 1);
        }
    }

    public void write(DataOutput out) throws IOException {
        Fields.writeCount(count, out);
        for (int i = 0; i < count; i++) {
            out.writeLong(order[(oldest + i) % count]);
        }
    }

    /** Reads what {@link #write} wrote, into one that is new. */
    public void read(DataInput in) throws IOException {
        int lines = Fields.readCount(in, MOST, "lines");
        for (int i = 0; i < lines; i++) {
            long hash = in.readLong();
            if (hash == 0 || table[slot(hash)] == hash) {
                throw new IOException("Line " + i + " of those that are known is none, or there twice");
            }
            add(hash);
        }
    }
}
