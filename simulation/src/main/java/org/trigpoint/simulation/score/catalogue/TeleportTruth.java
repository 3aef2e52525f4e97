package org.trigpoint.simulation.score.catalogue;

import java.time.Duration;
import java.util.List;
import org.trigpoint.simulation.scenario.FalsePosition;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.TransmitterState;

/** A ship says at once that it is far from where it was. */
final class TeleportTruth implements RuleTruth {
    private static final double LEAST_METERS = 5_000;
    private static final int LONG_GAP_INSTANTS = 180;

    @Override
    public String rule() {
        return "teleport";
    }

    @Override
    public String event() {
        return "the position that a ship sends jumps by 5 km or more, faster than 80 kn (Velocity), and stays off";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            if (Figures.isShip(craft)) {
                markFalse(world, craft, marks);
                markAlike(world, craft, marks);
            }
        }
        for (Pair pair : Pair.of(world, Figures::isShip)) {
            if (pair.one().craft().mmsi() == pair.other().craft().mmsi()) {
                Run all = new Run(0, world.instants() - 1);
                marks.either(
                        "one number, two ships",
                        all,
                        pair.one().id(),
                        pair.other().id());
            }
        }
    }

    private static void markFalse(WorldTrace world, CraftTrace craft, Marks marks) {
        for (FalsePosition position : craft.craft().falsePositions()) {
            long from = world.startEpochMicros() + position.span().from().toNanos() / 1_000;
            long to = world.startEpochMicros() + position.span().to().toNanos() / 1_000;
            if (from >= world.timeOf(world.instants() - 1)) {
                continue;
            }
            Run run = new Run(world.instantAt(from), world.instantAt(to));
            if (!Figures.isAudible(craft, run) || world.heardIn(craft.id(), run.from() - 90, run.from()) == 0) {
                continue;
            }
            double meters = Figures.meters(
                    craft.at(Math.min(run.from() + 1, run.to())).truth(),
                    craft.claimedAt(Math.min(run.from() + 1, run.to())));
            boolean atOnce = !(position instanceof FalsePosition.Offset offset)
                    || offset.over().equals(Duration.ZERO);
            if (atOnce && meters >= LEAST_METERS) {
                // The jump back, to where it is, belongs to it.
                marks.event("jump", new Run(run.from(), Math.min(run.to() + 6, world.instants() - 1)), 0, craft.id());
            } else {
                marks.either(atOnce ? "short jump" : "creeping away", run, craft.id());
            }
        }
    }

    private static void markAlike(WorldTrace world, CraftTrace craft, Marks marks) {
        for (int instant = 1; instant < world.instants(); instant++) {
            double before = craft.at(instant - 1).truth().lonDeg();
            double now = craft.at(instant).truth().lonDeg();
            if (Math.abs(before - now) > 180) {
                marks.nearMiss("over 180°", around(world, instant), craft.id());
            }
        }
        for (Run gap : Run.of(world.instants(), instant -> !world.isHeard(craft.id(), instant))) {
            boolean heard = gap.from() > 0 && gap.to() < world.instants() - 1;
            if (heard && gap.count() >= LONG_GAP_INSTANTS && isOn(craft, gap.to())) {
                marks.nearMiss("far on after a gap", around(world, gap.to()), craft.id());
            }
        }
        List<Run> jammed = Run.of(world.instants(), instant -> craft.at(instant).gnss() != Gnss.GOOD);
        jammed.stream()
                .filter(run -> Figures.isAudible(craft, run))
                .forEach(run -> marks.nearMiss("satellite navigation jammed", run, craft.id()));
        for (Run day : Run.of(
                world.instants(),
                instant -> Figures.holdsMidnight(world, new Run(Math.max(0, instant - 1), instant)))) {
            Run around = around(world, day.from());
            if (Figures.isAudible(craft, around)) {
                marks.nearMiss("midnight", around, craft.id());
            }
        }
        if (Published.number("teleport-least-kn") / 2
                < Figures.knots(craft.at(0).truth())) {
            marks.either("very fast", new Run(0, world.instants() - 1), craft.id());
        }
    }

    private static boolean isOn(CraftTrace craft, int instant) {
        return craft.at(instant).transmitter() == TransmitterState.ON;
    }

    private static Run around(WorldTrace world, int instant) {
        return new Run(Math.max(0, instant - 12), Math.min(world.instants() - 1, instant + 12));
    }
}
