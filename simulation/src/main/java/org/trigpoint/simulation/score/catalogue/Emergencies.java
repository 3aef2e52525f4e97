package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.simulation.scenario.Emergency;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.CodeSpan;
import org.trigpoint.simulation.world.Transponder;

/** Aircraft that say that something is wrong. A code that stands for moments was dialled through on the way to another. */
final class Emergencies {
    private static final double DIALLED_SECONDS = 5;
    private static final double SET_SECONDS = 30;
    private static final long SET_MICROS = (long) (SET_SECONDS * 1e6);

    private Emergencies() {}

    static void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            if (Aloft.isAircraft(craft)) {
                Transponder transponder = craft.craft().transponder();
                if (Emergency.of(transponder.squawk()) != Emergency.NONE) {
                    marks.event(
                            "squawk " + transponder.squawk(), new Run(0, world.instants() - 1), SET_MICROS, craft.id());
                }
                transponder.codes().forEach(code -> mark(world, craft, code, marks));
            }
        }
    }

    private static void mark(WorldTrace world, CraftTrace craft, CodeSpan code, Marks marks) {
        if (code.emergency() == Emergency.NONE || !Aloft.isWithin(world, code.span())) {
            return;
        }
        Run run = Aloft.run(world, code.span());
        if (world.heardIn(craft.id(), run.from() + 1, run.to()) == 0) {
            return;
        }
        boolean distress = code.emergency() != Emergency.MEDICAL && code.emergency() != Emergency.MINIMUM_FUEL;
        double seconds = Aloft.seconds(world, code.span());
        if (seconds < DIALLED_SECONDS) {
            marks.nearMiss("dialled through", run, craft.id());
        } else if (seconds < SET_SECONDS) {
            marks.either("set for moments", run, craft.id());
        } else if (!distress) {
            marks.either("asks for priority", run, craft.id());
        } else {
            marks.event(what(code), run, SET_MICROS, craft.id());
        }
    }

    private static String what(CodeSpan code) {
        return Emergency.of(code.squawk()) == Emergency.NONE
                ? "emergency " + code.emergency().text()
                : "squawk " + code.squawk();
    }
}
