package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.TransmitterState;

/** An aircraft that was heard stops sending in the air, where it would be heard. Alike are landings, and silences of those who listen. */
final class AirSilenceTruth implements RuleTruth {
    private static final double MOMENTS_SECONDS = 30;
    private static final double LEAST_SECONDS = 300;
    private static final long LEAST_MICROS = (long) (LEAST_SECONDS * 1e6);
    private static final int GAP_INSTANTS = 6;

    @Override
    public String rule() {
        return "air-silence";
    }

    @Override
    public String event() {
        return "the transmitter of an aircraft in the air that was heard in the minute before is off for 5 minutes or longer, while a"
                + " receiver is on and would hear it";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            if (Aloft.isAircraft(craft)) {
                craft.craft().silent().forEach(span -> markOff(world, craft, span, marks));
                markGaps(world, craft, marks);
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
        List<Run> heardable = Run.of(
                run, instant -> craft.at(instant).reception() == Reception.POSSIBLE && Aloft.isFlying(craft, instant));
        if (!Aloft.isFlying(craft, run.from())) {
            marks.nearMiss("switched off on the ground", run, craft.id());
        } else if (seconds < MOMENTS_SECONDS) {
            marks.nearMiss("off for moments", run, craft.id());
        } else if (heardable.isEmpty() || heardable.getFirst().from() > run.from() + 1) {
            marks.either("off where nobody would hear it", run, craft.id());
        } else if (heardable.getFirst().count() * world.everyMicros() < LEAST_MICROS) {
            marks.either("off shortly", run, craft.id());
        } else {
            marks.event("switched off in the air", run, LEAST_MICROS, craft.id());
        }
    }

    /** Times without a message of an aircraft that sends. */
    private static void markGaps(WorldTrace world, CraftTrace craft, Marks marks) {
        for (Run gap : Run.of(world.instants(), instant -> isGap(world, craft, instant))) {
            if (gap.count() >= GAP_INSTANTS && Aloft.isHeardBefore(world, craft, gap.from() - 1)) {
                int off = gap.count(instant -> craft.at(instant).reception() == Reception.RECEIVER_OFF);
                int beyond = gap.count(instant -> craft.at(instant).reception() == Reception.OUT_OF_RANGE);
                boolean low = beyond > 0 && isDescending(craft, gap.from());
                String cause = off > beyond ? "receiver outage" : low ? "below the horizon" : "out of range";
                marks.nearMiss(beyond + off > 0 ? cause : "lost on the way", gap, craft.id());
            }
        }
    }

    private static boolean isGap(WorldTrace world, CraftTrace craft, int instant) {
        return craft.at(instant).transmitter() != TransmitterState.OFF && !world.isHeard(craft.id(), instant);
    }

    private static boolean isDescending(CraftTrace craft, int instant) {
        return craft.at(instant).truth().climbMps() < 0 || !Aloft.isFlying(craft, instant);
    }
}
