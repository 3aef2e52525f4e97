package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.trigpoint.geo.Angles;

/**
 * Waypoints to a path that a craft can follow: bends are arcs that its rate of turn allows, speeds keep to limits and acceleration.
 *
 * <p>First the line is drawn as points with the most speed that each allows; then two passes, forward and backward, lower the
 * speeds so that no point is reached faster than the acceleration permits. Heights rise and fall evenly in time over a leg.
 */
final class PathBuilder {
    private static final double ARC_STEP_DEG = 4;
    private static final double CRUISE_STEP_METERS = 2_500;
    private static final double SHORTEST_STEP_METERS = 150;
    private static final double STEP_RATIO = 0.6;
    private static final double SLOWEST_MPS = 0.3;

    /** A point of the line that is drawn. */
    private record Point(double latDeg, double lonDeg, double courseDeg, double mostMps) {}

    /** A corner to sail through, with the most speed after it. */
    record Corner(double latDeg, double lonDeg, double mostMps) {
        /** So far away on a course, at a stop. */
        Corner moved(double bearingDeg, double meters) {
            Plane plane = Plane.at(latDeg);
            double bearingRad = StrictMath.toRadians(bearingDeg);
            return new Corner(
                    latDeg + meters * StrictMath.cos(bearingRad) / plane.latMeters(),
                    lonDeg + meters * StrictMath.sin(bearingRad) / plane.lonMeters(),
                    0);
        }

        /** The same place, its longitude counted on from another, over 180° too. */
        Corner near(Corner other) {
            double on = lonDeg - other.lonDeg;
            if (on >= -180 && on <= 180) {
                return this;
            }
            return new Corner(latDeg, on > 0 ? lonDeg - 360 : lonDeg + 360, mostMps);
        }
    }

    private final double turnDegPerMin;
    private final double accelerationMps2;
    private final Drift drift;
    private final Vertices vertices = new Vertices();
    private double clockSeconds;
    private double heightMeters;

    PathBuilder(double turnDegPerMin, double accelerationMps2, Drift drift) {
        this.turnDegPerMin = turnDegPerMin;
        this.accelerationMps2 = accelerationMps2;
        this.drift = drift;
    }

    Path build() {
        return new Path(vertices);
    }

    /** What comes next begins at this height. */
    PathBuilder atHeight(double meters) {
        heightMeters = meters;
        return this;
    }

    /** How high it is after what was laid so far. */
    double heightMeters() {
        return heightMeters;
    }

    /** A motion that is made once, and not again. */
    Path buildOnce() {
        return Path.once(vertices);
    }

    /** When what comes next begins. */
    double clockSeconds() {
        return clockSeconds;
    }

    /** Sails through corners from a stop at the first to a stop at the last. */
    PathBuilder sail(List<Corner> corners, Activity activity) {
        return sail(corners, leg -> activity, true, true);
    }

    /**
     * Sails through corners.
     *
     * @param activities of each leg, from 0
     * @param fromStop false when the craft comes to the first corner at the speed of the first leg
     * @param toStop false when it comes to the last one at the speed of the last leg
     */
    PathBuilder sail(List<Corner> corners, IntFunction<Activity> activities, boolean fromStop, boolean toStop) {
        return sail(corners, activities, leg -> heightMeters, fromStop, toStop);
    }

    /**
     * The same, up and down.
     *
     * @param endHeightsMeters at the end of each leg, from 0
     */
    PathBuilder sail(
            List<Corner> corners,
            IntFunction<Activity> activities,
            IntToDoubleFunction endHeightsMeters,
            boolean fromStop,
            boolean toStop) {
        List<Point> line = new ArrayList<>();
        int last = corners.size() - 1;
        Corner first = corners.getFirst();
        line.add(new Point(
                first.latDeg(),
                first.lonDeg(),
                Leg.between(first, corners.get(1)).courseDeg(),
                fromStop ? 0 : first.mostMps()));
        int[] legEnds = new int[last];
        for (int i = 1; i < last; i++) {
            bend(line, corners.get(i - 1), corners.get(i), corners.get(i + 1));
            legEnds[i - 1] = line.size();
        }
        Corner end = corners.get(last);
        straight(line, end.latDeg(), end.lonDeg(), corners.get(last - 1).mostMps());
        legEnds[last - 1] = line.size();
        if (toStop) {
            Point arrived = line.getLast();
            line.set(line.size() - 1, new Point(arrived.latDeg(), arrived.lonDeg(), arrived.courseDeg(), 0));
        }
        lay(line, speeds(line), point -> activities.apply(leg(legEnds, point)), legEnds, endHeightsMeters);
        return this;
    }

    private static int leg(int[] legEnds, int point) {
        int leg = 0;
        while (leg < legEnds.length - 1 && point >= legEnds[leg]) {
            leg++;
        }
        return leg;
    }

    /** Where the craft is after what was laid so far. */
    Corner here() {
        return new Corner(vertices.last(Vertices.LAT), vertices.last(Vertices.LON), 0);
    }

    /** How fast it is after what was laid so far. */
    double speedMps() {
        return vertices.last(Vertices.SPEED);
    }

    /** Where it goes after what was laid so far. */
    double courseDeg() {
        return vertices.last(Vertices.COURSE);
    }

    /** Where the bow points after what was laid so far; north before anything was. */
    double headingDeg() {
        return vertices.count() == 0 ? 0 : vertices.last(Vertices.HEADING);
    }

    /** One vertex, so much later than the last, where someone else says. */
    PathBuilder put(
            double afterSeconds,
            Corner place,
            double speedMps,
            double courseDeg,
            double headingDeg,
            Activity activity) {
        clockSeconds += afterSeconds;
        Corner at = vertices.count() == 0 ? place : place.near(here());
        vertices.add(clockSeconds, at.latDeg(), at.lonDeg(), speedMps, courseDeg, headingDeg, heightMeters, activity);
        return this;
    }

    /** Sails round and round through corners, the last leading to the first, all at one height. */
    PathBuilder circle(List<Corner> corners, Activity activity) {
        return circle(corners, activity, corner -> heightMeters);
    }

    /**
     * The same, up and down.
     *
     * @param heightsMeters at each corner, from 0
     */
    PathBuilder circle(List<Corner> corners, Activity activity, IntToDoubleFunction heightsMeters) {
        List<Point> line = new ArrayList<>();
        int count = corners.size();
        int[] legEnds = new int[count + 1];
        for (int i = 0; i < count; i++) {
            bend(line, corners.get((i + count - 1) % count), corners.get(i), corners.get((i + 1) % count));
            legEnds[i] = line.size();
        }
        Point first = line.getFirst();
        straight(line, first.latDeg(), first.lonDeg(), corners.getLast().mostMps());
        line.set(line.size() - 1, first);
        double[] speeds = speeds(line);
        // A second pass round lets the end of the round slow down for its beginning.
        double join = Math.min(speeds[0], speeds[speeds.length - 1]);
        line.set(0, new Point(first.latDeg(), first.lonDeg(), first.courseDeg(), join));
        line.set(line.size() - 1, line.getFirst());
        legEnds[count] = line.size();
        heightMeters = heightsMeters.applyAsDouble(0);
        lay(line, speeds(line), point -> activity, legEnds, leg -> heightsMeters.applyAsDouble(leg % count));
        return this;
    }

    /** Lies still as it came, and swings its bow to a new heading over the last of the time. */
    PathBuilder lie(double stillSeconds, double swingSeconds, double nextHeadingDeg, Activity activity) {
        double latDeg = vertices.last(Vertices.LAT);
        double lonDeg = vertices.last(Vertices.LON);
        double headingDeg = vertices.last(Vertices.HEADING);
        turn(clockSeconds, latDeg, lonDeg, headingDeg, activity);
        clockSeconds += stillSeconds;
        turn(clockSeconds, latDeg, lonDeg, headingDeg, Activity.UNDER_WAY);
        double halfDeg = Angles.wrapCourseDeg(headingDeg + Angles.turnDeg(headingDeg, nextHeadingDeg) / 2);
        turn(clockSeconds + swingSeconds / 2, latDeg, lonDeg, halfDeg, Activity.UNDER_WAY);
        clockSeconds += swingSeconds;
        turn(clockSeconds, latDeg, lonDeg, nextHeadingDeg, Activity.UNDER_WAY);
        return this;
    }

    private void turn(double atSeconds, double latDeg, double lonDeg, double headingDeg, Activity activity) {
        vertices.add(atSeconds, latDeg, lonDeg, 0, headingDeg, headingDeg, heightMeters, activity);
    }

    private void bend(List<Point> line, Corner before, Corner corner, Corner after) {
        Leg in = Leg.between(before, corner);
        Leg out = Leg.between(corner, after);
        double turnDeg = Angles.turnDeg(in.courseDeg(), out.courseDeg());
        double most = Math.min(before.mostMps(), corner.mostMps());
        if (Math.abs(turnDeg) < 0.5) {
            straight(line, corner.latDeg(), corner.lonDeg(), before.mostMps());
            return;
        }
        double turnRadPerSecond = StrictMath.toRadians(turnDegPerMin) / 60;
        double tangent = StrictMath.tan(StrictMath.toRadians(Math.abs(turnDeg)) / 2);
        double reachMeters = Math.min(in.meters(), out.meters()) * 0.45;
        double radiusMeters = Math.min(most / turnRadPerSecond, reachMeters / tangent);
        double arcMps = Math.max(SLOWEST_MPS, Math.min(most, turnRadPerSecond * radiusMeters));
        double backRatio = radiusMeters * tangent / in.meters();
        double startLat = corner.latDeg() + (before.latDeg() - corner.latDeg()) * backRatio;
        double startLon = corner.lonDeg() + (before.lonDeg() - corner.lonDeg()) * backRatio;
        straight(line, startLat, startLon, before.mostMps());
        arc(line, new Point(startLat, startLon, in.courseDeg(), arcMps), turnDeg, radiusMeters);
    }

    private static void straight(List<Point> line, double latDeg, double lonDeg, double mostMps) {
        if (line.isEmpty()) {
            return;
        }
        Point from = line.getLast();
        Leg leg = Leg.between(new Corner(from.latDeg(), from.lonDeg(), 0), new Corner(latDeg, lonDeg, 0));
        if (leg.meters() < 0.01) {
            return;
        }
        // Small steps near both ends, where speeds change.
        for (double gone = step(0, leg.meters()); gone < leg.meters(); gone += step(gone, leg.meters())) {
            double ratio = gone / leg.meters();
            line.add(new Point(
                    from.latDeg() + (latDeg - from.latDeg()) * ratio,
                    from.lonDeg() + (lonDeg - from.lonDeg()) * ratio,
                    leg.courseDeg(),
                    mostMps));
        }
        line.add(new Point(latDeg, lonDeg, leg.courseDeg(), mostMps));
    }

    private static double step(double gone, double length) {
        double toEnd = Math.min(gone, length - gone);
        return Math.clamp(toEnd * STEP_RATIO, SHORTEST_STEP_METERS, CRUISE_STEP_METERS);
    }

    private static void arc(List<Point> line, Point start, double turnDeg, double radiusMeters) {
        Plane plane = Plane.at(start.latDeg());
        double courseRad = StrictMath.toRadians(start.courseDeg());
        double side = Math.signum(turnDeg);
        int steps = Math.max(1, (int) Math.ceil(Math.abs(turnDeg) / ARC_STEP_DEG));
        for (int i = 0; i <= steps; i++) {
            double turnedDeg = turnDeg * i / steps;
            double turnedRad = StrictMath.toRadians(Math.abs(turnedDeg));
            double along = radiusMeters * StrictMath.sin(turnedRad);
            double across = side * radiusMeters * (1 - StrictMath.cos(turnedRad));
            double east = along * StrictMath.sin(courseRad) + across * StrictMath.cos(courseRad);
            double north = along * StrictMath.cos(courseRad) - across * StrictMath.sin(courseRad);
            Point point = new Point(
                    start.latDeg() + north / plane.latMeters(),
                    start.lonDeg() + east / plane.lonMeters(),
                    Angles.wrapCourseDeg(start.courseDeg() + turnedDeg),
                    start.mostMps());
            if (i == 0 && !line.isEmpty()) {
                line.removeLast();
            }
            line.add(point);
        }
    }

    private double[] speeds(List<Point> line) {
        int count = line.size();
        double[] speeds = new double[count];
        for (int i = 0; i < count; i++) {
            double most = line.get(i).mostMps();
            speeds[i] = i == 0 ? most : Math.min(most, reachable(speeds[i - 1], line.get(i - 1), line.get(i)));
        }
        for (int i = count - 2; i >= 0; i--) {
            speeds[i] = Math.min(speeds[i], reachable(speeds[i + 1], line.get(i), line.get(i + 1)));
        }
        return speeds;
    }

    private double reachable(double fromMps, Point a, Point b) {
        return Math.sqrt(fromMps * fromMps + 2 * accelerationMps2 * meters(a, b));
    }

    private static double meters(Point a, Point b) {
        return Leg.between(new Corner(a.latDeg(), a.lonDeg(), 0), new Corner(b.latDeg(), b.lonDeg(), 0))
                .meters();
    }

    private void lay(
            List<Point> line,
            double[] speeds,
            IntFunction<Activity> activities,
            int[] legEnds,
            IntToDoubleFunction endHeightsMeters) {
        double[] clocks = new double[speeds.length];
        for (int i = 0; i < speeds.length; i++) {
            if (i > 0) {
                double meters = meters(line.get(i - 1), line.get(i));
                clockSeconds += meters / Math.max(0.05, (speeds[i - 1] + speeds[i]) / 2);
            }
            clocks[i] = clockSeconds;
        }
        double[] heights = heights(clocks, legEnds, endHeightsMeters);
        for (int i = 0; i < speeds.length; i++) {
            Point point = line.get(i);
            double headingDeg = drift.headingDeg(point.courseDeg(), speeds[i]);
            vertices.add(
                    clocks[i],
                    point.latDeg(),
                    point.lonDeg(),
                    speeds[i],
                    point.courseDeg(),
                    headingDeg,
                    heights[i],
                    activities.apply(i));
        }
    }

    /** Heights of the points of a line, each leg evenly in time from the end of the one before. */
    private double[] heights(double[] clocks, int[] legEnds, IntToDoubleFunction endHeightsMeters) {
        double[] heights = new double[clocks.length];
        int from = 0;
        heights[0] = heightMeters;
        for (int leg = 0; leg < legEnds.length; leg++) {
            // A line that begins on a straight has no point for its first corner.
            int to = Math.max(from, legEnds[leg] - 1);
            double begin = heights[from];
            double end = endHeightsMeters.applyAsDouble(leg);
            double seconds = clocks[to] - clocks[from];
            for (int i = from + 1; i <= to; i++) {
                double ratio = seconds > 0 ? (clocks[i] - clocks[from]) / seconds : 1;
                heights[i] = begin + (end - begin) * ratio;
            }
            from = to;
        }
        heightMeters = heights[clocks.length - 1];
        return heights;
    }

    /** Length and course of a leg. */
    record Leg(double meters, double courseDeg) {
        static Leg between(Corner from, Corner to) {
            Plane plane = Plane.at((from.latDeg() + to.latDeg()) / 2);
            double east = (to.near(from).lonDeg() - from.lonDeg()) * plane.lonMeters();
            double north = (to.latDeg() - from.latDeg()) * plane.latMeters();
            double courseDeg = Angles.wrapCourseDeg(StrictMath.toDegrees(StrictMath.atan2(east, north)));
            return new Leg(Math.sqrt(east * east + north * north), courseDeg);
        }
    }
}
