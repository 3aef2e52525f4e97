package org.trigpoint.simulation.score.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;

/** A craft enters a zone, leaves it, or stays in it. Alike is what passes close by, and what only touches the edge counts either way. */
final class ZoneTruth implements RuleTruth {
    /** Zones that ships are watched in; in others nothing is asked. */
    private static final Set<ZoneCategory> WATCHED = EnumSet.of(ZoneCategory.PROTECTED, ZoneCategory.EXERCISE);

    /** Deeper than a report is off and longer than two reports are apart. */
    private static final double DEEP_METERS = 200;

    private static final int DEEP_INSTANTS = 18;
    /** When it crosses the edge is known to some seconds. */
    private static final int EDGE_INSTANTS = 3;

    private static final double CLOSE_METERS = 3_000;

    /** What a craft does with a zone. */
    enum What {
        ENTRY("zone-entry", "a ship comes into a protected zone or an exercise area, by 200 m and for 3 minutes"),
        EXIT("zone-exit", "a ship that was in one for 3 minutes and by 200 m leaves it"),
        DWELL("zone-dwell", "a ship stays in one for 30 minutes or longer");

        private final String rule;
        private final String event;

        What(String rule, String event) {
            this.rule = rule;
            this.event = event;
        }
    }

    private final What what;

    ZoneTruth(What what) {
        this.what = what;
    }

    @Override
    public String rule() {
        return what.rule;
    }

    @Override
    public String event() {
        return what.event;
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (ZoneShape zone : Zones.of(world, WATCHED.toArray(new ZoneCategory[0]))) {
            for (CraftTrace craft : world.crafts()) {
                if (Figures.isShip(craft)) {
                    mark(world, zone, craft, marks);
                }
            }
        }
        for (ZoneShape zone :
                Zones.of(world, EnumSet.complementOf(EnumSet.copyOf(WATCHED)).toArray(new ZoneCategory[0]))) {
            for (CraftTrace craft : world.crafts()) {
                Run.of(
                                world.instants(),
                                instant -> zone.contains(craft.at(instant).truth()))
                        .forEach(run -> marks.either("in another zone", run, craft.id()));
            }
        }
    }

    private void mark(WorldTrace world, ZoneShape zone, CraftTrace craft, Marks marks) {
        int last = world.instants() - 1;
        List<Run> inside = Run.of(
                world.instants(), instant -> zone.contains(craft.at(instant).truth()));
        for (Run run : inside) {
            boolean deep =
                    run.count(instant -> zone.depthMeters(craft.at(instant).truth()) > DEEP_METERS) >= DEEP_INSTANTS;
            switch (what) {
                case ENTRY -> markEdge(craft, around(run.from(), last), deep, run.from() > 0, marks);
                case EXIT -> markEdge(craft, around(run.to(), last), deep, run.to() < last, marks);
                case DWELL -> markStay(world, craft, run, marks);
            }
        }
        markPassing(zone, craft, inside, world, marks);
    }

    private static Run around(int instant, int last) {
        return new Run(Math.max(0, instant - EDGE_INSTANTS), Math.min(last, instant + DEEP_INSTANTS));
    }

    private void markEdge(CraftTrace craft, Run edge, boolean deep, boolean crossed, Marks marks) {
        boolean audible = edge.count(instant -> craft.at(instant).isAudible()) >= edge.count() - EDGE_INSTANTS;
        if (crossed && audible && deep) {
            marks.event(what == What.ENTRY ? "entered" : "left", edge, 0, craft.id());
        } else if (crossed && audible) {
            marks.either("touched the edge", edge, craft.id());
        }
    }

    private static void markStay(WorldTrace world, CraftTrace craft, Run run, Marks marks) {
        if (!Figures.isAudible(craft, run)) {
            return;
        }
        int least = Figures.instants(world, "zone-dwell-least-time");
        if (run.count() >= least) {
            marks.event("stayed", run, Published.micros("zone-dwell-least-time"), craft.id());
        } else if (run.count() * 10 >= least * 8) {
            marks.either("nearly stayed", run, craft.id());
        } else {
            marks.nearMiss("passed through", run, craft.id());
        }
    }

    /** Near a zone and not in it. */
    private void markPassing(ZoneShape zone, CraftTrace craft, List<Run> inside, WorldTrace world, Marks marks) {
        if (!inside.isEmpty()) {
            return;
        }
        for (Run run : Run.of(
                world.instants(), instant -> zone.depthMeters(craft.at(instant).truth()) > -CLOSE_METERS)) {
            if (run.count() >= DEEP_INSTANTS && Figures.isAudible(craft, run)) {
                marks.nearMiss("passed close by", run, craft.id());
            }
        }
    }
}
