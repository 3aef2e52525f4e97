package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;

/** A ship stops or loiters over a cable or pipeline. */
final class CableStopTruth implements RuleTruth {
    private static final int RESTRICTED = 3;
    private static final int BRIDGED_INSTANTS = 12;

    @Override
    public String rule() {
        return "cable-stop";
    }

    @Override
    public String event() {
        return "a ship at rest, adrift or loitering is over a cable or pipeline for 15 minutes or longer, but for the reasons that"
                + " ships have";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<ZoneShape> lines = Zones.lines(world);
        if (lines.isEmpty()) {
            return;
        }
        for (CraftTrace craft : world.crafts()) {
            if (craft.craft().equipment().sendsAis() && craft.craft().kind().isAfloat()) {
                List<Run> over = Run.of(world.instants(), instant -> Zones.isIn(lines, craft, instant));
                Run.joined(over, BRIDGED_INSTANTS).forEach(run -> mark(world, craft, run, marks));
            }
        }
    }

    private static void mark(WorldTrace world, CraftTrace craft, Run run, Marks marks) {
        List<Run> slow = Run.joined(Run.of(run, instant -> isSlow(craft, instant)), BRIDGED_INSTANTS);
        int least = Figures.instants(world, "cable-stop-least-time");
        boolean marked = false;
        for (Run stop : slow) {
            if (Figures.isAudible(craft, stop) && stop.count() >= least / 3) {
                marked = true;
                markStop(world, craft, stop, stop.count() >= least, marks);
            }
        }
        if (!marked && Figures.isAudible(craft, run)) {
            Kind kind = craft.craft().kind();
            marks.nearMiss(
                    kind == Kind.FERRY || kind == Kind.FAST_FERRY ? "ferry over the cable" : "over the cable",
                    run,
                    craft.id());
        }
    }

    private static boolean isSlow(CraftTrace craft, int instant) {
        Activity activity = craft.at(instant).truth().activity();
        return Figures.knots(craft.at(instant).truth()) < Published.number("cable-stop-most-kn")
                || activity == Activity.LOITERING
                || Figures.isAdrift(activity);
    }

    private static void markStop(WorldTrace world, CraftTrace craft, Run run, boolean longEnough, Marks marks) {
        String reason = reason(world, craft, run);
        if (!reason.isEmpty()) {
            marks.nearMiss(reason, run, craft.id());
        } else if (longEnough
                && run.count(instant -> !craft.companionsAt(instant).isEmpty()) == 0) {
            String what = craft.at((run.from() + run.to()) / 2).truth().activity() == Activity.LOITERING
                    ? "loitering"
                    : "stopped";
            marks.event(what, run, Published.micros("cable-stop-least-time"), craft.id());
        } else {
            marks.either(longEnough ? "stopped with another" : "short stop", run, craft.id());
        }
    }

    /** Why a ship may well stop there; empty for no reason. */
    private static String reason(WorldTrace world, CraftTrace craft, Run run) {
        int middle = (run.from() + run.to()) / 2;
        Activity activity = craft.at(middle).truth().activity();
        Kind kind = craft.craft().kind();
        if (kind == Kind.NET_BEACON) {
            return "net beacon";
        }
        if (kind == Kind.PILOT) {
            return "pilot waiting";
        }
        if (craft.craft().statusCode() == RESTRICTED) {
            return "cable ship";
        }
        switch (activity) {
            case DREDGING:
                return "dredger";
            case BOARDING:
                return "pilot boarding";
            case BUNKERING:
                return "bunkering";
            case FISHING:
                return "fishing";
            case TOWING, TOWED:
                return "tow";
            default:
                break;
        }
        if (activity == Activity.ANCHORED && isIn(world, ZoneCategory.ANCHORAGE, craft, middle)) {
            return "anchorage";
        }
        if (activity == Activity.MOORED && isIn(world, ZoneCategory.PORT, craft, middle)) {
            return "in port";
        }
        return kind == Kind.WORKBOAT && isIn(world, ZoneCategory.WIND_FARM, craft, middle) ? "wind-farm tender" : "";
    }

    private static boolean isIn(WorldTrace world, ZoneCategory category, CraftTrace craft, int instant) {
        return Zones.isIn(Zones.of(world, category), craft, instant);
    }
}
