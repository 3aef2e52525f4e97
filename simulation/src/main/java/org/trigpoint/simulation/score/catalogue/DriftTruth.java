package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;
import org.trigpoint.simulation.world.Kinematics;

/** A powered ship that was under way goes with wind and water. */
final class DriftTruth implements RuleTruth {
    private static final int BEFORE_INSTANTS = 60;
    private static final double UNDER_WAY_KN = 4;

    @Override
    public String rule() {
        return "drift";
    }

    @Override
    public String event() {
        return "a powered ship that came at 4 kn or more is adrift for 10 minutes and 500 m or longer, at 1 to 5 kn (AisAbnormal)";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        int least = Figures.instants(world, "drift-least-time");
        for (CraftTrace craft : world.crafts()) {
            Kind kind = craft.craft().kind();
            if (!craft.craft().equipment().sendsAis() || !kind.isAfloat()) {
                continue;
            }
            for (Activity activity : Activity.values()) {
                for (Run run : Run.of(
                        world.instants(), instant -> craft.at(instant).truth().activity() == activity)) {
                    if (run.count() >= least && Figures.isAudible(craft, run)) {
                        mark(craft, activity, run, marks);
                    }
                }
            }
        }
    }

    private static void mark(CraftTrace craft, Activity activity, Run run, Marks marks) {
        String alike = alike(craft.craft().kind(), activity);
        if (Figures.isAdrift(activity) && alike.isEmpty()) {
            markAdrift(craft, run, marks);
        } else if (activity == Activity.DRAGGING || activity == Activity.MEETING) {
            marks.either(activity == Activity.MEETING ? "meeting" : "anchor does not hold", run, craft.id());
        } else if (!alike.isEmpty()) {
            marks.nearMiss(alike, run, craft.id());
        }
    }

    private static void markAdrift(CraftTrace craft, Run run, Marks marks) {
        Kinematics first = craft.at(run.from()).truth();
        double meters = Figures.meters(first, craft.at(run.to()).truth());
        double knots = meters / 1_852 / (run.count() / 360.0);
        boolean cameOn = new Run(Math.max(0, run.from() - BEFORE_INSTANTS), run.from())
                        .count(instant -> Figures.knots(craft.at(instant).truth()) >= UNDER_WAY_KN)
                > 0;
        boolean drifts = knots >= Published.number("drift-least-kn")
                && knots <= Published.number("drift-most-kn")
                && meters >= Published.number("drift-least-meters");
        if (cameOn && drifts) {
            marks.event("adrift", run, Published.micros("drift-least-time"), craft.id());
        } else {
            marks.either(cameOn ? "adrift slowly" : "waiting adrift", run, craft.id());
        }
    }

    /** What looks alike of a craft that does this; empty for nothing. */
    private static String alike(Kind kind, Activity activity) {
        if (kind == Kind.NET_BEACON) {
            return "net beacon";
        }
        return switch (activity) {
            case ANCHORED -> "anchorage";
            case FISHING -> "fishing";
            case TOWED -> "tow";
            case DREDGING -> "dredger";
            case SAILING -> "under sail";
            case LOITERING -> "loitering";
            case BOARDING -> "pilot boarding";
            default -> "";
        };
    }
}
