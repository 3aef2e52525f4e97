package org.trigpoint.simulation.score.catalogue;

import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.TransmitterState;

/** The link to a drone in the air is lost. Alike are a drone that has landed, moments, and a ground station that is off. */
final class DroneLinkTruth implements RuleTruth {
    private static final double MOMENTS_SECONDS = 5;
    private static final double LEAST_SECONDS = 30;
    private static final long LEAST_MICROS = (long) (LEAST_SECONDS * 1e6);

    @Override
    public String rule() {
        return "drone-link";
    }

    @Override
    public String event() {
        return "nothing comes over the link of a drone in the air for 30 s or longer, while its ground station is on";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            if (Aloft.hasLink(craft)) {
                craft.craft().silent().forEach(span -> markOff(world, craft, span, marks));
                markBeyond(world, craft, marks);
            }
        }
    }

    private static void markOff(WorldTrace world, CraftTrace craft, Span span, Marks marks) {
        if (!Aloft.isWithin(world, span)) {
            return;
        }
        Run run = Aloft.run(world, span);
        if (!Aloft.isHeardBefore(world, craft, run.from())) {
            return;
        }
        double seconds = Aloft.seconds(world, span);
        if (!Aloft.isFlying(craft, run.from())) {
            marks.nearMiss("off on the ground", run, craft.id());
        } else if (seconds < MOMENTS_SECONDS) {
            marks.nearMiss("lost for moments", run, craft.id());
        } else if (seconds < LEAST_SECONDS) {
            marks.either("lost shortly", run, craft.id());
        } else {
            marks.event("link lost", run, LEAST_MICROS, craft.id());
        }
    }

    /** It sends, and what it sends does not come. */
    private static void markBeyond(WorldTrace world, CraftTrace craft, Marks marks) {
        for (Run run : Run.of(world.instants(), instant -> isUnheard(craft, instant))) {
            boolean off = craft.at(run.from()).reception() == Reception.RECEIVER_OFF;
            if (!Aloft.isHeardBefore(world, craft, run.from()) || !Aloft.isFlying(craft, run.from())) {
                continue;
            }
            if (off) {
                marks.nearMiss("ground station off", run, craft.id());
            } else if (run.count() * world.everyMicros() < LEAST_MICROS) {
                marks.either("out of range shortly", run, craft.id());
            } else {
                marks.event("out of range", run, LEAST_MICROS, craft.id());
            }
        }
    }

    private static boolean isUnheard(CraftTrace craft, int instant) {
        return craft.at(instant).transmitter() != TransmitterState.OFF
                && craft.at(instant).reception() != Reception.POSSIBLE;
    }
}
