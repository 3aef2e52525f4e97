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
 * <p>A ring of rows of thirteen numbers in one array, 104 bytes a measurement: nine of them are a round position with its velocity, or, where
 * the first of the velocity is no number, a place whose error has a direction, with its covariance in the velocity's stead and what is believed of that in the second. At most {@value #MOST}, so a platform that reports faster
 * keeps less than the two minutes. Bytes: count, then for each i64 time, stamp (20 bytes), f64 × 9: these numbers.
 */
final class Window {
    /** Most measurements kept. */
    static final int MOST = 84;

    private static final int ARRIVAL = 1;
    private static final int SOURCE = 2;
    private static final int SEQUENCE = 3;
    private static final int VALUES = 4;
    private static final int ROW = 13;
    private static final int STEP = 4;

    private long[] rows = new long[0];
    private int from;
    private int count;

    int count() {
        return count;
    }

    /** Reads what adding at the end reads: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        return count == 0 ? 0 : rows[at(count - 1)] + rows[at(count) + ROW - 1];
    }

    /** Where a row begins; the one after the last follows the first when the ring is full. */
    private int at(int index) {
        int row = from + index;
        int size = rows.length / ROW;
        return (row < size ? row : row - size) * ROW;
    }

    boolean isFull() {
        return count == MOST;
    }

    long timeEpochMicros(int index) {
        return rows[at(index)];
    }

    Stamp stamp(int index) {
        int at = at(index);
        return new Stamp(rows[at + ARRIVAL], (int) rows[at + SOURCE], rows[at + SEQUENCE]);
    }

    Measurement measurement(int index) {
        int at = at(index);
        return measurement(
                rows[at],
                value(at, 0),
                value(at, 1),
                value(at, 2),
                value(at, 3),
                value(at, 4),
                value(at, 5),
                value(at, 6),
                value(at, 7),
                value(at, 8));
    }

    private static Measurement measurement(
            long time,
            double latDeg,
            double lonDeg,
            double r,
            double east,
            double north,
            double a,
            double b,
            double d,
            double q) {
        return Double.isNaN(east)
                ? new Measurement(time, latDeg, lonDeg, a, b, d, east, east, north, Double.NaN, north, q)
                : Measurement.round(time, latDeg, lonDeg, r, east, north, a, b, d, q);
    }

    private double value(int at, int index) {
        return Double.longBitsToDouble(rows[at + VALUES + index]);
    }

    /** True when a measurement of this stamp is kept. */
    boolean holds(Stamp stamp) {
        for (int i = count - 1; i >= 0; i--) {
            int at = at(i);
            if (rows[at + SEQUENCE] == stamp.sequence()
                    && rows[at + SOURCE] == stamp.source()
                    && rows[at + ARRIVAL] == stamp.arrivalEpochMicros()) {
                return true;
            }
        }
        return false;
    }

    /** Puts a measurement at its place in order of time, then stamp; returns its index. */
    int insert(Measurement measured, Stamp stamp) {
        makeRoom();
        int index = count;
        while (index > 0 && isBefore(measured.timeEpochMicros(), stamp, index - 1)) {
            index--;
        }
        for (int later = count; later > index; later--) {
            System.arraycopy(rows, at(later - 1), rows, at(later), ROW);
        }
        count++;
        put(at(index), measured, stamp);
        return index;
    }

    private boolean isBefore(long timeEpochMicros, Stamp stamp, int index) {
        long there = timeEpochMicros(index);
        return timeEpochMicros != there ? timeEpochMicros < there : stamp.compareTo(stamp(index)) < 0;
    }

    private void put(int at, Measurement m, Stamp stamp) {
        rows[at] = m.timeEpochMicros();
        rows[at + ARRIVAL] = stamp.arrivalEpochMicros();
        rows[at + SOURCE] = stamp.source();
        rows[at + SEQUENCE] = stamp.sequence();
        int v = at + VALUES;
        putValue(v, m.latDeg());
        putValue(v + 1, m.lonDeg());
        boolean moving = m.hasVelocity();
        putValue(v + 2, m.eeMeters2());
        putValue(v + 3, m.eastMps());
        putValue(v + 4, moving ? m.northMps() : m.veveMps2());
        putValue(v + 5, moving ? m.veveMps2() : m.eeMeters2());
        putValue(v + 6, moving ? m.vevnMps2() : m.enMeters2());
        putValue(v + 7, moving ? m.vnvnMps2() : m.nnMeters2());
        putValue(v + 8, m.intensityMps2PerSecond());
    }

    private void putValue(int at, double value) {
        rows[at] = Double.doubleToRawLongBits(value);
    }

    private void makeRoom() {
        int size = rows.length / ROW;
        if (count < size) {
            return;
        }
        long[] larger = new long[(size + STEP) * ROW];
        int first = (size - from) * ROW;
        System.arraycopy(rows, from * ROW, larger, 0, first);
        System.arraycopy(rows, 0, larger, first, rows.length - first);
        rows = larger;
        from = 0;
    }

    /** Takes so many of the oldest away. */
    void dropFirst(int dropped) {
        count -= dropped;
        from = count == 0 ? 0 : at(dropped) / ROW;
    }

    /** Forgets all and gives the memory back. */
    void clear() {
        rows = new long[0];
        from = 0;
        count = 0;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(count, out);
        for (int i = 0; i < count; i++) {
            int at = at(i);
            out.writeLong(rows[at]);
            out.writeLong(rows[at + ARRIVAL]);
            out.writeInt((int) rows[at + SOURCE]);
            out.writeLong(rows[at + SEQUENCE]);
            for (long bits : Arrays.copyOfRange(rows, at + VALUES, at + ROW)) {
                out.writeDouble(Double.longBitsToDouble(bits));
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
                    measurement(
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
