package org.trigpoint.threat.corridor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.threat.waters.Leg;

/** How a craft went in the last hour, and what it does over corridors now. */
final class Voyage {
    static final int MINUTES = 60;
    static final int MOST_STAMPS = 32;
    private static final long HOUR_MICROS = 3_600_000_000L;

    /** When each speed was, oldest first. */
    final long[] times = new long[MINUTES];

    final float[] knots = new float[MINUTES];
    final float[] courses = new float[MINUTES];
    int count;
    double latDeg = Double.NaN;
    double lonDeg = Double.NaN;
    long untilEpochMicros = Long.MIN_VALUE;

    /** When it was last faster than it could be at rest, in its own time. */
    long underWayEpochMicros = Long.MIN_VALUE;

    @Nullable
    Episode slow;

    @Nullable
    Episode stop;

    /** Something that lasts: a ship slower than it was, or at rest over a corridor. */
    static final class Episode {
        final long fromEpochMicros;
        /** What it made before, its own expectation; NaN of a stop. */
        final double expectedKn;

        final TreeSet<String> crossed = new TreeSet<>();
        final List<Stamp> stamps = new ArrayList<>();
        double sumKn;
        int speeds;
        double leastKn = Double.POSITIVE_INFINITY;
        /** Sum of turns from leg to leg, without their signs. */
        double turnedDeg;

        double courseDeg = Double.NaN;
        long saidEpochMicros = Long.MIN_VALUE;
        /** Since when it does not hold any more; Long.MIN_VALUE while it does. */
        long ceasedEpochMicros = Long.MIN_VALUE;

        boolean pilot;

        Episode(long fromEpochMicros, double expectedKn) {
            this.fromEpochMicros = fromEpochMicros;
            this.expectedKn = expectedKn;
        }

        void take(Leg leg, double speedKn) {
            sumKn += speedKn;
            speeds++;
            leastKn = Math.min(leastKn, speedKn);
            if (leg.motion().hasCourse()) {
                if (!Double.isNaN(courseDeg)) {
                    turnedDeg += Math.abs(Angles.turnDeg(courseDeg, leg.motion().courseDeg()));
                }
                courseDeg = leg.motion().courseDeg();
            }
            if (stamps.size() == MOST_STAMPS) {
                stamps.remove(MOST_STAMPS / 2);
            }
            stamps.add(leg.stamp());
        }

        double meanKn() {
            return speeds == 0 ? Double.NaN : sumKn / speeds;
        }

        double turnedPerLegDeg() {
            return speeds < 2 ? 0 : turnedDeg / (speeds - 1);
        }
    }

    static double knots(Leg leg) {
        return leg.motion().hasSpeed() ? Units.knotsFromMps(leg.motion().speedMps()) : Double.NaN;
    }

    /** What it makes as a rule: the median of its last hour, leaving out the newest; NaN when too little is known. */
    double expectedKn(long nowEpochMicros, long leaveOutMicros, int fewest) {
        float[] known = new float[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            long age = nowEpochMicros - times[i];
            if (age > leaveOutMicros && age <= HOUR_MICROS) {
                known[n++] = knots[i];
            }
        }
        if (n < fewest) {
            return Double.NaN;
        }
        Arrays.sort(known, 0, n);
        return known[n / 2];
    }

    /** Mean speed of the last minutes, NaN when none is known. */
    double recentKn(long nowEpochMicros, long micros) {
        double sum = 0;
        int n = 0;
        for (int i = count - 1; i >= 0 && nowEpochMicros - times[i] <= micros; i--) {
            sum += knots[i];
            n++;
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    void add(Leg leg, double speedKn) {
        if (count == MINUTES) {
            System.arraycopy(times, 1, times, 0, MINUTES - 1);
            System.arraycopy(knots, 1, knots, 0, MINUTES - 1);
            System.arraycopy(courses, 1, courses, 0, MINUTES - 1);
            count--;
        }
        times[count] = leg.untilEpochMicros();
        knots[count] = (float) speedKn;
        courses[count] = (float) leg.motion().courseDeg();
        count++;
        latDeg = leg.latDeg();
        lonDeg = leg.lonDeg();
        untilEpochMicros = leg.untilEpochMicros();
    }

    /** It was not heard for long: what it did before says nothing of now. */
    void restart() {
        count = 0;
        slow = null;
        stop = null;
        underWayEpochMicros = Long.MIN_VALUE;
    }
}
