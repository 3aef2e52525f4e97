package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;

/** Marks of a fishing net that send as if they were ships. */
final class NetBeaconTruth implements RuleTruth {
    private static final double GROUP_METERS = 10_000;
    private static final long NEEDS_MICROS = 30 * Figures.MINUTE_MICROS;

    @Override
    public String rule() {
        return "net-beacon";
    }

    @Override
    public String event() {
        return "marks of a net, adrift within 10 km of each other, are heard for half an hour or longer: one event for a net";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<CraftTrace> beacons = new ArrayList<>(world.crafts().stream()
                .filter(craft -> craft.craft().kind() == Kind.NET_BEACON)
                .toList());
        while (!beacons.isEmpty()) {
            CraftTrace first = beacons.getFirst();
            List<CraftTrace> net = beacons.stream()
                    .filter(each ->
                            Figures.meters(each.at(0).truth(), first.at(0).truth()) <= GROUP_METERS)
                    .toList();
            beacons.removeAll(net);
            markNet(world, net, marks);
        }
        for (CraftTrace craft : world.crafts()) {
            Run all = new Run(0, world.instants() - 1);
            boolean small = craft.craft().kind() == Kind.FISHING
                    || craft.craft().kind() == Kind.UNKNOWN
                    || craft.craft().kind() == Kind.WORKBOAT
                    || craft.craft().kind() == Kind.SAILING;
            if (small && Figures.isShip(craft) && Figures.isAudible(craft, all)) {
                marks.nearMiss(craft.craft().kind().text() + " boat", all, craft.id());
            }
        }
    }

    private static void markNet(WorldTrace world, List<CraftTrace> net, Marks marks) {
        String[] ids = net.stream().map(CraftTrace::id).toArray(String[]::new);
        List<Run> heard = Run.of(
                world.instants(),
                instant -> net.stream().anyMatch(each -> each.at(instant).isAudible()));
        for (Run run : heard) {
            if (run.count() >= Figures.instants(world, NEEDS_MICROS)) {
                marks.event("net", run, NEEDS_MICROS, ids);
            } else {
                marks.either("net heard shortly", run, ids);
            }
        }
    }
}
