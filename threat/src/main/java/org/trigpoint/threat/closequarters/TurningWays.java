package org.trigpoint.threat.closequarters;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Leg;

/**
 * Where two ships of which one turns come closest, worked out for several ways in which the turn may go on: it lasts so much longer at
 * the same rate, and they go straight from there. Each ship's turn is counted from its own newest position.
 */
final class TurningWays {
    /** Slower is none: courses waver, and a ship that does not turn is looked at once only. */
    static final double LEAST_DEG_PER_MIN = 8;

    /** What turns faster than this, 30° a minute, goes round, or swerves: where to, nobody can tell. */
    private static final double MOST_RAD_PER_SECOND = StrictMath.PI / 6 / 60;

    /** A turn may last so much longer; ships seldom turn for more than a few minutes. */
    private static final double[] LAST_SECONDS = {30, 60, 180};

    /** How many ways there are besides that on which it is over. */
    static final int COUNT = LAST_SECONDS.length;

    private static final double STEP_SECONDS = 5;
    /** Two legs farther apart tell of no rate. */
    private static final double LONGEST_MINUTES = 3;
    /** Courses that waver by this say nothing against the rate that a ship reports. */
    private static final double WAVER_DEG_PER_MIN = 3;

    /**
     * The closest approach of one way.
     *
     * @param timeSeconds from now, not negative
     * @param bearingDeg in which the other lies then
     * @param turnedDeg how far the first has turned by then, clockwise positive
     * @param otherTurnedDeg how far the other has
     */
    record Way(double timeSeconds, double distanceMeters, double bearingDeg, double turnedDeg, double otherTurnedDeg) {}

    private final Path one;
    private final Path other;

    private TurningWays(Path one, Path other) {
        this.one = one;
        this.other = other;
    }

    /** The ways of two ships with speed and course, at a time; null when neither turns. */
    static @Nullable TurningWays of(Craft one, Craft other, long nowEpochMicros) {
        double rate = turnDegPerMin(one);
        double otherRate = turnDegPerMin(other);
        if (rate == 0 && otherRate == 0) {
            return null;
        }
        Leg leg = one.last();
        Leg theirs = other.last();
        LocalFrame frame = LocalFrame.at(leg.latDeg(), leg.lonDeg());
        LocalFrame.Offset offset = frame.offsetTo(theirs.latDeg(), theirs.lonDeg());
        LocalFrame.Turn back = frame.turnTo(theirs.latDeg(), theirs.lonDeg()).inverse();
        double courseRad = StrictMath.toRadians(theirs.motion().courseDeg());
        double sin = StrictMath.sin(courseRad);
        double cos = StrictMath.cos(courseRad);
        double courseHereRad = StrictMath.atan2(back.east(sin, cos), back.north(sin, cos));
        return new TurningWays(
                new Path(0, 0, leg, StrictMath.toRadians(leg.motion().courseDeg()), rate, nowEpochMicros),
                new Path(offset.eastMeters(), offset.northMeters(), theirs, courseHereRad, otherRate, nowEpochMicros));
    }

    /** How fast a craft turns, degrees a minute, clockwise positive: as it reports, or by its newest legs; 0 when it does not turn. */
    static double turnDegPerMin(Craft craft) {
        Leg last = craft.last();
        double turned = turnedDegPerMin(craft.before(), last);
        double said = last.motion().hasTurn() ? last.motion().turnDegPerMin() : 0;
        boolean agrees = Math.abs(turned) < WAVER_DEG_PER_MIN || turned * said > 0;
        if (Math.abs(said) >= LEAST_DEG_PER_MIN && agrees) {
            return said;
        }
        return Math.abs(turned) >= LEAST_DEG_PER_MIN ? turned : 0;
    }

    /** By how much its course changed between two legs, 0 when they do not tell. */
    private static double turnedDegPerMin(@Nullable Leg before, Leg last) {
        if (before == null || !before.motion().hasCourse()) {
            return 0;
        }
        double minutes = (last.untilEpochMicros() - before.untilEpochMicros()) / 60e6;
        return minutes > 0 && minutes < LONGEST_MINUTES
                ? Angles.turnDeg(before.motion().courseDeg(), last.motion().courseDeg()) / minutes
                : 0;
    }

    /** True when nobody can tell how one of them goes on. */
    boolean isWild() {
        return one.turnsFaster() || other.turnsFaster();
    }

    /** The closest approach when turns last so long as in this way, of {@link #COUNT}. */
    Way way(int number) {
        double lastsSeconds = LAST_SECONDS[number];
        double straightFrom = Math.max(0, lastsSeconds - Math.min(one.ageSeconds, other.ageSeconds));
        Nearest nearest = new Nearest(lastsSeconds);
        for (double from = 0; from < straightFrom; from += STEP_SECONDS) {
            nearest.goOn(Math.min(straightFrom, from + STEP_SECONDS), 1);
        }
        nearest.goOn(straightFrom + STEP_SECONDS, Double.MAX_VALUE);
        return nearest.way();
    }

    /** The nearest moment of one way, of those that it has come by. */
    private final class Nearest {
        private final double lastsSeconds;
        private double atSeconds;
        private double east;
        private double north;
        private double nearestSeconds;
        private double square = Double.MAX_VALUE;

        Nearest(double lastsSeconds) {
            this.lastsSeconds = lastsSeconds;
            goTo(0);
        }

        private void goTo(double seconds) {
            one.goTo(seconds, lastsSeconds);
            other.goTo(seconds, lastsSeconds);
            atSeconds = seconds;
            east = other.east - one.east;
            north = other.north - one.north;
        }

        /** Goes on to a moment as if it were straight there, or looks up to so many times as far. */
        void goOn(double untilSeconds, double mostParts) {
            double fromSeconds = atSeconds;
            double fromEast = east;
            double fromNorth = north;
            goTo(untilSeconds);
            double eastward = east - fromEast;
            double northward = north - fromNorth;
            double step = eastward * eastward + northward * northward;
            double parts =
                    step > 0 ? Math.clamp(-(fromEast * eastward + fromNorth * northward) / step, 0, mostParts) : 0;
            double x = fromEast + parts * eastward;
            double y = fromNorth + parts * northward;
            if (x * x + y * y < square) {
                square = x * x + y * y;
                nearestSeconds = fromSeconds + parts * (untilSeconds - fromSeconds);
            }
        }

        Way way() {
            goTo(nearestSeconds);
            return new Way(
                    nearestSeconds,
                    Math.sqrt(square),
                    StrictMath.toDegrees(StrictMath.atan2(east, north)),
                    one.turnedDeg(nearestSeconds, lastsSeconds),
                    other.turnedDeg(nearestSeconds, lastsSeconds));
        }
    }

    /**
     * A ship's way in the plane: an arc, then straight on. Moments count from now, its course and place from its newest position.
     *
     * <p>What it costs is sines and cosines: none where it goes straight from the beginning, two a moment where it turns.
     */
    private static final class Path {
        private final double eastMeters;
        private final double northMeters;
        private final double speedMps;
        private final double courseRad;
        private final double sin;
        private final double cos;
        private final double turnRadPerSecond;
        private final double ageSeconds;

        /** Where it is at the moment that was asked for last. */
        private double east;

        private double north;

        Path(
                double eastMeters,
                double northMeters,
                Leg leg,
                double courseRad,
                double turnDegPerMin,
                long nowEpochMicros) {
            this.eastMeters = eastMeters;
            this.northMeters = northMeters;
            this.courseRad = courseRad;
            speedMps = leg.motion().speedMps();
            sin = StrictMath.sin(courseRad);
            cos = StrictMath.cos(courseRad);
            turnRadPerSecond = StrictMath.toRadians(turnDegPerMin) / 60;
            ageSeconds = (nowEpochMicros - leg.untilEpochMicros()) / 1e6;
        }

        boolean turnsFaster() {
            return Math.abs(turnRadPerSecond) > MOST_RAD_PER_SECOND;
        }

        private double turningSeconds(double seconds, double lastsSeconds) {
            return turnRadPerSecond == 0 ? 0 : Math.min(seconds + ageSeconds, lastsSeconds);
        }

        void goTo(double seconds, double lastsSeconds) {
            double turning = turningSeconds(seconds, lastsSeconds);
            double straightMeters = speedMps * (seconds + ageSeconds - turning);
            east = eastMeters;
            north = northMeters;
            if (turning == 0) {
                east += straightMeters * sin;
                north += straightMeters * cos;
                return;
            }
            double then = courseRad + turnRadPerSecond * turning;
            double sinThen = StrictMath.sin(then);
            double cosThen = StrictMath.cos(then);
            double radiusMeters = speedMps / turnRadPerSecond;
            east += radiusMeters * (cos - cosThen) + straightMeters * sinThen;
            north += radiusMeters * (sinThen - sin) + straightMeters * cosThen;
        }

        double turnedDeg(double seconds, double lastsSeconds) {
            return StrictMath.toDegrees(turnRadPerSecond * turningSeconds(seconds, lastsSeconds));
        }
    }
}
