package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.geo.Units;
import org.trigpoint.simulation.scenario.FalsePosition;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;

/** A ship sends that it goes round and round somewhere where it is not. */
final class CircleTruth implements RuleTruth {
    private static final double ROUNDS_NEEDED = 3;
    private static final long ALIKE_MICROS = 30 * Figures.MINUTE_MICROS;

    @Override
    public String rule() {
        return "circle";
    }

    @Override
    public String event() {
        return "a ship sends three rounds or more of a circle that it does not sail";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            if (!Figures.isShip(craft)) {
                continue;
            }
            for (FalsePosition position : craft.craft().falsePositions()) {
                if (position instanceof FalsePosition.Circle circle) {
                    markCircle(world, craft, circle, marks);
                }
            }
            for (Activity activity : Activity.values()) {
                String alike = alike(activity);
                if (!alike.isEmpty()) {
                    for (Run run : Run.of(world.instants(), instant -> isHonest(craft, activity, instant))) {
                        if (run.count() >= Figures.instants(world, ALIKE_MICROS) && Figures.isAudible(craft, run)) {
                            marks.nearMiss(alike, run, craft.id());
                        }
                    }
                }
            }
        }
    }

    private static boolean isHonest(CraftTrace craft, Activity activity, int instant) {
        return craft.at(instant).truth().activity() == activity
                && craft.at(instant).transmitter() == org.trigpoint.simulation.world.TransmitterState.ON;
    }

    private static void markCircle(WorldTrace world, CraftTrace craft, FalsePosition.Circle circle, Marks marks) {
        long from = world.startEpochMicros() + circle.span().from().toNanos() / 1_000;
        long to = world.startEpochMicros() + circle.span().to().toNanos() / 1_000;
        if (from >= world.timeOf(world.instants() - 1)) {
            return;
        }
        Run run = new Run(world.instantAt(from), world.instantAt(to));
        if (!Figures.isAudible(craft, run)) {
            return;
        }
        double roundSeconds = 2 * Math.PI * circle.radiusMeters() / Units.mpsFromKnots(circle.speedKn());
        long needsMicros = (long) (ROUNDS_NEEDED * roundSeconds * 1e6);
        if (run.count() >= Figures.instants(world, needsMicros)) {
            marks.event("circle", run, needsMicros, craft.id());
        } else {
            marks.either("part of a circle", run, craft.id());
        }
    }

    private static String alike(Activity activity) {
        return switch (activity) {
            case DREDGING -> "dredger";
            case LOITERING -> "loitering";
            case FISHING -> "fishing";
            case SAILING -> "under sail";
            case ANCHORED -> "swinging at anchor";
            default -> "";
        };
    }
}
