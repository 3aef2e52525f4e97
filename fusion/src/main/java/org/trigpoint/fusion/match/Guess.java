package org.trigpoint.fusion.match;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.match.SightMatch;

/**
 * Where a track was at a time, how it moved, and how well that is known.
 *
 * <p>Between two waypoints it is a cubic through both with their velocities; before the first and after the last it goes on straight. The error is
 * that of white-noise acceleration of intensity q = {@value #WANDER_MPS2_PER_SECOND} m²/s³: after a gap T it is q T³/3 (Y. Bar-Shalom et
 * al., Estimation with Applications to Tracking and Navigation, 2001, section 6.2.2), but no larger than what the ship's speed allows; a share u of
 * the way from one waypoint to another T later, what is left of that when both states are known: q T³ u³(1−u)³/3, and q T³ u²(1−u)²/3 where
 * only the places are.
 *
 * @param latDeg latitude
 * @param lonDeg longitude
 * @param eastMps velocity east
 * @param northMps velocity north
 * @param positionMeters2 variance of the position, along each axis
 * @param velocityMps2 variance of the velocity, along each axis
 * @param beforeEpochMicros of the newest waypoint at or before, {@link SightMatch#NEVER} without one
 * @param afterEpochMicros of the first waypoint after, {@link SightMatch#NEVER} without one
 */
record Guess(
        double latDeg,
        double lonDeg,
        double eastMps,
        double northMps,
        double positionMeters2,
        double velocityMps2,
        long beforeEpochMicros,
        long afterEpochMicros) {
    /** Ships keep their course for hours: a third of what a filter gives a merchant ship from one report to the next. */
    private static final double WANDER_MPS2_PER_SECOND = 0.003;

    /** The receiver, the hull, and what lies between waypoints: half of 150 m. */
    private static final double FIX_METERS2 = 75 * 75 + 30 * 30;

    private static final double FIX_MPS2 = 0.3 * 0.3;
    private static final double UNKNOWN_MPS2 = 4 * 4;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final long MOST_GAP_MICROS = 6 * 3_600_000_000L;

    /** Of a way at a time; null when it is too long ago. */
    static @Nullable Guess of(Way way, long timeEpochMicros) {
        int after = way.after(timeEpochMicros);
        boolean hasBefore = after > 0 && timeEpochMicros - way.timeEpochMicros(after - 1) <= MOST_GAP_MICROS;
        boolean hasAfter = after < way.count() && way.timeEpochMicros(after) - timeEpochMicros <= MOST_GAP_MICROS;
        if (hasBefore && hasAfter) {
            return between(way, after - 1, timeEpochMicros);
        }
        if (hasBefore) {
            return beyond(way, after - 1, timeEpochMicros, true);
        }
        return hasAfter ? beyond(way, after, timeEpochMicros, false) : null;
    }

    private static Guess beyond(Way way, int at, long time, boolean forwards) {
        double seconds = (time - way.timeEpochMicros(at)) / MICROS_PER_SECOND;
        boolean known = way.hasVelocity(at);
        double east = known ? way.eastMps(at) : 0;
        double north = known ? way.northMps(at) : 0;
        Position there = LocalFrame.at(way.latDeg(at), way.lonDeg(at)).positionAt(east * seconds, north * seconds);
        double gap = Math.abs(seconds);
        double start = known ? FIX_MPS2 : UNKNOWN_MPS2;
        double mostMps = known ? Math.max(2, StrictMath.hypot(east, north)) : 8;
        double most = mostMps * gap * mostMps * gap;
        double variance =
                FIX_METERS2 + Math.min(most, start * gap * gap + WANDER_MPS2_PER_SECOND * gap * gap * gap / 3);
        double velocity = Math.min(mostMps * mostMps, start + WANDER_MPS2_PER_SECOND * gap);
        long other = SightMatch.NEVER;
        return new Guess(
                there.latDeg(),
                there.lonDeg(),
                east,
                north,
                variance,
                velocity,
                forwards ? way.timeEpochMicros(at) : other,
                forwards ? other : way.timeEpochMicros(at));
    }

    private static Guess between(Way way, int at, long time) {
        double span = (way.timeEpochMicros(at + 1) - way.timeEpochMicros(at)) / MICROS_PER_SECOND;
        double u = (time - way.timeEpochMicros(at)) / MICROS_PER_SECOND / span;
        LocalFrame frame = LocalFrame.at(way.latDeg(at), way.lonDeg(at));
        LocalFrame.Offset end = frame.offsetTo(way.latDeg(at + 1), way.lonDeg(at + 1));
        double east = end.eastMeters();
        double north = end.northMeters();
        Cubic x = new Cubic(
                velocity(way, at, true, east / span) * span, east, velocity(way, at + 1, true, east / span) * span);
        Cubic y = new Cubic(
                velocity(way, at, false, north / span) * span,
                north,
                velocity(way, at + 1, false, north / span) * span);
        Position there = frame.positionAt(x.at(u), y.at(u));
        double share = u * (1 - u);
        boolean known = way.hasVelocity(at) && way.hasVelocity(at + 1);
        double wander = WANDER_MPS2_PER_SECOND * span * span * span * share * share / 3 * (known ? share : 1);
        double variance = FIX_METERS2 + wander;
        return new Guess(
                there.latDeg(),
                there.lonDeg(),
                x.slope(u) / span,
                y.slope(u) / span,
                variance,
                FIX_MPS2 + WANDER_MPS2_PER_SECOND * span * share,
                way.timeEpochMicros(at),
                way.timeEpochMicros(at + 1));
    }

    private static double velocity(Way way, int at, boolean east, double otherwise) {
        return !way.hasVelocity(at) ? otherwise : east ? way.eastMps(at) : way.northMps(at);
    }

    /** From 0 to an end, with a slope at each: for u from 0 to 1. */
    private record Cubic(double slopeFirst, double end, double slopeLast) {
        double at(double u) {
            return u * (1 - u) * (1 - u) * slopeFirst + u * u * (3 - 2 * u) * end - u * u * (1 - u) * slopeLast;
        }

        double slope(double u) {
            return (1 - u) * (1 - 3 * u) * slopeFirst + 6 * u * (1 - u) * end - u * (2 - 3 * u) * slopeLast;
        }
    }
}
