package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.geo.motion.ClosestApproach;
import org.trigpoint.geo.motion.Mover;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Kinematics;

/** Two ships under way come dangerously near each other. */
final class CloseQuartersTruth implements RuleTruth {
    private static final double WIDE_METERS = 3_704;
    private static final int LARGE_METERS = 50;

    @Override
    public String rule() {
        return "close-quarters";
    }

    @Override
    public String event() {
        return "two ships under way at 5 kn or more pass within 185 m (a tenth of a nautical mile), one of them 50 m long or longer,"
                + " neither with the other nor a pilot boat or tug; said in the ten minutes before";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        double limit = Published.number("close-quarters-meters");
        for (Pair pair : Pair.of(world, Figures::isShip)) {
            for (Run near : Run.of(world.instants(), instant -> pair.isWithin(instant, WIDE_METERS))) {
                mark(world, pair, near, limit, marks);
            }
        }
    }

    private static void mark(WorldTrace world, Pair pair, Run near, double limit, Marks marks) {
        int closest = near.from();
        double least = Double.POSITIVE_INFINITY;
        for (int instant = near.from(); instant <= near.to(); instant++) {
            double meters = pair.meters(instant);
            if (meters < least) {
                least = meters;
                closest = instant;
            }
        }
        least = Math.min(least, refined(pair, closest));
        int ahead = Figures.instants(world, "close-quarters-time");
        Run run = new Run(Math.max(0, closest - ahead), closest);
        boolean moving =
                near.count(instant -> isUnderWay(pair.one(), instant) && isUnderWay(pair.other(), instant)) > 0;
        if (!moving || !Figures.isAudible(pair.one(), run) || !Figures.isAudible(pair.other(), run)) {
            return;
        }
        String reason = reason(pair, near);
        if (!reason.isEmpty()) {
            marks.nearMiss(reason, run, pair.one().id(), pair.other().id());
        } else if (least > 2 * Published.number("close-quarters-wide-meters")) {
            if (!isThreatened(pair, run)) {
                marks.nearMiss(
                        "passed at a distance",
                        run,
                        pair.one().id(),
                        pair.other().id());
            } else {
                marks.either(
                        "would have come near",
                        run,
                        pair.one().id(),
                        pair.other().id());
            }
        } else if (least > limit || !isClear(pair, closest)) {
            marks.either("passed near", run, pair.one().id(), pair.other().id());
        } else if (closest < near.to() && closest - ahead >= 0) {
            marks.event("close", run, 0, pair.one().id(), pair.other().id());
        } else {
            marks.either("cut by the run", run, pair.one().id(), pair.other().id());
        }
    }

    /** Between two instants they may have been nearer. */
    private static double refined(Pair pair, int instant) {
        return approach(pair, instant).distanceMeters();
    }

    private static ClosestApproach approach(Pair pair, int instant) {
        return ClosestApproach.of(mover(pair.one(), instant), mover(pair.other(), instant));
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

    /** True when their courses once led them near each other, whatever they did then. */
    private static boolean isThreatened(Pair pair, Run run) {
        return run.count(instant -> {
                    ClosestApproach approach = approach(pair, instant);
                    return !approach.isPast()
                            && approach.timeSeconds() <= Published.micros("close-quarters-time") / 1e6
                            && approach.distanceMeters() < 2 * Published.number("close-quarters-wide-meters");
                })
                > 0;
    }

    /** True when nobody would call it otherwise: ships, large enough, at speed. */
    private static boolean isClear(Pair pair, int instant) {
        boolean large = pair.one().craft().lengthMeters() >= LARGE_METERS
                || pair.other().craft().lengthMeters() >= LARGE_METERS;
        boolean classA = pair.one().craft().equipment() == Equipment.CLASS_A
                && pair.other().craft().equipment() == Equipment.CLASS_A;
        return large && classA && isUnderWay(pair.one(), instant) && isUnderWay(pair.other(), instant);
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
