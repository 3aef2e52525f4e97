package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;

/** A drone flies in a protected zone. Alike are one that passes outside, and aircraft that are no drones. */
final class DroneSiteTruth implements RuleTruth {
    private static final int LEAST_INSTANTS = 2;
    private static final double LEAST_DEPTH_METERS = 30;
    private static final double CLOSE_METERS = 500;
    private static final long NEEDS_MICROS = 20_000_000;

    @Override
    public String rule() {
        return "drone-site";
    }

    @Override
    public String event() {
        return "a drone that says where it is flies in a protected zone, by 30 m and for 20 s";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (ZoneShape zone : Zones.of(world, ZoneCategory.PROTECTED)) {
            for (CraftTrace craft : world.crafts()) {
                if (Aloft.isAircraft(craft) || Aloft.hasLink(craft)) {
                    mark(world, zone, craft, marks);
                }
            }
        }
    }

    private static void mark(WorldTrace world, ZoneShape zone, CraftTrace craft, Marks marks) {
        List<Run> near = Run.of(world.instants(), instant -> isThere(zone, craft, instant, -CLOSE_METERS));
        for (Run run : near) {
            int inside = run.count(instant -> isThere(zone, craft, instant, 0));
            int deep = run.count(instant -> isThere(zone, craft, instant, LEAST_DEPTH_METERS));
            if (inside == 0) {
                marks.nearMiss("passes outside", run, craft.id());
            } else if (!Aloft.isDrone(craft)) {
                marks.nearMiss("aircraft over it", run, craft.id());
            } else if (deep < LEAST_INSTANTS) {
                marks.either("at its edge", run, craft.id());
            } else {
                marks.event("drone in it", run, NEEDS_MICROS, craft.id());
            }
        }
    }

    private static boolean isThere(ZoneShape zone, CraftTrace craft, int instant, double leastMeters) {
        return craft.at(instant).isAudible()
                && Aloft.isFlying(craft, instant)
                && zone.depthMeters(craft.at(instant).truth()) > leastMeters;
    }
}
