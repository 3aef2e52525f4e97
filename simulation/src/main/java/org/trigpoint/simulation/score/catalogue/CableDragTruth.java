package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;

/** A ship under way has its anchor on the ground, and crosses a cable or pipeline with it. */
final class CableDragTruth implements RuleTruth {
    private static final int RESTRICTED = 3;
    private static final int HOUR_INSTANTS = 360;
    private static final double ASTERN_KN = 5;

    @Override
    public String rule() {
        return "cable-drag";
    }

    @Override
    public String event() {
        return "a ship at 2 to 12 kn has its anchor on the ground for 10 minutes or longer, goes slower for it by 15 % or more, and"
                + " crosses a cable or pipeline";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<ZoneShape> lines = Zones.lines(world);
        if (lines.isEmpty()) {
            return;
        }
        List<ZoneShape> lanes = Zones.of(world, ZoneCategory.LANE);
        for (CraftTrace craft : world.crafts()) {
            if (Figures.isShip(craft)) {
                Run.of(world.instants(), instant -> craft.at(instant).truth().activity() == Activity.ANCHOR_DOWN)
                        .forEach(run -> markDragging(world, craft, run, lines, marks));
                Run.of(world.instants(), instant -> Zones.isIn(lines, craft, instant))
                        .forEach(run -> markCrossing(craft, run, lanes, marks));
            }
        }
    }

    private static void markDragging(WorldTrace world, CraftTrace craft, Run run, List<ZoneShape> lines, Marks marks) {
        if (!Figures.isAudible(craft, run)) {
            return;
        }
        double knots = meanKnots(craft, run);
        boolean slower = knots <= expectedKnots(craft, run) * (1 - Published.number("drag-slower-ratio"));
        boolean asDefined = run.count() >= Figures.instants(world, "drag-least-time")
                && knots >= Published.number("drag-slowest-kn")
                && knots <= Published.number("drag-fastest-kn")
                && slower
                && run.count(instant -> Zones.isIn(lines, craft, instant)) > 0;
        if (asDefined) {
            marks.event("anchor down", run, Published.micros("drag-least-time"), craft.id());
        } else {
            marks.either("anchor down elsewhere or shortly", run, craft.id());
        }
    }

    private static double meanKnots(CraftTrace craft, Run run) {
        double sum = 0;
        for (int instant = run.from(); instant <= run.to(); instant++) {
            sum += Figures.knots(craft.at(instant).truth());
        }
        return sum / run.count();
    }

    /** Its mean speed in the hour before. */
    private static double expectedKnots(CraftTrace craft, Run run) {
        return meanKnots(craft, new Run(Math.max(0, run.from() - HOUR_INSTANTS), Math.max(0, run.from() - 1)));
    }

    private static void markCrossing(CraftTrace craft, Run run, List<ZoneShape> lanes, Marks marks) {
        boolean dragging = run.count(instant -> craft.at(instant).truth().activity() == Activity.ANCHOR_DOWN) > 0;
        double knots = meanKnots(craft, run);
        if (dragging || !Figures.isAudible(craft, run) || knots < Published.number("drag-slowest-kn")) {
            return;
        }
        if (run.count(instant -> isStopping(craft.at(instant).truth().activity())) > 0) {
            marks.either("stops or loiters over the cable", run, craft.id());
            return;
        }
        marks.nearMiss(alike(craft, run, lanes, knots), run, craft.id());
    }

    private static boolean isStopping(Activity activity) {
        return activity == Activity.LOITERING || activity == Activity.ANCHORED || Figures.isAdrift(activity);
    }

    private static String alike(CraftTrace craft, Run run, List<ZoneShape> lanes, double knots) {
        Activity activity = craft.at((run.from() + run.to()) / 2).truth().activity();
        switch (activity) {
            case FISHING:
                return "trawling over the cable";
            case DREDGING:
                return "dredger";
            case TOWING, TOWED:
                return "tow over the cable";
            case BOARDING:
                return "pilot boarding";
            default:
                break;
        }
        if (craft.craft().statusCode() == RESTRICTED) {
            return "cable ship";
        }
        if (run.count(instant -> !craft.companionsAt(instant).isEmpty()) > 0) {
            return "pilot boarding";
        }
        if (knots < expectedKnots(craft, run) * (1 - Published.number("drag-slower-ratio")) && knots > ASTERN_KN) {
            return run.count(instant -> Zones.isIn(lanes, craft, instant)) > 0
                    ? "slower in a lane"
                    : "slower for traffic";
        }
        return craft.craft().kind() == Kind.FERRY || craft.craft().kind() == Kind.FAST_FERRY
                ? "ferry over the cable"
                : "over the cable";
    }
}
