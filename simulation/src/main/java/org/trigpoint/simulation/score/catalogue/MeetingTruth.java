package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;

/** Two ships lie together or go together. Alike is what they do alongside each other for everyone's eyes, and what only lies near. */
final class MeetingTruth implements RuleTruth {
    @Override
    public String rule() {
        return "meeting";
    }

    @Override
    public String event() {
        return "two ships are together, two tankers for 30 minutes or longer (Skylight), one that fishes and another for 2 hours (Global"
                + " Fishing Watch), others for an hour, neither boarding a pilot, bunkering, towing nor fishing, and one of them at least can be heard";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (Pair pair : Pair.of(world, craft -> craft.craft().kind().isAfloat())) {
            if (Figures.isShip(pair.one()) || Figures.isShip(pair.other())) {
                Run.of(world.instants(), pair::isTogether).forEach(run -> markTogether(world, pair, run, marks));
                markNear(world, pair, marks);
            }
        }
    }

    private static boolean isAudible(Pair pair, Run run) {
        return Stream.of(pair.one(), pair.other())
                .anyMatch(craft -> Figures.isShip(craft) && Figures.isAudible(craft, run));
    }

    private static void markTogether(WorldTrace world, Pair pair, Run run, Marks marks) {
        if (!isAudible(pair, run)) {
            return;
        }
        String one = pair.one().id();
        String other = pair.other().id();
        List<Activity> does = Stream.of(pair.one(), pair.other())
                .map(craft -> craft.at(run.from()).truth().activity())
                .toList();
        if (does.contains(Activity.BOARDING)) {
            marks.nearMiss("pilot boarding", run, one, other);
        } else if (does.contains(Activity.BUNKERING)) {
            marks.nearMiss("bunkering", run, one, other);
        } else if (does.contains(Activity.TOWED)) {
            marks.nearMiss("tow", run, one, other);
        } else if (does.contains(Activity.FISHING)) {
            marks.nearMiss("pair trawling", run, one, other);
        } else if (run.count() < Figures.instants(world, leastTime(pair))) {
            marks.either("short meeting", run, one, other);
        } else {
            boolean both = Figures.isAudible(pair.one(), run) && Figures.isAudible(pair.other(), run);
            marks.event(both ? "meeting" : "one-sided meeting", run, Published.micros(leastTime(pair)), one, other);
        }
    }

    /** For how long two of their kinds are together before anyone calls it a meeting, as a published figure. */
    private static String leastTime(Pair pair) {
        List<Kind> kinds =
                List.of(pair.one().craft().kind(), pair.other().craft().kind());
        if (kinds.contains(Kind.FISHING)) {
            return "gfw-encounter-time";
        }
        return kinds.equals(List.of(Kind.TANKER, Kind.TANKER)) ? "meeting-least-time" : "meeting-merchant-time";
    }

    /** Near each other for as long, and not together. */
    private static void markNear(WorldTrace world, Pair pair, Marks marks) {
        double meters = Published.number("meeting-most-meters");
        int least = Figures.instants(world, "meeting-short-time");
        List<Run> near =
                Run.of(world.instants(), instant -> !pair.isTogether(instant) && pair.isWithin(instant, meters));
        for (Run run : near) {
            if (run.count() >= least && isAudible(pair, run)) {
                String what = alike(pair, run);
                if (what.isEmpty()) {
                    marks.either(
                            "near each other",
                            run,
                            pair.one().id(),
                            pair.other().id());
                } else {
                    marks.nearMiss(what, run, pair.one().id(), pair.other().id());
                }
            }
        }
    }

    private static String alike(Pair pair, Run run) {
        if (isMostly(pair.one(), run, Activity.MOORED) || isMostly(pair.other(), run, Activity.MOORED)) {
            return "in port";
        }
        if (isMostly(pair.one(), run, Activity.ANCHORED) && isMostly(pair.other(), run, Activity.ANCHORED)) {
            return "anchorage";
        }
        if (isMostly(pair.one(), run, Activity.FISHING) && isMostly(pair.other(), run, Activity.FISHING)) {
            return "fishing ground";
        }
        return isMostly(pair.one(), run, Activity.UNDER_WAY) && isMostly(pair.other(), run, Activity.UNDER_WAY)
                ? "overtaking"
                : "";
    }

    private static boolean isMostly(CraftTrace craft, Run run, Activity activity) {
        return 10 * run.count(instant -> craft.at(instant).truth().activity() == activity) >= 9 * run.count();
    }
}
