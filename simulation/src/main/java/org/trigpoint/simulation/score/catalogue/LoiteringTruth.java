package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;
import org.trigpoint.simulation.world.Craft;

/** A ship moves about a place at sea without going anywhere. */
final class LoiteringTruth implements RuleTruth {
    private static final int RESTRICTED = 3;
    /** So far below the limit that it holds in each hour too. */
    private static final double CLEAR_RATIO = 0.85;

    @Override
    public String rule() {
        return "loitering";
    }

    @Override
    public String event() {
        return "a ship that is no work craft moves about a place for 2 hours or longer, at less than 2 kn on average"
                + " (Global Fishing Watch)";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<ZoneShape> known = Zones.of(
                world, ZoneCategory.ANCHORAGE, ZoneCategory.PORT, ZoneCategory.WIND_FARM, ZoneCategory.TRANSFER);
        int least = Figures.instants(world, "loitering-least-time");
        for (CraftTrace craft : world.crafts()) {
            if (!craft.craft().equipment().sendsAis() || !craft.craft().kind().isAfloat()) {
                continue;
            }
            for (Activity activity : Activity.values()) {
                for (Run run : Run.of(
                        world.instants(), instant -> craft.at(instant).truth().activity() == activity)) {
                    if (run.count() >= least / 4 && Figures.isAudible(craft, run)) {
                        mark(craft, activity, run, run.count() >= least, known, marks);
                    }
                }
            }
        }
    }

    private static void mark(
            CraftTrace craft, Activity activity, Run run, boolean longEnough, List<ZoneShape> known, Marks marks) {
        String alike = alike(craft.craft(), activity, Zones.isIn(known, craft, run.from()));
        if (!alike.isEmpty()) {
            if (longEnough || activity != Activity.LOITERING) {
                marks.nearMiss(alike, run, craft.id());
            }
            return;
        }
        if (activity != Activity.LOITERING) {
            if (Figures.isAdrift(activity) || activity == Activity.MEETING || activity == Activity.DRAGGING) {
                marks.either("adrift or meeting", run, craft.id());
            }
            return;
        }
        double knots = 0;
        for (int instant = run.from(); instant <= run.to(); instant++) {
            knots += Figures.knots(craft.at(instant).truth()) / run.count();
        }
        if (longEnough && knots < CLEAR_RATIO * Published.number("loitering-most-kn")) {
            marks.event("loitering", run, Published.micros("loitering-least-time"), craft.id());
        } else {
            marks.either(longEnough ? "loitering faster" : "loitering shortly", run, craft.id());
        }
    }

    private static String alike(Craft craft, Activity activity, boolean inKnownPlace) {
        Kind kind = craft.kind();
        if (craft.statusCode() == RESTRICTED) {
            return "restricted in its manoeuvres";
        }
        if (activity == Activity.LOITERING) {
            return switch (kind) {
                case PILOT -> "pilot waiting";
                case TUG -> "tug waiting";
                case WORKBOAT -> "wind-farm tender";
                case DREDGER -> "dredger";
                case FISHING -> "fishing boat waiting";
                case RESCUE -> "rescue boat";
                case NET_BEACON -> "net beacon";
                default -> inKnownPlace ? "in a place for waiting" : "";
            };
        }
        return switch (activity) {
            case ANCHORED -> "anchorage";
            case MOORED -> "in port";
            case FISHING -> "fishing";
            case DREDGING -> "dredger";
            case TOWED, TOWING -> "tow";
            case BUNKERING -> "bunkering";
            case SAILING -> "under sail";
            default -> kind == Kind.NET_BEACON ? "net beacon" : "";
        };
    }
}
