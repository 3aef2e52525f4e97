package org.trigpoint.fusion.join;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.updater.Measurement;

/**
 * The measurements of the last minutes in order of time, then stamp: what is run again when one comes late.
 *
 * <p>In columns of numbers, 104 bytes a measurement; at most {@value #MOST}, so a platform that reports faster keeps less than
 * the two minutes. Bytes: count, then for each i64 time, stamp (20 bytes), f64 × 9 as {@link Measurement} lists them after the
 * time.
 */
final class Window {
    /** Most measurements kept. */
    static final int MOST = 64;

    private static final int LONGS = 4;
    private static final int DOUBLES = 9;
    private static final int FIRST_SIZE = 4;

    private long[] longs = new long[0];
    private double[] doubles = new double[0];
    private int from;
    private int count;

    int count() {
        return count;
    }

    boolean isFull() {
        return count == MOST;
    }

    long timeEpochMicros(int index) {
        return longs[(from + index) * LONGS];
    }

    Stamp stamp(int index) {
        int at = (from + index) * LONGS;
        return new Stamp(longs[at + 1], (int) longs[at + 2], longs[at + 3]);
    }

    Measurement measurement(int index) {
        int at = (from + index) * DOUBLES;
        return new Measurement(
                timeEpochMicros(index),
                doubles[at],
                doubles[at + 1],
                doubles[at + 2],
                doubles[at + 3],
                doubles[at + 4],
                doubles[at + 5],
                doubles[at + 6],
                doubles[at + 7],
                doubles[at + 8]);
    }

    /** True when a measurement of this stamp is kept. */
    boolean holds(Stamp stamp) {
        for (int i = count - 1; i >= 0; i--) {
            int at = (from + i) * LONGS;
            if (longs[at + 3] == stamp.sequence()
                    && longs[at + 2] == stamp.source()
                    && longs[at + 1] == stamp.arrivalEpochMicros()) {
                return true;
            }
        }
        return false;
    }

    /** Puts a measurement at its place in order of time, then stamp. */
    void insert(Measurement measured, Stamp stamp) {
        makeRoom();
        int index = count;
        while (index > 0 && isBefore(measured.timeEpochMicros(), stamp, index - 1)) {
            index--;
        }
        int moved = count - index;
        int at = from + index;
        System.arraycopy(longs, at * LONGS, longs, (at + 1) * LONGS, moved * LONGS);
        System.arraycopy(doubles, at * DOUBLES, doubles, (at + 1) * DOUBLES, moved * DOUBLES);
        count++;
        put(at, measured, stamp);
    }

    private boolean isBefore(long timeEpochMicros, Stamp stamp, int index) {
        long there = timeEpochMicros(index);
        return timeEpochMicros != there ? timeEpochMicros < there : stamp.compareTo(stamp(index)) < 0;
    }

    private void put(int at, Measurement m, Stamp stamp) {
        int l = at * LONGS;
        longs[l] = m.timeEpochMicros();
        longs[l + 1] = stamp.arrivalEpochMicros();
        longs[l + 2] = stamp.source();
        longs[l + 3] = stamp.sequence();
        int d = at * DOUBLES;
        doubles[d] = m.latDeg();
        doubles[d + 1] = m.lonDeg();
        doubles[d + 2] = m.positionMeters2();
        doubles[d + 3] = m.eastMps();
        doubles[d + 4] = m.northMps();
        doubles[d + 5] = m.veveMps2();
        doubles[d + 6] = m.vevnMps2();
        doubles[d + 7] = m.vnvnMps2();
        doubles[d + 8] = m.intensityMps2PerSecond();
    }

    private void makeRoom() {
        int size = longs.length / LONGS;
        if (from + count < size) {
            return;
        }
        if (from >= Math.max(1, size / 4)) {
            System.arraycopy(longs, from * LONGS, longs, 0, count * LONGS);
            System.arraycopy(doubles, from * DOUBLES, doubles, 0, count * DOUBLES);
            from = 0;
            return;
        }
        int larger = size == 0 ? FIRST_SIZE : size * 2;
        longs = Arrays.copyOf(longs, larger * LONGS);
        doubles = Arrays.copyOf(doubles, larger * DOUBLES);
    }

    /** Takes the oldest away. */
    void dropFirst() {
        from++;
        count--;
        if (count == 0) {
            from = 0;
        }
    }

    /** Forgets all and gives the memory back. */
    void clear() {
        longs = new long[0];
        doubles = new double[0];
        from = 0;
        count = 0;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(count, out);
        for (int i = from; i < from + count; i++) {
            out.writeLong(longs[i * LONGS]);
            out.writeLong(longs[i * LONGS + 1]);
            out.writeInt((int) longs[i * LONGS + 2]);
            out.writeLong(longs[i * LONGS + 3]);
            for (int d = i * DOUBLES; d < (i + 1) * DOUBLES; d++) {
                out.writeDouble(doubles[d]);
            }
        }
    }

    void read(DataInput in) throws IOException {
        clear();
        int written = Fields.readCount(in, MOST, "measurements");
        for (int i = 0; i < written; i++) {
            long time = in.readLong();
            Stamp stamp = new Stamp(in.readLong(), in.readInt(), in.readLong());
            insert(
                    new Measurement(
                            time,
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble()),
                    stamp);
        }
    }
}
