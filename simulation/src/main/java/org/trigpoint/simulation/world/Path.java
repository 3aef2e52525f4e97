package org.trigpoint.simulation.world;

import org.trigpoint.geo.Angles;

/**
 * A motion that repeats: vertices in time, with speed linear in time between them.
 *
 * <p>Between two vertices position runs along the line that joins them, by the distance that the speeds make; course and heading
 * turn the short way. Evaluating costs a search and no trigonometry, so that millions of reports a second can be had.
 */
final class Path {
    private final double[] seconds;
    private final double[] latDeg;
    private final double[] lonDeg;
    private final double[] speedMps;
    private final double[] courseDeg;
    private final double[] headingDeg;
    private final double[] heightMeters;
    private final Activity[] activities;
    private final double[] changesFromSeconds;
    private final double[] changesToSeconds;
    private final int[] firstChangeOfSegment;
    private final int[] segmentOfTick;
    private final double ticksPerSecond;
    private final boolean once;

    Path(Vertices vertices) {
        this(vertices, false);
    }

    /** A motion that is made once: before it the craft came straight on, and after it lies where it ended. */
    static Path once(Vertices vertices) {
        return new Path(vertices, true);
    }

    private Path(Vertices vertices, boolean once) {
        this.once = once;
        int count = vertices.count();
        seconds = vertices.column(Vertices.SECONDS);
        latDeg = vertices.column(Vertices.LAT);
        lonDeg = vertices.column(Vertices.LON);
        speedMps = vertices.column(Vertices.SPEED);
        courseDeg = vertices.column(Vertices.COURSE);
        headingDeg = vertices.column(Vertices.HEADING);
        heightMeters = vertices.column(Vertices.HEIGHT);
        activities = vertices.activities();
        if (count < 2 || !(seconds[count - 1] > 0)) {
            throw new IllegalArgumentException("A path of " + count + " vertices takes no time");
        }
        ticksPerSecond = count / seconds[count - 1];
        segmentOfTick = index(seconds, ticksPerSecond);
        CourseChanges changes = CourseChanges.of(this);
        changesFromSeconds = changes.fromSeconds();
        changesToSeconds = changes.toSeconds();
        firstChangeOfSegment = new int[count];
        for (int vertex = 0, change = 0; vertex < count; vertex++) {
            while (change < changesFromSeconds.length && changesFromSeconds[change] <= seconds[vertex]) {
                change++;
            }
            firstChangeOfSegment[vertex] = change;
        }
    }

    /** For each tick of time, the segment that holds its begin: a search then starts next to its end. */
    private static int[] index(double[] seconds, double ticksPerSecond) {
        int count = seconds.length;
        int[] segmentOfTick = new int[count + 1];
        int segment = 0;
        for (int tick = 0; tick <= count; tick++) {
            while (segment < count - 2 && seconds[segment + 1] <= tick / ticksPerSecond) {
                segment++;
            }
            segmentOfTick[tick] = segment;
        }
        return segmentOfTick;
    }

    /** Time for one round. */
    double durationSeconds() {
        return seconds[seconds.length - 1];
    }

    int vertices() {
        return seconds.length;
    }

    double vertexSeconds(int vertex) {
        return seconds[vertex];
    }

    double vertexHeadingDeg(int vertex) {
        return headingDeg[vertex];
    }

    boolean isStationary(int vertex) {
        return activities[vertex].isStationary();
    }

    /** Heading at a time within one round. */
    double headingDegAt(double atSeconds) {
        int from = segment(atSeconds);
        double length = seconds[from + 1] - seconds[from];
        double ratio = length > 0 ? (atSeconds - seconds[from]) / length : 0;
        return turned(headingDeg, from, ratio);
    }

    /** The motion at any time; rounds follow each other without end, backwards too. */
    Kinematics at(double anySeconds) {
        if (once && anySeconds < 0) {
            return before(anySeconds);
        }
        if (once && anySeconds >= durationSeconds()) {
            return after();
        }
        return within(inRound(anySeconds));
    }

    private double inRound(double anySeconds) {
        double round = durationSeconds();
        return once ? Math.clamp(anySeconds, 0, round) : anySeconds - Math.floor(anySeconds / round) * round;
    }

    private Kinematics before(double anySeconds) {
        double meters = speedMps[0] * anySeconds;
        double courseRad = StrictMath.toRadians(courseDeg[0]);
        Plane plane = Plane.at(latDeg[0]);
        return new Kinematics(
                latDeg[0] + meters * StrictMath.cos(courseRad) / plane.latMeters(),
                Angles.wrapLonDeg(lonDeg[0] + meters * StrictMath.sin(courseRad) / plane.lonMeters()),
                speedMps[0],
                courseDeg[0],
                headingDeg[0],
                0,
                heightMeters[0],
                0,
                activities[0],
                false);
    }

    private Kinematics after() {
        int last = seconds.length - 1;
        return new Kinematics(
                latDeg[last],
                Angles.wrapLonDeg(lonDeg[last]),
                0,
                courseDeg[last],
                headingDeg[last],
                0,
                heightMeters[last],
                0,
                activities[last],
                false);
    }

    private Kinematics within(double atSeconds) {
        int from = segment(atSeconds);
        int to = from + 1;
        double length = seconds[to] - seconds[from];
        double into = Math.min(Math.max(atSeconds - seconds[from], 0), length);
        double timeRatio = length > 0 ? into / length : 0;
        double v0 = speedMps[from];
        double v1 = speedMps[to];
        double mean = (v0 + v1) / 2;
        double ratio = mean > 0 ? (v0 + (v1 - v0) * timeRatio / 2) * timeRatio / mean : timeRatio;
        double rise = heightMeters[to] - heightMeters[from];
        double turn = length > 0 ? Angles.turnDeg(headingDeg[from], headingDeg[to]) / length * 60 : 0;
        return new Kinematics(
                latDeg[from] + (latDeg[to] - latDeg[from]) * ratio,
                Angles.wrapLonDeg(lonDeg[from] + (lonDeg[to] - lonDeg[from]) * ratio),
                v0 + (v1 - v0) * timeRatio,
                turned(courseDeg, from, timeRatio),
                turned(headingDeg, from, timeRatio),
                turn,
                heightMeters[from] + rise * timeRatio,
                length > 0 ? rise / length : 0,
                activities[from],
                isChangingCourse(from, atSeconds));
    }

    private double turned(double[] directionsDeg, int from, double ratio) {
        double turnDeg = Angles.turnDeg(directionsDeg[from], directionsDeg[from + 1]);
        return turnDeg == 0 ? directionsDeg[from] : Angles.wrapCourseDeg(directionsDeg[from] + turnDeg * ratio);
    }

    private int segment(double atSeconds) {
        int segment = segmentOfTick[Math.clamp((long) (atSeconds * ticksPerSecond), 0, segmentOfTick.length - 1)];
        // A tick computed with rounding may lie a hair past the time.
        while (segment > 0 && seconds[segment] > atSeconds) {
            segment--;
        }
        while (segment < seconds.length - 2 && seconds[segment + 1] <= atSeconds) {
            segment++;
        }
        return segment;
    }

    /** True when two times lie in one segment, on a steady course: between them speed only rises or only falls. */
    boolean isSteady(double fromAnySeconds, double toAnySeconds) {
        double fromSeconds = inRound(fromAnySeconds);
        double toSeconds = fromSeconds + toAnySeconds - fromAnySeconds;
        return toSeconds < durationSeconds()
                && segment(fromSeconds) == segment(toSeconds)
                && nextChange(segment(fromSeconds), fromSeconds) == nextChange(segment(toSeconds), toSeconds);
    }

    private boolean isChangingCourse(int segment, double atSeconds) {
        int last = nextChange(segment, atSeconds) - 1;
        return last >= 0 && atSeconds < changesToSeconds[last];
    }

    /** Index of the first change of course that begins after this time. */
    private int nextChange(int segment, double atSeconds) {
        int change = firstChangeOfSegment[segment];
        while (change < changesFromSeconds.length && changesFromSeconds[change] <= atSeconds) {
            change++;
        }
        return change;
    }
}
