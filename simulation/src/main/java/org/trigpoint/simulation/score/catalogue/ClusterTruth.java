package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.TransmitterState;

/** Several ships of one place send at the same time that they are at another. */
final class ClusterTruth implements RuleTruth {
    private static final double SOURCE_METERS = 40_000;
    private static final double TARGET_METERS = 10_000;
    private static final double AWAY_METERS = 10_000;
    private static final int APART_INSTANTS = 180;
    private static final int ALIKE_INSTANTS = 180;
    private static final double ALIKE_METERS = 1_000;

    @Override
    public String rule() {
        return "cluster";
    }

    @Override
    public String event() {
        return "three ships or more that are within 40 km send, from within half an hour on, places within 10 km of each other and 10"
                + " km or more from where they are (after SeaSpoofFinder)";
    }

    /** A span in which a craft sends another place. */
    private record Elsewhere(CraftTrace craft, Run run) {}

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<Elsewhere> all = new ArrayList<>();
        for (CraftTrace craft : world.crafts()) {
            if (Figures.isShip(craft)) {
                for (Run run : Run.of(world.instants(), instant -> isElsewhere(craft, instant))) {
                    if (Figures.isAudible(craft, run)) {
                        all.add(new Elsewhere(craft, run));
                    }
                }
            }
        }
        int least = (int) Published.number("cluster-least-ships");
        while (!all.isEmpty()) {
            List<Elsewhere> group = group(all);
            all.removeAll(group);
            int from = group.stream().mapToInt(each -> each.run().from()).min().orElse(0);
            int to = group.stream().mapToInt(each -> each.run().to()).max().orElse(0);
            String[] ids = group.stream().map(each -> each.craft().id()).toArray(String[]::new);
            if (group.size() >= least) {
                marks.event("shared target", new Run(from, to), APART_INSTANTS * world.everyMicros(), ids);
            } else {
                marks.nearMiss(group.size() == 1 ? "one ship alone" : "two ships", new Run(from, to), ids);
            }
        }
        markAlike(world, marks);
    }

    private static boolean isElsewhere(CraftTrace craft, int instant) {
        return craft.at(instant).transmitter() == TransmitterState.FAULTY
                && Figures.meters(craft.at(instant).truth(), craft.claimedAt(instant)) >= AWAY_METERS;
    }

    /** The first, and those that have their source, target and time in common with it. */
    private static List<Elsewhere> group(List<Elsewhere> all) {
        Elsewhere first = all.getFirst();
        int at = first.run().from();
        return all.stream()
                .filter(each -> Math.abs(each.run().from() - at) <= APART_INSTANTS
                        && Figures.meters(
                                        each.craft().at(each.run().from()).truth(),
                                        first.craft().at(at).truth())
                                <= SOURCE_METERS
                        && Figures.meters(
                                        each.craft().claimedAt(each.run().from()),
                                        first.craft().claimedAt(at))
                                <= TARGET_METERS)
                .toList();
    }

    /** Honest ships close together: an anchorage, a port, a fishing ground. */
    private static void markAlike(WorldTrace world, Marks marks) {
        int middle = world.instants() / 2;
        for (CraftTrace craft : world.crafts()) {
            long near = world.crafts().stream()
                    .filter(other -> other != craft
                            && Figures.isShip(other)
                            && Figures.meters(
                                            other.at(middle).truth(),
                                            craft.at(middle).truth())
                                    < ALIKE_METERS)
                    .count();
            Run run = new Run(
                    Math.max(0, middle - ALIKE_INSTANTS), Math.min(world.instants() - 1, middle + ALIKE_INSTANTS));
            boolean honest = run.count(instant -> craft.at(instant).transmitter() == TransmitterState.FAULTY) == 0;
            if (near >= 2 && honest && Figures.isShip(craft) && Figures.isAudible(craft, run)) {
                marks.nearMiss("honestly close together", run, craft.id());
            }
        }
    }
}
