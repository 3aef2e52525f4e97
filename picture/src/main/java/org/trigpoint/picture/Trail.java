package org.trigpoint.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.track.Estimate;

/**
 * Where a track has been, thinned: a point is kept after half a minute or after a turn of 5°, when the track has moved.
 *
 * <p>A ring of (second, latitude, longitude), 12 bytes a point, grown as points come.
 */
final class Trail {
    private static final int COLUMNS = 3;
    private static final int FIRST_CAPACITY = 4;
    private static final int UNDATED = Integer.MIN_VALUE;
    private static final long MICROS = 1_000_000;
    private static final long KEEP_AFTER_SECONDS = 30;
    private static final double STILL_METERS = 20;
    private static final double METERS_PER_DEGREE = 111_320;
    /** Cosine of 5°, squared. */
    private static final double STRAIGHT_COS2 = 0.9924;

    private int[] columns = new int[FIRST_CAPACITY * COLUMNS];
    private int next;
    private int size;
    /** The last point's time again: most offers end with it, without a look at the ring. */
    private int lastSecond = UNDATED;

    private float eastMps;
    private float northMps;

    /** See {@link TrackEntry#touch}. */
    long touch() {
        return lastSecond;
    }

    /** Offers a position; returns by how many points the ring has grown. */
    int offer(Estimate estimate, int most) {
        int second = secondOf(estimate.timeEpochMicros());
        if (size > 0 && !due(estimate, second)) {
            return 0;
        }
        int lat = E7.of(estimate.latDeg());
        int lon = E7.of(estimate.lonDeg());
        if (size > 0 && !moved(estimate, lat, lon)) {
            return 0;
        }
        moves((float) estimate.eastMps(), (float) estimate.northMps());
        return keep(second, lat, lon, most);
    }

    /** Puts a point at the end; returns by how many points the ring has grown. */
    int keep(int second, int lat, int lon, int most) {
        int grown = makeRoom(most);
        int at = next * COLUMNS;
        columns[at] = second;
        lastSecond = second;
        columns[at + 1] = lat;
        columns[at + 2] = lon;
        int capacity = columns.length / COLUMNS;
        next = next + 1 == capacity ? 0 : next + 1;
        size = Math.min(size + 1, capacity);
        return grown;
    }

    /** Tells how it moved at the last point. */
    void moves(float newEastMps, float newNorthMps) {
        eastMps = newEastMps;
        northMps = newNorthMps;
    }

    int size() {
        return size;
    }

    /** Number of points, the points oldest first, velocity at the last, as {@link TracesCodec} says. */
    void write(ByteBuffer out) {
        out.putInt(size);
        int capacity = columns.length / COLUMNS;
        for (int i = size; i >= 1; i--) {
            int at = Math.floorMod(next - i, capacity) * COLUMNS;
            out.putInt(columns[at]).putInt(columns[at + 1]).putInt(columns[at + 2]);
        }
        out.putFloat(eastMps).putFloat(northMps);
    }

    private boolean due(Estimate estimate, int second) {
        boolean dated = second != UNDATED && lastSecond != UNDATED;
        return !dated || (long) second - lastSecond >= KEEP_AFTER_SECONDS || turned(estimate);
    }

    private boolean moved(Estimate estimate, int lat, int lon) {
        int last = (next == 0 ? columns.length : next * COLUMNS) - COLUMNS;
        double northMeters = E7.deg(lat - (long) columns[last + 1]) * METERS_PER_DEGREE;
        double scale = Math.cos(Math.toRadians(estimate.latDeg()));
        double lonDeg = E7.deg(lon - (long) columns[last + 2]);
        double eastMeters = (Math.abs(lonDeg) > 180 ? 360 - Math.abs(lonDeg) : lonDeg) * scale * METERS_PER_DEGREE;
        return !(eastMeters * eastMeters + northMeters * northMeters < STILL_METERS * STILL_METERS);
    }

    private boolean turned(Estimate estimate) {
        double dot = estimate.eastMps() * eastMps + estimate.northMps() * northMps;
        double before = (double) eastMps * eastMps + (double) northMps * northMps;
        double now = estimate.eastMps() * estimate.eastMps() + estimate.northMps() * estimate.northMps();
        return dot <= 0 || dot * dot < STRAIGHT_COS2 * before * now;
    }

    private int makeRoom(int most) {
        int capacity = columns.length / COLUMNS;
        if (size < capacity || capacity >= most) {
            return 0;
        }
        int[] grown = new int[Math.min(most, capacity * 2) * COLUMNS];
        int tail = columns.length - next * COLUMNS;
        System.arraycopy(columns, next * COLUMNS, grown, 0, tail);
        System.arraycopy(columns, 0, grown, tail, next * COLUMNS);
        next = size;
        columns = grown;
        return columns.length / COLUMNS - capacity;
    }

    int capacity() {
        return columns.length / COLUMNS;
    }

    List<TrailPoint> oldestFirst() {
        List<TrailPoint> points = new ArrayList<>(size + 1);
        int capacity = columns.length / COLUMNS;
        for (int i = size; i >= 1; i--) {
            int at = Math.floorMod(next - i, capacity) * COLUMNS;
            long time = columns[at] == UNDATED ? Header.UNDATED : columns[at] * MICROS;
            points.add(new TrailPoint(time, E7.deg(columns[at + 1]), E7.deg(columns[at + 2])));
        }
        return points;
    }

    private static int secondOf(long timeEpochMicros) {
        if (timeEpochMicros == Header.UNDATED) {
            return UNDATED;
        }
        return (int) Math.clamp(Math.floorDiv(timeEpochMicros, MICROS), UNDATED + 1L, Integer.MAX_VALUE);
    }
}
