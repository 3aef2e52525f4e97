package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.simulation.scenario.Kind;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.TransmitterState;

/** A ship loses its way at once. */
final class SuddenStopTruth implements RuleTruth {
    private static final int MINUTES_TO_STOP = 15;

    @Override
    public String rule() {
        return "sudden-stop";
    }

    @Override
    public String event() {
        return "a merchant ship comes from more than 7 kn to less than 1 kn within 30 s and stays so for a minute (AisAbnormal)";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        double from = Published.number("stop-from-kn");
        double to = Published.number("stop-to-kn");
        int within = Figures.instants(world, "stop-within");
        int held = Figures.instants(world, "stop-held");
        for (CraftTrace craft : world.crafts()) {
            if (!Figures.isShip(craft)) {
                continue;
            }
            for (Run slow : Run.of(world.instants(), instant -> knots(craft, instant) < to)) {
                if (slow.from() == 0 || slow.count() <= held || !isHonest(craft, slow.from())) {
                    continue;
                }
                Run before = new Run(Math.max(0, slow.from() - within), slow.from() - 1);
                Run longBefore = new Run(Math.max(0, slow.from() - MINUTES_TO_STOP * 6), slow.from() - 1);
                Run run = new Run(before.from(), Math.min(slow.to(), slow.from() + 30));
                if (!Figures.isAudible(craft, run)) {
                    continue;
                }
                if (before.count(instant -> knots(craft, instant) > from) > 0) {
                    if (isMerchant(craft.craft().kind())) {
                        marks.event("stopped at once", run, Published.micros("stop-held"), craft.id());
                    } else {
                        marks.either("small craft stopped", run, craft.id());
                    }
                } else if (longBefore.count(instant -> knots(craft, instant) > from) > 0) {
                    marks.nearMiss("slowed down and stopped", run, craft.id());
                }
            }
        }
    }

    private static double knots(CraftTrace craft, int instant) {
        return Figures.knots(craft.at(instant).truth());
    }

    private static boolean isHonest(CraftTrace craft, int instant) {
        return craft.at(instant).transmitter() == TransmitterState.ON;
    }

    private static boolean isMerchant(Kind kind) {
        return kind == Kind.CARGO || kind == Kind.TANKER || kind == Kind.FERRY || kind == Kind.FAST_FERRY;
    }
}
