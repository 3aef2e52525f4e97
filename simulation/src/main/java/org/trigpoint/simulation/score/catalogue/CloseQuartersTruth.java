package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.motion.ClosestApproach;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.TransmitterState;

/**
 * Two ships under way come dangerously near each other: ellipses about their hulls meet.
 *
 * <p>Where they are clearly within, it is an event; far outside, a near miss; between the two one may draw the line here or there.
 */
final class CloseQuartersTruth implements RuleTruth {
    private static final double WIDE_METERS = 3_704;
    /** Half a nautical mile. */
    private static final double PARTED_METERS = 926;

    private static final double CLEAR_RATIO = 0.7;
    private static final double FAR_RATIO = 4;
    private static final double SHORTEST_METERS = 15;
    private static final double OVERTAKING_DEG = 25;
    /** Three minutes. */
    private static final int FORESEEN_INSTANTS = 18;

    private static final int LARGE_METERS = 50;

    @Override
    public String rule() {
        return "close-quarters";
    }

    @Override
    public String event() {
        return "two merchant ships under way at 5 kn or more, on courses that differ by 25° or more, pass at 0.7 or less of the distance at"
                + " which ellipses of twice their length and three times their beam (AisAbnormal) would touch, by"
                + " courses that lead there for three minutes or longer; said in the ten minutes before";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (Pair pair : Pair.of(world, Figures::isShip)) {
            for (Run near : Run.of(world.instants(), instant -> pair.isWithin(instant, WIDE_METERS))) {
                String reason = reason(pair, near);
                passings(near, pair::meters).forEach(passing -> mark(world, pair, passing, reason, marks));
            }
        }
    }

    /** Two that stay near each other may pass several times: each time that they have parted in between is one. */
    static List<Run> passings(Run near, IntToDoubleFunction metersAt) {
        List<Run> passings = new ArrayList<>();
        int from = near.from();
        int farthest = from;
        double least = metersAt.applyAsDouble(from);
        double most = least;
        for (int instant = from; instant <= near.to(); instant++) {
            double meters = metersAt.applyAsDouble(instant);
            boolean parted = most >= least + PARTED_METERS;
            if (meters > most) {
                most = meters;
                farthest = instant;
            } else if (parted && meters <= most - PARTED_METERS) {
                passings.add(new Run(from, farthest));
                from = farthest;
                least = meters;
                most = meters;
            } else if (!parted && meters < least) {
                least = meters;
                most = meters;
            }
        }
        passings.add(new Run(from, near.to()));
        return passings;
    }

    private static void mark(WorldTrace world, Pair pair, Run near, String reason, Marks marks) {
        int closest = near.from();
        double least = Double.POSITIVE_INFINITY;
        for (int instant = near.from(); instant <= near.to(); instant++) {
            double meters = pair.meters(instant);
            if (meters < least) {
                least = meters;
                closest = instant;
            }
        }
        int ahead = Figures.instants(world, "close-quarters-time");
        Run run = new Run(Math.max(0, closest - ahead), closest);
        boolean moving =
                near.count(instant -> isUnderWay(pair.one(), instant) && isUnderWay(pair.other(), instant)) > 0;
        if (!Figures.isAudible(pair.one(), run) || !Figures.isAudible(pair.other(), run)) {
            return;
        }
        if (moving) {
            boolean whole = closest < near.to() && closest - ahead >= 0;
            markPassing(pair, run, whole, reason, marks);
        } else if (near.count(instant -> isUnderWay(pair.one(), instant) || isUnderWay(pair.other(), instant)) > 0) {
            marks.either(
                    "one of them hardly moves",
                    run,
                    pair.one().id(),
                    pair.other().id());
        }
    }

    private static void markPassing(Pair pair, Run run, boolean whole, String reason, Marks marks) {
        String one = pair.one().id();
        String other = pair.other().id();
        double ratio = ratio(pair, run.to());
        if (!reason.isEmpty()) {
            marks.nearMiss(reason, run, one, other);
        } else if (ratio > FAR_RATIO && threatened(pair, run, 2) == 0) {
            marks.nearMiss("passed at a distance", run, one, other);
        } else if (ratio > FAR_RATIO) {
            marks.either("would have come near", run, one, other);
        } else if (ratio > CLEAR_RATIO) {
            marks.either("passed near", run, one, other);
        } else if (!isKnown(pair.one(), run) || !isKnown(pair.other(), run)) {
            marks.either("where one of them is nobody can know", run, one, other);
        } else if (!isClear(pair, run.to())) {
            marks.either("small craft, ferries or overtaking", run, one, other);
        } else if (threatened(pair, run, 1) < FORESEEN_INSTANTS) {
            marks.either("came near by a turn", run, one, other);
        } else if (whole) {
            marks.event("close", run, 0, one, other);
        } else {
            marks.either("cut by the run", run, one, other);
        }
    }

    /** Distance at the closest by that at which the ellipses would touch in the direction in which the two then lie. */
    private static double ratio(Pair pair, int instant) {
        Mover one = mover(pair.one(), instant);
        Mover other = mover(pair.other(), instant);
        // Between two instants they may have been nearer.
        double seconds = Math.clamp(ClosestApproach.of(one, other).timeSeconds(), -10, 10);
        LocalFrame.Offset offset = LocalFrame.at(one.latDeg(), one.lonDeg()).offsetTo(other.latDeg(), other.lonDeg());
        double east = offset.eastMeters() + (other.eastMps() - one.eastMps()) * seconds;
        double north = offset.northMeters() + (other.northMps() - one.northMps()) * seconds;
        double bearingDeg = StrictMath.toDegrees(StrictMath.atan2(east, north));
        double touch = reach(pair.one(), instant, bearingDeg) + reach(pair.other(), instant, bearingDeg);
        return Math.sqrt(east * east + north * north) / touch;
    }

    /** From the middle of a hull's ellipse to its edge. */
    private static double reach(CraftTrace craft, int instant, double bearingDeg) {
        double length = Math.max(SHORTEST_METERS, craft.craft().lengthMeters());
        double beam = Math.max(
                SHORTEST_METERS / 3, craft.craft().portMeters() + craft.craft().starboardMeters());
        double along = Published.number("close-quarters-lengths") / 2 * length;
        double across = Published.number("close-quarters-beams") / 2 * beam;
        double offRad =
                StrictMath.toRadians(bearingDeg - craft.at(instant).truth().headingDeg());
        double x = StrictMath.cos(offRad) / along;
        double y = StrictMath.sin(offRad) / across;
        return 1 / Math.sqrt(x * x + y * y);
    }

    private static Mover mover(CraftTrace craft, int instant) {
        Kinematics now = craft.at(instant).truth();
        double courseRad = StrictMath.toRadians(now.courseDeg());
        return new Mover(
                now.latDeg(),
                now.lonDeg(),
                now.speedMps() * StrictMath.sin(courseRad),
                now.speedMps() * StrictMath.cos(courseRad));
    }

    private static boolean isUnderWay(CraftTrace craft, int instant) {
        return Figures.knots(craft.at(instant).truth()) >= Published.number("close-quarters-least-kn");
    }

    /** At how many instants their courses led them near each other, whatever they did then. */
    private static int threatened(Pair pair, Run run, double factor) {
        double lengths = factor
                * (pair.one().craft().lengthMeters() + pair.other().craft().lengthMeters());
        return run.count(instant -> {
            ClosestApproach approach = ClosestApproach.of(mover(pair.one(), instant), mover(pair.other(), instant));
            return !approach.isPast()
                    && approach.timeSeconds() <= Published.micros("close-quarters-time") / 1e6
                    && approach.distanceMeters() < lengths;
        });
    }

    /** True when nobody would call it otherwise: merchant ships, one of them large, at speed, that do not go the same way. */
    private static boolean isClear(Pair pair, int instant) {
        boolean large = pair.one().craft().lengthMeters() >= LARGE_METERS
                || pair.other().craft().lengthMeters() >= LARGE_METERS;
        double turnDeg = Angles.turnDeg(
                pair.one().at(instant).truth().courseDeg(),
                pair.other().at(instant).truth().courseDeg());
        return large
                && isMerchant(pair.one())
                && isMerchant(pair.other())
                && isUnderWay(pair.one(), instant)
                && isUnderWay(pair.other(), instant)
                && Math.abs(turnDeg) >= OVERTAKING_DEG;
    }

    /** True of one that sends where it is. */
    private static boolean isKnown(CraftTrace craft, Run run) {
        return run.count(instant -> craft.at(instant).gnss() != Gnss.GOOD
                        || craft.at(instant).transmitter() == TransmitterState.FAULTY)
                == 0;
    }

    private static boolean isMerchant(CraftTrace craft) {
        Kind kind = craft.craft().kind();
        return craft.craft().equipment() == Equipment.CLASS_A && (kind == Kind.CARGO || kind == Kind.TANKER);
    }

    private static String reason(Pair pair, Run near) {
        if (near.count(pair::isTogether) > 0) {
            return "meant to be together";
        }
        Kind one = pair.one().craft().kind();
        Kind other = pair.other().craft().kind();
        if (one == Kind.PILOT || other == Kind.PILOT) {
            return "pilot boat";
        }
        return one == Kind.TUG || other == Kind.TUG ? "tug" : "";
    }
}
