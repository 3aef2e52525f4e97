package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Gnss;

/** A drone in the air loses its satellite navigation, by itself or by a jammer. Alike are moments, and a drone on the ground. */
final class DroneGnssTruth implements RuleTruth {
    private static final double MOMENTS_SECONDS = 3;
    private static final int LEAST_INSTANTS = 2;
    private static final long NEEDS_MICROS = 20_000_000;

    @Override
    public String rule() {
        return "drone-gnss";
    }

    @Override
    public String event() {
        return "the satellite navigation of a drone in the air that is heard finds nothing for 20 s or longer";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            if (Aloft.hasLink(craft)) {
                mark(world, craft, marks);
            }
        }
    }

    private static void mark(WorldTrace world, CraftTrace craft, Marks marks) {
        for (Run run : Run.of(world.instants(), instant -> isAt(craft, instant, Gnss.LOST))) {
            Run around = new Run(Math.max(0, run.from() - 1), Math.min(world.instants() - 1, run.to() + 1));
            int flying = run.count(instant -> Aloft.isFlying(craft, instant));
            if (flying == 0) {
                marks.nearMiss("on the ground", around, craft.id());
            } else if (flying < LEAST_INSTANTS) {
                marks.either("lost shortly", around, craft.id());
            } else {
                marks.event("nothing found", around, NEEDS_MICROS, craft.id());
            }
        }
        for (Run run : Run.of(world.instants(), instant -> isAt(craft, instant, Gnss.DEGRADED))) {
            marks.either("disturbed", run, craft.id());
        }
        for (Span span : craft.craft().gnssLost()) {
            if (Aloft.isWithin(world, span) && Aloft.seconds(world, span) <= MOMENTS_SECONDS) {
                marks.nearMiss("lost for moments", Aloft.run(world, span), craft.id());
            }
        }
    }

    private static boolean isAt(CraftTrace craft, int instant, Gnss gnss) {
        return craft.at(instant).isAudible() && craft.at(instant).gnss() == gnss;
    }
}
