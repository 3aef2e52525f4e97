package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Autopilot;
import org.trigpoint.simulation.world.Kinematics;

/** A drone leaves its fence. Alike is one that flies along it. */
final class DroneFenceTruth implements RuleTruth {
    private static final int LEAST_INSTANTS = 2;
    private static final long NEEDS_MICROS = 20_000_000;
    private static final double CLOSE_METERS = 100;
    private static final double CLOSE_TOP_METERS = 20;

    @Override
    public String rule() {
        return "drone-fence";
    }

    @Override
    public String event() {
        return "a drone that is heard flies outside the fence that it was given, or above it, for 20 s or longer";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            Autopilot autopilot = craft.craft().autopilot();
            if (!Aloft.hasLink(craft) || autopilot.fence().isEmpty()) {
                continue;
            }
            List<Run> outside = Run.of(
                    world.instants(),
                    instant -> isHeard(craft, instant)
                            && !autopilot.isInside(craft.at(instant).truth()));
            for (Run run : outside) {
                Run around = new Run(Math.max(0, run.from() - 1), Math.min(world.instants() - 1, run.to() + 1));
                boolean above = autopilot.topMeters(craft.at(run.from()).truth()) < 0;
                if (run.count() < LEAST_INSTANTS) {
                    marks.either("outside shortly", around, craft.id());
                } else {
                    marks.event(above ? "above its fence" : "outside its fence", around, NEEDS_MICROS, craft.id());
                }
            }
            if (outside.isEmpty()) {
                for (Run run : Run.of(
                        world.instants(),
                        instant -> isHeard(craft, instant)
                                && isClose(autopilot, craft.at(instant).truth()))) {
                    marks.nearMiss("along its fence", run, craft.id());
                }
            }
        }
    }

    private static boolean isHeard(CraftTrace craft, int instant) {
        return craft.at(instant).isAudible() && Aloft.isFlying(craft, instant);
    }

    private static boolean isClose(Autopilot autopilot, Kinematics at) {
        return autopilot.borderMeters(at) < CLOSE_METERS || autopilot.topMeters(at) < CLOSE_TOP_METERS;
    }
}
