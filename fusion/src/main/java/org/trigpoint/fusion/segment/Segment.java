package org.trigpoint.fusion.segment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * One physical thing under an identity: its last positions in order of time, and through whom it was last heard.
 *
 * <p>Bytes, fields as in {@link Fields}: {@link TrackIdCodec id}, stamp heard, nullable text receiver, i64 nextShare, i32 positions, u8 points,
 * then for each i64 time, f64 latDeg, lonDeg, eastMps, northMps; {@link Wayside}, which format 2 of {@link SegmentCodec} has not.
 */
final class Segment {
    /** Points kept, for reports that come out of order. */
    static final int POINTS = 4;

    private static final int ROW = 5;

    final TrackId id;
    /** Rows of five numbers: time, latitude, longitude, velocity east and north, the last four as bits of doubles. */
    private final long[] points = new long[POINTS * ROW];

    /** When {@link Thinning} next shares a position. */
    long nextShareEpochMicros = Long.MIN_VALUE;

    /** What of its way is told to where scenes are matched. */
    final Wayside wayside = new Wayside();

    private int kept;
    private int positions;
    private Stamp heard;
    private @Nullable String receiver;

    Segment(TrackId id, Stamp heard) {
        this.id = id;
        this.heard = heard;
    }

    /** Reads what placing a point reads: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        return points[0] + points[points.length - 1];
    }

    /** Notes that a report under this stamp is its own. */
    void hear(Stamp stamp, Header header) {
        heard = stamp;
        receiver = header.receiver();
    }

    Stamp heard() {
        return heard;
    }

    boolean isHeardThrough(Header header) {
        return heard.source() == header.stamp().source() && java.util.Objects.equals(receiver, header.receiver());
    }

    boolean hasPosition() {
        return kept > 0;
    }

    /** True for more than a single position, which may be an error. */
    boolean isConfirmed() {
        return positions > 1;
    }

    /** Places a point in order of time; the oldest goes when there are more than {@value #POINTS}. */
    void add(Point point) {
        positions = Math.min(positions + 1, Integer.MAX_VALUE - 1);
        int at = indexAfter(point.timeEpochMicros());
        if (kept == POINTS) {
            if (at > 0) {
                System.arraycopy(points, ROW, points, 0, (at - 1) * ROW);
                put(at - 1, point);
            }
            return;
        }
        System.arraycopy(points, at * ROW, points, (at + 1) * ROW, (kept - at) * ROW);
        put(at, point);
        kept++;
    }

    private void put(int index, Point point) {
        int at = index * ROW;
        points[at] = point.timeEpochMicros();
        points[at + 1] = Double.doubleToRawLongBits(point.latDeg());
        points[at + 2] = Double.doubleToRawLongBits(point.lonDeg());
        points[at + 3] = Double.doubleToRawLongBits(point.eastMps());
        points[at + 4] = Double.doubleToRawLongBits(point.northMps());
    }

    private long timeEpochMicros(int index) {
        return points[index * ROW];
    }

    private Point point(int index) {
        int at = index * ROW;
        return new Point(
                points[at],
                Double.longBitsToDouble(points[at + 1]),
                Double.longBitsToDouble(points[at + 2]),
                Double.longBitsToDouble(points[at + 3]),
                Double.longBitsToDouble(points[at + 4]));
    }

    /** Index of the first point later than this time. */
    private int indexAfter(long timeEpochMicros) {
        int at = kept;
        while (at > 0 && timeEpochMicros(at - 1) > timeEpochMicros) {
            at--;
        }
        return at;
    }

    /** Seconds between a point and the nearest one before it, else after it. */
    double gapSeconds(Point point) {
        int at = indexAfter(point.timeEpochMicros());
        return point.secondsFrom(point(Math.max(0, at - 1)));
    }

    /** How well a point fits between its neighbours in time; 0 when it cannot be of this thing. */
    double fit(Point point, Allowance allowance) {
        int at = indexAfter(point.timeEpochMicros());
        double before = at == 0 ? Double.MAX_VALUE : fit(point(at - 1), point, allowance);
        double after = at == kept ? Double.MAX_VALUE : fit(point, point(at), allowance);
        return Math.min(before, after);
    }

    /** True when a point fits at all: when {@link #fit} is not 0, at less cost. */
    boolean allows(Point point, Allowance allowance) {
        if (kept == 0) {
            return false;
        }
        int at = indexAfter(point.timeEpochMicros());
        return (at == 0 || allows(point(at - 1), point, allowance))
                && (at == kept || allows(point, point(at), allowance));
    }

    private static boolean allows(Point earlier, Point later, Allowance allowance) {
        double gapSeconds = earlier.secondsFrom(later);
        // Nearly every report is near enough by any measure: the exact one is for the others.
        return later.timeEpochMicros() - earlier.timeEpochMicros() <= Allowance.LONGEST_GAP_MICROS
                && (allowance.allows(earlier.mostDiscrepancyMeters(later), gapSeconds)
                        || allowance.allows(earlier.discrepancyMeters(later), gapSeconds));
    }

    private static double fit(Point earlier, Point later, Allowance allowance) {
        if (later.timeEpochMicros() - earlier.timeEpochMicros() > Allowance.LONGEST_GAP_MICROS) {
            return 0;
        }
        double gapSeconds = earlier.secondsFrom(later);
        double discrepancyMeters = earlier.discrepancyMeters(later);
        return allowance.allows(discrepancyMeters, gapSeconds) ? allowance.fit(discrepancyMeters, gapSeconds) : 0;
    }

    /** True when a point that is newer than all before could come from this thing, if nothing else were known. */
    boolean couldSend(Point point, Allowance allowance) {
        Point newest = point(kept - 1);
        return point.timeEpochMicros() >= newest.timeEpochMicros()
                && point.timeEpochMicros() - newest.timeEpochMicros() <= Allowance.LONGEST_GAP_MICROS
                && allowance.allowsAtAll(newest.discrepancyMeters(point), point.secondsFrom(newest));
    }

    void write(DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(id, out);
        StampCodec.INSTANCE.write(heard, out);
        Fields.writeNullableText(receiver, out);
        out.writeLong(nextShareEpochMicros);
        out.writeInt(positions);
        out.writeByte(kept);
        for (int i = 0; i < kept; i++) {
            Point point = point(i);
            out.writeLong(point.timeEpochMicros());
            out.writeDouble(point.latDeg());
            out.writeDouble(point.lonDeg());
            out.writeDouble(point.eastMps());
            out.writeDouble(point.northMps());
        }
        wayside.write(out);
    }

    static Segment read(DataInput in, boolean hasWayside) throws IOException {
        Segment segment = new Segment(TrackIdCodec.INSTANCE.read(in, 1), StampCodec.INSTANCE.read(in, 1));
        segment.receiver = Fields.readNullableText(in, "receiver");
        segment.nextShareEpochMicros = in.readLong();
        int positions = in.readInt();
        int points = in.readUnsignedByte();
        if (points > POINTS) {
            throw new IOException("A segment keeps " + points + " points, more than " + POINTS);
        }
        for (int i = 0; i < points; i++) {
            segment.add(new Point(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        segment.positions = positions;
        if (hasWayside) {
            segment.wayside.read(in);
        }
        return segment;
    }
}
