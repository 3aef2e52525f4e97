package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.simulation.ais.ReportingIntervals;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Alias;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.TransmitterState;

/**
 * A ship that was heard switches its transmitter off, for as long as the rule asks for, where some receiver would have heard it.
 *
 * <p>Alike are times without a report whose cause is another: nobody listens, or what was heard comes late.
 */
final class SilenceTruth implements RuleTruth {
    private static final int HEARD_BEFORE_INSTANTS = 90;
    private static final double SLOW_KN = 5;
    private static final double HIGH_LOSS_PROB = 0.4;

    @Override
    public String rule() {
        return "silence";
    }

    @Override
    public String event() {
        return "a transmitter is off for 10 minutes and 20 reports or longer (below 5 kn for an hour), of a ship that was heard in the quarter of an hour"
                + " before (by satellite only: for 12 hours), while a receiver is on and in range, an hour or more after the start";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (CraftTrace craft : world.crafts()) {
            if (Figures.isShip(craft)) {
                markSwitched(world, craft, marks);
                markGaps(world, craft, marks);
                markLoss(world, craft, marks);
                markRenumbered(world, craft, marks);
            }
        }
    }

    private static void markSwitched(WorldTrace world, CraftTrace craft, Marks marks) {
        int learning = Figures.instants(world, "silence-learning");
        for (Run off : Run.of(world.instants(), instant -> craft.at(instant).transmitter() == TransmitterState.OFF)) {
            if (off.from() == 0 || world.heardIn(craft.id(), off.from() - HEARD_BEFORE_INSTANTS, off.from() - 1) == 0) {
                continue;
            }
            List<Run> heardable = Run.of(off, instant -> craft.at(instant).reception() == Reception.POSSIBLE);
            if (heardable.isEmpty() || heardable.getFirst().from() > off.from() + 1) {
                continue;
            }
            Run silent = heardable.getFirst();
            long needsMicros = needsMicros(world, craft, off.from() - 1);
            int needs = Figures.instants(world, needsMicros);
            if ((silent.count() < needs && isBySatellite(world))
                    || silent.count() < Figures.instants(world, "silence-least-time")) {
                marks.nearMiss("shorter than the least time", silent, craft.id());
            } else if (silent.count() < needs) {
                marks.either("too few reports were due", silent, craft.id());
            } else if (off.from() < learning) {
                if (silent.to() < learning + needs) {
                    marks.nearMiss("before reception is known", silent, craft.id());
                } else {
                    marks.either("began before reception was known", silent, craft.id());
                }
            } else if (craft.at(off.from()).truth().activity().isStationary()) {
                marks.either("switched off at rest", silent, craft.id());
            } else {
                marks.event("switched off", silent, needsMicros, craft.id());
            }
        }
    }

    /** What the rule's definition asks for: a least time, and a least number of reports at the rate of the craft's equipment. */
    private static long needsMicros(WorldTrace world, CraftTrace craft, int instant) {
        if (isBySatellite(world)) {
            return Published.micros("gfw-disabling-gap");
        }
        double reports = Published.number("silence-least-reports");
        long interval =
                intervalMicros(craft.craft().equipment(), craft.at(instant).truth());
        return Math.max(Published.micros("silence-least-time"), (long) (reports * interval));
    }

    /** True when everyone who listens hands over in batches: satellites. */
    private static boolean isBySatellite(WorldTrace world) {
        return world.scenario().receivers().stream().allMatch(receiver -> receiver.batchMinutes() > 0);
    }

    /** What was due at the least: of a slow ship nobody knows that it does not lie at anchor. */
    private static long intervalMicros(Equipment equipment, Kinematics now) {
        if (Figures.knots(now) < SLOW_KN) {
            return Published.micros("m1371-class-a-rest");
        }
        return switch (equipment) {
            case CLASS_A -> ReportingIntervals.classAMicros(now);
            case CLASS_B -> ReportingIntervals.classBMicros(now);
            case CLASS_B_SO -> ReportingIntervals.classBSoMicros(now);
            case AIRCRAFT, ADS_B, MAVLINK, NONE -> ReportingIntervals.AIRCRAFT_MICROS;
        };
    }

    /** Times without a report in time of a ship that sends. */
    private static void markGaps(WorldTrace world, CraftTrace craft, Marks marks) {
        int least = Figures.instants(world, "silence-least-time");
        for (Run gap : Run.of(world.instants(), instant -> isGap(world, craft, instant))) {
            boolean before =
                    gap.from() > 0 && world.heardIn(craft.id(), gap.from() - HEARD_BEFORE_INSTANTS, gap.from() - 1) > 0;
            if (gap.count() >= least && before && !isBySatellite(world)) {
                marks.nearMiss(cause(world, craft, gap), gap, craft.id());
            }
        }
    }

    private static boolean isGap(WorldTrace world, CraftTrace craft, int instant) {
        TransmitterState transmitter = craft.at(instant).transmitter();
        if (transmitter != TransmitterState.ON && transmitter != TransmitterState.FAULTY) {
            return false;
        }
        List<Station.Receiver> receivers = world.scenario().receivers();
        for (int receiver = 0; receiver < receivers.size(); receiver++) {
            if (world.isHeard(craft.id(), receiver, instant) && !isLate(receivers.get(receiver), world, instant)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLate(Station.Receiver receiver, WorldTrace world, int instant) {
        long since = world.timeOf(instant) - world.startEpochMicros();
        return receiver.batchMinutes() > 0 || receiver.late().stream().anyMatch(span -> span.contains(since));
    }

    private static String cause(WorldTrace world, CraftTrace craft, Run gap) {
        if (world.heardIn(craft.id(), gap.from(), gap.to()) > 0) {
            return "late delivery";
        }
        Reception[] causes = {Reception.RECEIVER_OFF, Reception.JAMMED, Reception.OUT_OF_RANGE, Reception.POSSIBLE};
        Reception most = Reception.POSSIBLE;
        int count = 0;
        for (Reception cause : causes) {
            int of = gap.count(instant -> craft.at(instant).reception() == cause);
            if (of > count) {
                most = cause;
                count = of;
            }
        }
        return switch (most) {
            case RECEIVER_OFF -> "receiver outage";
            case JAMMED -> "jamming";
            case OUT_OF_RANGE -> hasDucted(world, gap.from()) ? "ducting over" : "out of range";
            case POSSIBLE -> "lost on the way";
        };
    }

    /** True when reception that was better than usual has just ended. */
    private static boolean hasDucted(WorldTrace world, int instant) {
        long since = world.timeOf(instant) - world.startEpochMicros();
        return world.scenario().receivers().stream()
                .flatMap(receiver -> receiver.fades().stream())
                .anyMatch(fade -> fade.lossDb() < 0
                        && Math.abs(fade.span().to().toNanos() / 1_000 - since) <= 5 * Figures.MINUTE_MICROS);
    }

    /** It goes on under another number: the one before is not heard any more. */
    private static void markRenumbered(WorldTrace world, CraftTrace craft, Marks marks) {
        for (Alias alias : craft.craft().aliases()) {
            int at = world.instantAt(world.startEpochMicros() + alias.fromMicros());
            if (alias.change().mmsi().isPresent() && at > 0) {
                marks.nearMiss("goes on under another number", new Run(at, world.instants() - 1), craft.id());
            }
        }
    }

    /** Half an hour of a ship whose every receiver loses much, again and again; of one that only satellites hear, half a day. */
    private static void markLoss(WorldTrace world, CraftTrace craft, Marks marks) {
        if (world.scenario().receivers().stream().anyMatch(receiver -> receiver.lossProb() < HIGH_LOSS_PROB)) {
            return;
        }
        boolean bySatellite = isBySatellite(world);
        int half = Figures.instants(
                world, bySatellite ? Published.micros("gfw-disabling-gap") : 30 * Figures.MINUTE_MICROS);
        for (Run sent : Run.of(world.instants(), instant -> craft.at(instant).isAudible())) {
            for (int from = sent.from(); from + half <= sent.to() + 1; from += half) {
                marks.nearMiss(
                        bySatellite ? "heard by satellite" : "high loss", new Run(from, from + half - 1), craft.id());
            }
        }
    }
}
