package org.trigpoint.storage.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    /** Eight bytes at once, the first of them lowest. */
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long HIGH_BITS = 0x8080808080808080L;
    /** Times this, the lowest bits of eight bytes come side by side in the highest byte. */
    private static final long TO_HIGH_BYTE = 0x0102040810204080L;

    private static final int WINDOW_BYTES = 24;

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
        private final int from;
        private final int length;
        private final int count;

        /** So many points in so many bytes from one on. */
        Part(byte[] bytes, int from, int length, int count) {
            this.bytes = bytes;
            this.from = from;
            this.length = length;
            this.count = count;
        }

        /** So many points in all of the bytes. */
        Part(byte[] bytes, int count) {
            this(bytes, 0, bytes.length, count);
        }

        int length() {
            return length;
        }

        void put(ByteBuffer out) {
            out.put(bytes, from, length);
        }

        int count() {
            return count;
        }

        /** Throws IllegalArgumentException when the bytes are not so many points, as far as the visitor goes. */
        void visit(Visitor visitor) {
            new Reader(bytes, from, length).visit(count, visitor);
        }

        byte[] bytes() {
            return Arrays.copyOfRange(bytes, from, from + length);
        }

        /** True when the bytes are so many points: each number ends, and the last one with the bytes. */
        boolean isWhole() {
            int ends = 0;
            int run = 0;
            for (int i = from; i < from + length; i++) {
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
            return new Reader(bytes, from, length).all(count);
        }
    }

    int count() {
        return count;
    }

    Part part() {
        return new Part(bytes, 0, length, count);
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
        private final int end;
        private int at;
        private long time;
        private long delay;
        private long lat;
        private long lon;
        private long east;
        private long north;
        private long sigma;

        Reader(byte[] bytes, int from, int length) {
            this.bytes = bytes;
            at = from;
            end = from + length;
        }

        List<HistoryPoint> all(int count) {
            List<HistoryPoint> points = new ArrayList<>(Math.min(count, end - at));
            for (int i = 0; i < count; i++) {
                readNumbers();
                points.add(point());
            }
            if (at != end) {
                throw new IllegalArgumentException((end - at) + " bytes too many behind " + count + " points");
            }
            return points;
        }

        void visit(int count, Visitor visitor) {
            for (int i = 0; i < count; i++) {
                readNumbers();
                switch (visitor.at(time, time + delay)) {
                    case TAKE -> visitor.take(point());
                    case SKIP -> {}
                    case STOP -> {
                        return;
                    }
                }
            }
        }

        private HistoryPoint point() {
            return new HistoryPoint(
                    time, time + delay, lat / E7, lon / E7, east / PER_MPS, north / PER_MPS, sigma / PER_METER);
        }

        /** Where all seven numbers end within 24 bytes, as of nearly every point, their ends are found at once, without waiting for each other. */
        private void readNumbers() {
            if (at + WINDOW_BYTES + Long.BYTES > end) {
                readOneByOne();
                return;
            }
            int ends = ends(at) | ends(at + 8) << 8 | ends(at + 16) << 16;
            int first = Integer.numberOfTrailingZeros(ends) + 1;
            ends &= ends - 1;
            int second = Integer.numberOfTrailingZeros(ends) + 1;
            ends &= ends - 1;
            int third = Integer.numberOfTrailingZeros(ends) + 1;
            ends &= ends - 1;
            int fourth = Integer.numberOfTrailingZeros(ends) + 1;
            ends &= ends - 1;
            int fifth = Integer.numberOfTrailingZeros(ends) + 1;
            ends &= ends - 1;
            int sixth = Integer.numberOfTrailingZeros(ends) + 1;
            ends &= ends - 1;
            int seventh = Integer.numberOfTrailingZeros(ends) + 1;
            if (ends == 0 || first > Long.BYTES || second - first > Long.BYTES) {
                // The numbers of time may be long; others are short where all end here.
                readOneByOne();
                return;
            }
            time += number(0, first);
            delay += number(first, second);
            lat += number(second, third);
            lon += number(third, fourth);
            east = number(fourth, fifth);
            north = number(fifth, sixth);
            sigma = number(sixth, seventh);
            at += seventh;
        }

        private void readOneByOne() {
            time += next();
            delay += next();
            lat += next();
            lon += next();
            east = next();
            north = next();
            sigma = next();
        }

        /** One bit for each of eight bytes that ends a number. */
        private int ends(int from) {
            long ends = ~(long) WORDS.get(bytes, from) & HIGH_BITS;
            return (int) (((ends >>> 7) * TO_HIGH_BYTE) >>> 56);
        }

        /** The number in the bytes from one to another, of which there are eight at most. */
        private long number(int from, int until) {
            long mask = -1L >>> (Long.SIZE - Byte.SIZE * (until - from));
            long word = (long) WORDS.get(bytes, at + from) & mask;
            return unfold(gathered(word & ~HIGH_BITS));
        }

        private long next() {
            if (at + Long.BYTES <= end) {
                long word = (long) WORDS.get(bytes, at);
                long ends = ~word & HIGH_BITS;
                if (ends != 0) {
                    at += (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
                    return unfold(gathered(word & (ends ^ (ends - 1)) & ~HIGH_BITS));
                }
            }
            return nextByByte();
        }

        /** Seven bits of each of eight bytes, side by side. */
        private static long gathered(long word) {
            long pairs = (word & 0x007f007f007f007fL) | (word & 0x7f007f007f007f00L) >>> 1;
            long fours = (pairs & 0x00003fff00003fffL) | (pairs & 0x3fff00003fff0000L) >>> 2;
            return (fours & 0x0fffffffL) | (fours & 0x0fffffff00000000L) >>> 4;
        }

        private static long unfold(long value) {
            return value >>> 1 ^ -(value & 1);
        }

        private long nextByByte() {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                if (at == end) {
                    throw new IllegalArgumentException("Points end within a number");
                }
                byte part = bytes[at++];
                value |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    return unfold(value);
                }
            }
            throw new IllegalArgumentException("A number of more than 64 bits");
        }
    }

    static void write(Part part, DataOutput out) throws IOException {
        Fields.writeCount(part.count, out);
        Fields.writeCount(part.length, out);
        out.write(part.bytes, part.from, part.length);
    }

    static PackedPoints read(DataInput in) throws IOException {
        int count = Fields.readCount(in, MOST_BYTES, "points");
        int length = Fields.readCount(in, MOST_BYTES, "bytes of points");
        try {
            return of(new Part(Fields.readExactly(in, length, "points"), count).points());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Packs points. */
    static PackedPoints of(List<HistoryPoint> points) {
        PackedPoints packed = new PackedPoints();
        points.forEach(packed::add);
        return packed;
    }
}
