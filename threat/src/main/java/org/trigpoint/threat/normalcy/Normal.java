package org.trigpoint.threat.normalcy;

import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.threat.craft.ShipKinds;

/**
 * What passed each place of a cell: squares of 0.02° by kind and size of ship, of each how often in which of eight courses and five speeds.
 *
 * <p>Bounded: when there are too many places, those that the fewest passed are forgotten.
 */
final class Normal {
    static final int COURSES = 8;
    static final int SPEEDS = 5;
    static final int BINS = COURSES * SPEEDS;
    static final int MOST_PLACES = 40_000;

    private static final double PLACE_DEG = 0.02;
    private static final int ROWS = 9_000;
    private static final int COLUMNS = 18_000;
    private static final int KINDS = 16;
    private static final int SIZES = 3;
    private static final double MIDDLING_METERS = 100;
    private static final double LARGE_METERS = 200;

    private static final double SLOWEST_MPS = Units.mpsFromKnots(1);
    /** Edges between speeds: 5, 10, 15, 20 kn. */
    private static final double SPEED_MPS = Units.mpsFromKnots(5);

    private static final double COURSE_DEG = 360.0 / COURSES;
    /** So near to an edge, the next one counts too. */
    private static final double EDGE_DEG = 10;

    private static final double EDGE_MPS = Units.mpsFromKnots(1);

    final TreeMap<Long, int[]> places = new TreeMap<>();

    /** Place, kind and size in one number. */
    static long place(double latDeg, double lonDeg, int shipType, double lengthMeters) {
        long row = Math.clamp((long) Math.floor((latDeg + 90) / PLACE_DEG), 0, ROWS - 1);
        long column = Math.clamp((long) Math.floor((Angles.wrapLonDeg(lonDeg) + 180) / PLACE_DEG), 0, COLUMNS - 1);
        return (row * COLUMNS + column) * KINDS + kind(shipType, lengthMeters);
    }

    private static int kind(int shipType, double lengthMeters) {
        int size = lengthMeters >= LARGE_METERS ? 2 : lengthMeters >= MIDDLING_METERS ? 1 : 0;
        int type = ShipKinds.isPassenger(shipType) ? 1 : 0;
        if (ShipKinds.carriesCargo(shipType)) {
            type = ShipKinds.isTanker(shipType) ? 3 : 2;
        }
        return type * SIZES + size;
    }

    /** True for motion that there is a bin for. */
    static boolean hasBin(Motion motion) {
        return motion.hasSpeed() && motion.hasCourse() && motion.speedMps() >= SLOWEST_MPS;
    }

    static int bin(Motion motion) {
        return bin(course(motion), speed(motion));
    }

    private static int bin(int course, int speed) {
        return course * SPEEDS + speed;
    }

    private static int course(Motion motion) {
        return (int) (Angles.wrapCourseDeg(motion.courseDeg()) / COURSE_DEG) % COURSES;
    }

    private static int speed(Motion motion) {
        return Math.min(SPEEDS - 1, (int) (motion.speedMps() / SPEED_MPS));
    }

    /** How many passed a place. */
    long passages(long place) {
        int[] counts = places.get(place);
        long sum = 0;
        if (counts != null) {
            for (int count : counts) {
                sum += count;
            }
        }
        return sum;
    }

    /** How many of them about like this: in its bin, and in the next one where it is near the edge to it. */
    long alike(long place, Motion motion) {
        int[] counts = places.get(place);
        if (counts == null) {
            return 0;
        }
        int course = course(motion);
        double intoDeg = Angles.wrapCourseDeg(motion.courseDeg()) - course * COURSE_DEG;
        int beside = intoDeg < EDGE_DEG
                ? (course + COURSES - 1) % COURSES
                : intoDeg > COURSE_DEG - EDGE_DEG ? (course + 1) % COURSES : course;
        int speed = speed(motion);
        double intoMps = motion.speedMps() - speed * SPEED_MPS;
        int faster = intoMps > SPEED_MPS - EDGE_MPS ? speed + 1 : speed;
        int above = Math.clamp(intoMps < EDGE_MPS ? speed - 1 : faster, 0, SPEEDS - 1);
        long sum = counts[bin(course, speed)];
        sum += beside == course ? 0 : counts[bin(beside, speed)];
        sum += above == speed ? 0 : counts[bin(course, above)];
        return sum + (beside == course || above == speed ? 0 : counts[bin(beside, above)]);
    }

    /** A ship passed a place. */
    void learn(long place, int bin) {
        places.computeIfAbsent(place, _ -> new int[BINS])[bin]++;
        for (long few = 1; places.size() > MOST_PLACES; few *= 2) {
            long most = few;
            places.values().removeIf(counts -> sum(counts) <= most);
        }
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** All that was learned counts half. */
    void halve() {
        for (Map.Entry<Long, int[]> each : places.entrySet()) {
            int[] counts = each.getValue();
            for (int i = 0; i < BINS; i++) {
                counts[i] /= 2;
            }
        }
        places.values().removeIf(counts -> sum(counts) == 0);
    }
}
