package org.trigpoint.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.track.Estimate;

/**
 * Where a track has been, thinned: a point is kept after half a minute, after a turn of 5° or a climb, when the track has moved; and
 * whenever an emergency begins or ends.
 *
 * <p>A ring of (second, latitude, longitude), 12 bytes a point, grown as points come; of what flies a {@link TrailFlight} beside them,
 * 16 bytes a point.
 */
final class Trail {
    private static final int PLACE_COLUMNS = 3;
    private static final int FLIGHT_COLUMNS = 4;
    private static final int FIRST_CAPACITY = 4;
    private static final int UNDATED = Integer.MIN_VALUE;
    private static final long MICROS = 1_000_000;
    private static final long KEEP_AFTER_SECONDS = 30;
    private static final double STILL_METERS = 20;
    private static final double METERS_PER_DEGREE = 111_320;
    /** Cosine of 5°, squared. */
    private static final double STRAIGHT_COS2 = 0.9924;
    /** A climb or a descent is kept when it is a twentieth of the height, and this at least. */
    private static final double LEAST_CLIMB_METERS = 20;

    private static final double CLIMB_RATIO = 0.05;

    /** Columns of a point: those of its place until it flies. */
    private int width = PLACE_COLUMNS;

    private int[] columns = new int[FIRST_CAPACITY * PLACE_COLUMNS];
    private int next;
    private int size;
    /** The last point's time again: most offers end with it, without a look at the ring. */
    private int lastSecond = UNDATED;
    /** Likewise how the last point flew. */
    private int lastFlight = TrailFlight.NONE;

    private float eastMps;
    private float northMps;

    /** See {@link TrackEntry#touch}. */
    long touch() {
        return lastSecond;
    }

    /** Offers a position; returns by how many points the ring has grown. */
    int offer(Estimate estimate, Flight flight, int most) {
        int second = secondOf(estimate.timeEpochMicros());
        int flown = TrailFlight.of(flight);
        boolean climbed = flown != lastFlight && changed(flown);
        if (size > 0 && !climbed && !due(estimate, second)) {
            return 0;
        }
        int lat = E7.of(estimate.latDeg());
        int lon = E7.of(estimate.lonDeg());
        if (size > 0 && !climbed && !moved(estimate, lat, lon)) {
            return 0;
        }
        moves((float) estimate.eastMps(), (float) estimate.northMps());
        return keep(second, lat, lon, flown, most);
    }

    /** Puts a point at the end; returns by how many points the ring has grown. */
    int keep(int second, int lat, int lon, int flown, int most) {
        if (flown != TrailFlight.NONE && width == PLACE_COLUMNS) {
            widen();
        }
        int grown = makeRoom(most);
        int at = next * width;
        columns[at] = second;
        lastSecond = second;
        columns[at + 1] = lat;
        columns[at + 2] = lon;
        if (width == FLIGHT_COLUMNS) {
            columns[at + 3] = flown;
        }
        lastFlight = flown;
        int capacity = capacity();
        next = next + 1 == capacity ? 0 : next + 1;
        size = Math.min(size + 1, capacity);
        return grown;
    }

    /** Tells how it moved at the last point. */
    void moves(float newEastMps, float newNorthMps) {
        eastMps = newEastMps;
        northMps = newNorthMps;
    }

    /** Bytes that {@link #write} takes. */
    int bytes() {
        return Integer.BYTES + 1 + size * width * Integer.BYTES + 2 * Float.BYTES;
    }

    /** Number of points, what each holds, the points oldest first, velocity at the last, as {@link TracesCodec} says. */
    void write(ByteBuffer out) {
        out.putInt(size).put((byte) (width == FLIGHT_COLUMNS ? 1 : 0));
        for (int i = size; i >= 1; i--) {
            int at = Math.floorMod(next - i, capacity()) * width;
            for (int column = 0; column < width; column++) {
                out.putInt(columns[at + column]);
            }
        }
        out.putFloat(eastMps).putFloat(northMps);
    }

    private boolean due(Estimate estimate, int second) {
        boolean dated = second != UNDATED && lastSecond != UNDATED;
        return !dated || (long) second - lastSecond >= KEEP_AFTER_SECONDS || turned(estimate);
    }

    private boolean moved(Estimate estimate, int lat, int lon) {
        int last = (next == 0 ? columns.length : next * width) - width;
        double northMeters = E7.deg(lat - (long) columns[last + 1]) * METERS_PER_DEGREE;
        double scale = Math.cos(Math.toRadians(estimate.latDeg()));
        double lonDeg = E7.deg(lon - (long) columns[last + 2]);
        double eastMeters = (Math.abs(lonDeg) > 180 ? 360 - Math.abs(lonDeg) : lonDeg) * scale * METERS_PER_DEGREE;
        return !(eastMeters * eastMeters + northMeters * northMeters < STILL_METERS * STILL_METERS);
    }

    /** True when this is a climb or a descent that is worth a point, or another emergency. */
    private boolean changed(int flown) {
        if (TrailFlight.emergencyOf(flown) != TrailFlight.emergencyOf(lastFlight)) {
            return true;
        }
        double now = TrailFlight.heightMeters(flown);
        double climbed = Math.abs(now - TrailFlight.heightMeters(lastFlight));
        return climbed >= Math.max(LEAST_CLIMB_METERS, CLIMB_RATIO * Math.abs(now));
    }

    private boolean turned(Estimate estimate) {
        double dot = estimate.eastMps() * eastMps + estimate.northMps() * northMps;
        double before = (double) eastMps * eastMps + (double) northMps * northMps;
        double now = estimate.eastMps() * estimate.eastMps() + estimate.northMps() * estimate.northMps();
        return dot <= 0 || dot * dot < STRAIGHT_COS2 * before * now;
    }

    private int makeRoom(int most) {
        int capacity = capacity();
        if (size < capacity || capacity >= most) {
            return 0;
        }
        int[] grown = new int[Math.min(most, capacity * 2) * width];
        int tail = columns.length - next * width;
        System.arraycopy(columns, next * width, grown, 0, tail);
        System.arraycopy(columns, 0, grown, tail, next * width);
        next = size;
        columns = grown;
        return capacity() - capacity;
    }

    /** Makes room in each point for how it flew, which was not said until now. */
    private void widen() {
        int[] wide = new int[capacity() * FLIGHT_COLUMNS];
        for (int i = 0; i < capacity(); i++) {
            System.arraycopy(columns, i * PLACE_COLUMNS, wide, i * FLIGHT_COLUMNS, PLACE_COLUMNS);
            wide[i * FLIGHT_COLUMNS + 3] = TrailFlight.NONE;
        }
        columns = wide;
        width = FLIGHT_COLUMNS;
    }

    int capacity() {
        return columns.length / width;
    }

    List<TrailPoint> oldestFirst() {
        List<TrailPoint> points = new ArrayList<>(size + 1);
        for (int i = size; i >= 1; i--) {
            int at = Math.floorMod(next - i, capacity()) * width;
            int flown = width == FLIGHT_COLUMNS ? columns[at + 3] : TrailFlight.NONE;
            points.add(new TrailPoint(
                    columns[at] == UNDATED ? Header.UNDATED : columns[at] * MICROS,
                    E7.deg(columns[at + 1]),
                    E7.deg(columns[at + 2]),
                    TrailFlight.heightMeters(flown),
                    TrailFlight.emergencyOf(flown)));
        }
        return points;
    }

    /** A point that is not rounded: where a track is now. */
    static TrailPoint pointOf(Estimate now, Flight flight) {
        int flown = TrailFlight.of(flight);
        return new TrailPoint(
                now.timeEpochMicros(),
                now.latDeg(),
                now.lonDeg(),
                TrailFlight.heightMeters(flown),
                TrailFlight.emergencyOf(flown));
    }

    private static int secondOf(long timeEpochMicros) {
        if (timeEpochMicros == Header.UNDATED) {
            return UNDATED;
        }
        return (int) Math.clamp(Math.floorDiv(timeEpochMicros, MICROS), UNDATED + 1L, Integer.MAX_VALUE);
    }
}
