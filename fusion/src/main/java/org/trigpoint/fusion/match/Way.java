package org.trigpoint.fusion.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.cell.Waypoint;

/**
 * The way of one track, as waypoints in order of time.
 *
 * <p>Bytes: f64 lengthMeters, count of waypoints, each i64 time, f64 latDeg, lonDeg, f32 eastMps, northMps.
 */
final class Way {
    /** Most waypoints that are kept of one way. */
    static final int MOST = 512;

    private int count;
    private long[] times = new long[4];
    private double[] places = new double[8];
    private float[] velocities = new float[8];
    private double lengthMeters = Double.NaN;

    /** Puts a waypoint where it belongs; one of the same time replaces the other. The oldest goes when there are too many. */
    void add(Waypoint point) {
        if (!Double.isNaN(point.lengthMeters())) {
            lengthMeters = point.lengthMeters();
        }
        put(point.timeEpochMicros(), point.latDeg(), point.lonDeg(), (float) point.eastMps(), (float) point.northMps());
    }

    private void put(long time, double latDeg, double lonDeg, float eastMps, float northMps) {
        int at = after(time);
        boolean same = at > 0 && times[at - 1] == time;
        if (same) {
            at--;
        } else {
            if (count == MOST) {
                if (at == 0) {
                    return;
                }
                dropFirst(1);
                at--;
            }
            open(at);
        }
        times[at] = time;
        places[2 * at] = latDeg;
        places[2 * at + 1] = lonDeg;
        velocities[2 * at] = eastMps;
        velocities[2 * at + 1] = northMps;
    }

    private void open(int at) {
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
            places = Arrays.copyOf(places, count * 4);
            velocities = Arrays.copyOf(velocities, count * 4);
        }
        System.arraycopy(times, at, times, at + 1, count - at);
        System.arraycopy(places, 2 * at, places, 2 * at + 2, 2 * (count - at));
        System.arraycopy(velocities, 2 * at, velocities, 2 * at + 2, 2 * (count - at));
        count++;
    }

    private void dropFirst(int many) {
        count -= many;
        System.arraycopy(times, many, times, 0, count);
        System.arraycopy(places, 2 * many, places, 0, 2 * count);
        System.arraycopy(velocities, 2 * many, velocities, 0, 2 * count);
    }

    /** Forgets what is older than this, but for the newest. */
    void forgetBefore(long timeEpochMicros) {
        int old = Math.min(after(timeEpochMicros - 1), count - 1);
        if (old > 0) {
            dropFirst(old);
        }
    }

    /** Index of the first waypoint later than this. */
    int after(long timeEpochMicros) {
        int at = Arrays.binarySearch(times, 0, count, timeEpochMicros);
        return at < 0 ? -at - 1 : at + 1;
    }

    int count() {
        return count;
    }

    long timeEpochMicros(int at) {
        return times[at];
    }

    double latDeg(int at) {
        return places[2 * at];
    }

    double lonDeg(int at) {
        return places[2 * at + 1];
    }

    boolean hasVelocity(int at) {
        return !Float.isNaN(velocities[2 * at]);
    }

    double eastMps(int at) {
        return velocities[2 * at];
    }

    double northMps(int at) {
        return velocities[2 * at + 1];
    }

    double lengthMeters() {
        return lengthMeters;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(lengthMeters);
        Fields.writeCount(count, out);
        for (int at = 0; at < count; at++) {
            out.writeLong(times[at]);
            out.writeDouble(places[2 * at]);
            out.writeDouble(places[2 * at + 1]);
            out.writeFloat(velocities[2 * at]);
            out.writeFloat(velocities[2 * at + 1]);
        }
    }

    static Way read(DataInput in) throws IOException {
        Way way = new Way();
        way.lengthMeters = in.readDouble();
        int count = Fields.readCount(in, MOST, "waypoints");
        for (int i = 0; i < count; i++) {
            way.put(in.readLong(), in.readDouble(), in.readDouble(), in.readFloat(), in.readFloat());
        }
        return way;
    }
}
