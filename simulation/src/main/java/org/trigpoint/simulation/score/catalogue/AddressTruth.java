package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import java.util.stream.IntStream;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.TransmitterState;

/** Two aircraft with one address. Alike is one that several receivers hear, and one whose position is false. */
final class AddressTruth implements RuleTruth {
    private static final int LEAST_INSTANTS = 12;
    private static final long NEEDS_MICROS = 120_000_000;
    private static final double APART_METERS = 5_000;

    @Override
    public String rule() {
        return "address";
    }

    @Override
    public String event() {
        return "two aircraft send one address at a time, for 2 minutes or longer, 5 km or more from each other";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (Pair pair : Pair.of(world, Aloft::isAircraft)) {
            if (address(pair.one()) == address(pair.other())) {
                markShared(world, pair, marks);
            }
        }
        for (CraftTrace craft : world.crafts()) {
            if (Aloft.isAircraft(craft)) {
                markAlike(world, craft, marks);
            }
        }
    }

    private static int address(CraftTrace craft) {
        return craft.craft().transponder().address();
    }

    private static void markShared(WorldTrace world, Pair pair, Marks marks) {
        String one = pair.one().id();
        String other = pair.other().id();
        List<Run> both = Run.of(
                world.instants(),
                instant -> pair.one().at(instant).isAudible()
                        && pair.other().at(instant).isAudible());
        for (Run run : both) {
            int apart = run.count(instant -> Figures.meters(
                            pair.one().at(instant).truth(),
                            pair.other().at(instant).truth())
                    >= APART_METERS);
            if (apart < LEAST_INSTANTS) {
                marks.either("one address shortly", run, one, other);
            } else {
                marks.event("two aircraft on one address", run, NEEDS_MICROS, one, other);
            }
        }
        if (both.isEmpty()) {
            marks.either("one address in turns", new Run(0, world.instants() - 1), one, other);
        }
    }

    private static void markAlike(WorldTrace world, CraftTrace craft, Marks marks) {
        boolean shared = world.crafts().stream()
                .anyMatch(other -> other != craft && Aloft.isAircraft(other) && address(other) == address(craft));
        List<Run> heard = Run.of(world.instants(), instant -> craft.at(instant).isAudible());
        if (shared || heard.isEmpty()) {
            return;
        }
        Run all = new Run(heard.getFirst().from(), heard.getLast().to());
        boolean off = all.count(instant -> craft.at(instant).transmitter() == TransmitterState.FAULTY) > 0;
        int listeners =
                world.scenario().receivers().size() + world.scenario().sensors().size();
        long receivers = IntStream.range(0, listeners)
                .filter(receiver -> all.count(instant -> world.isHeard(craft.id(), receiver, instant)) > 0)
                .count();
        if (off) {
            marks.nearMiss("a false position of one aircraft", all, craft.id());
        } else if (receivers > 1 && all.count() >= LEAST_INSTANTS) {
            marks.nearMiss("heard by several receivers", all, craft.id());
        }
    }
}
