package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.flow.Fields;

/**
 * Points in some 17 bytes each, in the order in which they came. What is there does not change when more are added, so that a part may be read
 * while another thread adds.
 *
 * <p>Each is seven variable numbers, low seven bits first, signs folded in: time in microseconds, known less time, latitude and longitude in
 * 1e-7°, velocities in cm/s, error in decimetres; time, known less time and place less those of the point before.
 */
final class PackedPoints {
    private static final double E7 = 1e7;
    private static final double PER_MPS = 100;
    private static final double PER_METER = 10;
    private static final int NUMBERS_A_POINT = 7;
    private static final int MOST_BYTES_A_NUMBER = 10;
    private static final int MOST_BYTES_A_POINT = NUMBERS_A_POINT * MOST_BYTES_A_NUMBER;
    private static final int MOST_BYTES = 1 << 20;

    private byte[] bytes = new byte[MOST_BYTES_A_POINT];
    private int length;
    private int count;
    private long time;
    private long delay;
    private long lat;
    private long lon;

    /** Looks at points in their order, and takes those that it wants. */
    interface Visitor {
        /** What is to become of a point, and of those behind it. */
        enum Verdict {
            TAKE,
            SKIP,
            STOP
        }

        /** Decides by the two times of a point. */
        Verdict at(long timeEpochMicros, long knownEpochMicros);

        /** A point that was wanted. */
        void take(HistoryPoint point);
    }

    /** A part that does not change. */
    static final class Part {
        private final byte[] bytes;
        private final int length;
        private final int count;

        /** So many points in the first so many bytes. */
        Part(byte[] bytes, int length, int count) {
            this.bytes = bytes;
            this.length = length;
            this.count = count;
        }

        int count() {
            return count;
        }

        /** Throws IllegalArgumentException when the bytes are not so many points, as far as the visitor goes. */
        void visit(Visitor visitor) {
            new Reader(bytes, length).visit(count, visitor);
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }

        /** True when the bytes are so many points: each number ends, and the last one with the bytes. */
        boolean isWhole() {
            int ends = 0;
            int run = 0;
            for (int i = 0; i < length; i++) {
                if (bytes[i] >= 0) {
                    ends++;
                    run = 0;
                } else if (++run == MOST_BYTES_A_NUMBER) {
                    return false;
                }
            }
            return run == 0 && ends == count * NUMBERS_A_POINT;
        }

        /** Throws IllegalArgumentException when the bytes are not so many points. */
        List<HistoryPoint> points() {
            return new Reader(bytes, length).all(count);
        }
    }

    int count() {
        return count;
    }

    Part part() {
        return new Part(bytes, length, count);
    }

    void add(HistoryPoint point) {
        if (length + MOST_BYTES_A_POINT > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + MOST_BYTES_A_POINT);
        }
        long newDelay = point.knownEpochMicros() - point.timeEpochMicros();
        long newLat = Math.round(point.latDeg() * E7);
        long newLon = Math.round(point.lonDeg() * E7);
        put(point.timeEpochMicros() - time);
        put(newDelay - delay);
        put(newLat - lat);
        put(newLon - lon);
        put(Math.round(point.eastMps() * PER_MPS));
        put(Math.round(point.northMps() * PER_MPS));
        put(Math.round(point.sigmaMeters() * PER_METER));
        time = point.timeEpochMicros();
        delay = newDelay;
        lat = newLat;
        lon = newLon;
        count++;
    }

    private void put(long value) {
        long left = value << 1 ^ value >> 63;
        while ((left & ~0x7fL) != 0) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    /** Reads points one by one. */
    private static final class Reader {
        private final byte[] bytes;
        private final int length;
        private int at;

        Reader(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        List<HistoryPoint> all(int count) {
            List<HistoryPoint> points = new ArrayList<>(Math.min(count, length));
            visit(count, new Visitor() {
                @Override
                public Verdict at(long time, long known) {
                    return Verdict.TAKE;
                }

                @Override
                public void take(HistoryPoint point) {
                    points.add(point);
                }
            });
            if (at != length) {
                throw new IllegalArgumentException((length - at) + " bytes too many behind " + count + " points");
            }
            return points;
        }

        void visit(int count, Visitor visitor) {
            long time = 0;
            long delay = 0;
            long lat = 0;
            long lon = 0;
            for (int i = 0; i < count; i++) {
                time += next();
                delay += next();
                lat += next();
                lon += next();
                Visitor.Verdict verdict = visitor.at(time, time + delay);
                if (verdict == Visitor.Verdict.STOP) {
                    return;
                }
                long east = next();
                long north = next();
                long sigma = next();
                if (verdict == Visitor.Verdict.TAKE) {
                    visitor.take(new HistoryPoint(
                            time,
                            time + delay,
                            lat / E7,
                            lon / E7,
                            east / PER_MPS,
                            north / PER_MPS,
                            sigma / PER_METER));
                }
            }
        }

        private long next() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (at == length) {
                    throw new IllegalArgumentException("Points end within a number");
                }
                byte part = bytes[at++];
                value |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    return value >>> 1 ^ -(value & 1);
                }
            }
            throw new IllegalArgumentException("A number of more than 64 bits");
        }
    }

    static void write(Part part, DataOutput out) throws IOException {
        Fields.writeCount(part.count, out);
        Fields.writeCount(part.length, out);
        out.write(part.bytes, 0, part.length);
    }

    static PackedPoints read(DataInput in) throws IOException {
        int count = Fields.readCount(in, MOST_BYTES, "points");
        int length = Fields.readCount(in, MOST_BYTES, "bytes of points");
        return of(new Part(Fields.readExactly(in, length, "points"), length, count));
    }

    /** The same points, to which others can be added. */
    private static PackedPoints of(Part part) throws IOException {
        PackedPoints packed = new PackedPoints();
        try {
            part.points().forEach(packed::add);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return packed;
    }
}
