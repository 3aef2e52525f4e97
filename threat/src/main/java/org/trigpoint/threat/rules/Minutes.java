package org.trigpoint.threat.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.flow.Stamp;

/** Where a track was at about the beginning of each of the last sixty minutes in which it told: one position a minute of its own time. */
public final class Minutes {
    /** Most positions that are kept. */
    public static final int MOST = 60;

    private static final int FIRST_SIZE = 4;
    private static final long MINUTE_MICROS = 60_000_000;

    long[] times = new long[0];
    /** Latitude, longitude, speed, course, heading of each. */
    float[] motions = new float[0];

    double[] places = new double[0];
    long[] stamps = new long[0];
    int count;
    private int start;

    /** True when a position of this time is the first of its minute. */
    boolean isNext(long epochMicros) {
        return count == 0 || Math.floorDiv(epochMicros, MINUTE_MICROS) > Math.floorDiv(time(count - 1), MINUTE_MICROS);
    }

    void add(Subject subject) {
        add(
                subject.timeEpochMicros,
                subject.latDeg,
                subject.lonDeg,
                (float) subject.motion.speedMps(),
                (float) subject.motion.courseDeg(),
                (float) subject.motion.headingDeg(),
                subject.stamp);
    }

    void add(
            long epochMicros,
            double latDeg,
            double lonDeg,
            float speedMps,
            float courseDeg,
            float headingDeg,
            Stamp stamp) {
        if (count == times.length && count < MOST) {
            grow();
        }
        int at = slot(count);
        if (count == MOST) {
            start = (start + 1) % MOST;
        } else {
            count++;
        }
        times[at] = epochMicros;
        places[2 * at] = latDeg;
        places[2 * at + 1] = lonDeg;
        motions[3 * at] = speedMps;
        motions[3 * at + 1] = courseDeg;
        motions[3 * at + 2] = headingDeg;
        stamps[3 * at] = stamp.arrivalEpochMicros();
        stamps[3 * at + 1] = stamp.source();
        stamps[3 * at + 2] = stamp.sequence();
    }

    private void grow() {
        // It has not gone round yet: the oldest is first.
        int size = Math.min(MOST, Math.max(FIRST_SIZE, 2 * times.length));
        times = Arrays.copyOf(times, size);
        places = Arrays.copyOf(places, 2 * size);
        motions = Arrays.copyOf(motions, 3 * size);
        stamps = Arrays.copyOf(stamps, 3 * size);
    }

    private int slot(int i) {
        int at = start + i;
        return at >= MOST ? at - MOST : at;
    }

    /** How many there are; 0 is the oldest. */
    public int count() {
        return count;
    }

    /** When it was there, epoch microseconds. */
    public long time(int i) {
        return times[slot(i)];
    }

    public double latDeg(int i) {
        return places[2 * slot(i)];
    }

    public double lonDeg(int i) {
        return places[2 * slot(i) + 1];
    }

    /** Speed over ground that it reported; NaN when it did not. */
    public double speedMps(int i) {
        return motions[3 * slot(i)];
    }

    /** Course over ground that it reported; NaN when it did not. */
    public double courseDeg(int i) {
        return motions[3 * slot(i) + 1];
    }

    /** Heading that it reported; NaN when it did not. */
    public double headingDeg(int i) {
        return motions[3 * slot(i) + 2];
    }

    /** The raw message that told it. */
    public Stamp stamp(int i) {
        int at = 3 * slot(i);
        return new Stamp(stamps[at], (int) stamps[at + 1], stamps[at + 2]);
    }

    /** The oldest that is not before this time; {@link #count} when all are. */
    public int since(long epochMicros) {
        int i = count;
        while (i > 0 && time(i - 1) >= epochMicros) {
            i--;
        }
        return i;
    }

    /** The raw messages of those from one to another, the latter not included: at most so many, spread evenly. */
    public List<Stamp> stamps(int from, int to, int most) {
        int there = to - from;
        int taken = Math.min(there, most);
        List<Stamp> taking = new ArrayList<>(taken);
        for (int i = 0; i < taken; i++) {
            taking.add(stamp(from + (taken == 1 ? there - 1 : i * (there - 1) / (taken - 1))));
        }
        return taking;
    }
}
