package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.simulation.scenario.Jamming;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.score.rules.Disc;
import org.trigpoint.simulation.score.rules.TrueSpan.Kind;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.TransmitterState;

/** Satellite navigation is jammed where ships or aircraft are. Alike are ships whose sets fail one at a time, and areas in which only radio is drowned. */
final class InterferenceTruth implements RuleTruth {
    private static final int FEWEST_SHIPS = 3;
    private static final int LEAST_INSTANTS = 30;
    private static final int LEAST_AIR_INSTANTS = 6;
    private static final double BEYOND_METERS = 20_000;
    private static final int GOOD_NACP = 8;

    @Override
    public String rule() {
        return "interference";
    }

    @Override
    public String event() {
        return "satellite navigation fails for three ships or more that can be heard, for five minutes or longer, within one jammed area; or for three"
                + " aircraft or more, or gets bad, for a minute or longer";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        for (Jamming jamming : world.scenario().jamming()) {
            long from = world.startEpochMicros() + jamming.span().from().toNanos() / 1_000;
            long to = world.startEpochMicros() + jamming.span().to().toNanos() / 1_000;
            if (from >= world.timeOf(world.instants() - 1)) {
                continue;
            }
            Run run = new Run(world.instantAt(from), world.instantAt(to));
            Disc disc = new Disc(jamming.latDeg(), jamming.lonDeg(), jamming.radiusMeters() + BEYOND_METERS);
            List<CraftTrace> lost = world.crafts().stream()
                    .filter(craft -> Figures.isShip(craft) && isJammed(jamming, world, craft, run, true))
                    .toList();
            List<CraftTrace> touched = world.crafts().stream()
                    .filter(craft -> Figures.isShip(craft)
                            ? isJammed(jamming, world, craft, run, false)
                            : Aloft.isAircraft(craft) && isDisturbed(jamming, world, craft, run, 1))
                    .toList();
            List<CraftTrace> disturbed = world.crafts().stream()
                    .filter(craft -> Aloft.isAircraft(craft)
                            && isDisturbed(jamming, world, craft, run, LEAST_AIR_INSTANTS)
                            && cameGood(jamming, world, craft, run))
                    .toList();
            String[] ids = touched.stream().map(CraftTrace::id).toArray(String[]::new);
            if (!jamming.gnss()) {
                marks.add(Kind.NEAR_MISS, "radio alone jammed", run, disc, ids);
            } else if ((lost.size() >= FEWEST_SHIPS || disturbed.size() >= FEWEST_SHIPS)
                    && run.from() > LEAST_INSTANTS) {
                marks.add(Kind.EVENT, "jammed", run, disc, ids);
            } else {
                marks.add(Kind.EITHER, "jammed, and hardly anyone there", run, disc, ids);
            }
        }
        for (CraftTrace craft : world.crafts()) {
            for (Run off :
                    Run.of(world.instants(), instant -> craft.at(instant).transmitter() == TransmitterState.FAULTY)) {
                if ((Figures.isShip(craft) || Aloft.isAircraft(craft)) && Figures.isAudible(craft, off)) {
                    marks.nearMiss("a false position alone", off, craft.id());
                }
            }
            if (Aloft.isAircraft(craft)) {
                markAlone(world, craft, marks);
            }
        }
    }

    /** An aircraft whose own set fails, or is poor at all times. */
    private static void markAlone(WorldTrace world, CraftTrace craft, Marks marks) {
        if (craft.craft().transponder().nacp() < GOOD_NACP) {
            marks.nearMiss("a poor set", new Run(0, world.instants() - 1), craft.id());
        }
        for (Span span : craft.craft().gnssLost()) {
            if (Aloft.isWithin(world, span)) {
                marks.nearMiss("a set that fails", Aloft.run(world, span), craft.id());
            }
        }
    }

    /** True when a jammer disturbs an aircraft that can be heard, for so many instants. */
    private static boolean isDisturbed(Jamming jamming, WorldTrace world, CraftTrace craft, Run run, int least) {
        return run.count(instant -> craft.at(instant).isAudible()
                        && craft.at(instant).gnss() != Gnss.GOOD
                        && jamming.depthRatio(
                                        craft.at(instant).truth().latDeg(),
                                        craft.at(instant).truth().lonDeg(),
                                        world.timeOf(instant) - world.startEpochMicros())
                                <= 1)
                >= least;
    }

    /** True when it was heard with a good fix in the run or right before it, before it was disturbed. */
    private static boolean cameGood(Jamming jamming, WorldTrace world, CraftTrace craft, Run run) {
        for (int instant = Math.max(0, run.from() - 2); instant <= run.to(); instant++) {
            if (isDisturbed(jamming, world, craft, new Run(instant, instant), 1)) {
                return instant > 0
                        && craft.at(instant - 1).isAudible()
                        && craft.at(instant - 1).gnss() == Gnss.GOOD;
            }
        }
        return false;
    }

    /** True when a craft is in a jammed area for five minutes; with a good fix before, when that is asked for. */
    private static boolean isJammed(Jamming jamming, WorldTrace world, CraftTrace craft, Run run, boolean cameGood) {
        int within = run.count(instant -> isWithin(jamming, world, craft, instant, cameGood));
        int before = Math.max(0, run.from() - 2);
        boolean good =
                !cameGood || (craft.at(before).isAudible() && craft.at(before).gnss() == Gnss.GOOD);
        return within >= (cameGood ? LEAST_INSTANTS : 1) && good;
    }

    private static boolean isWithin(
            Jamming jamming, WorldTrace world, CraftTrace craft, int instant, boolean cameGood) {
        if (!craft.at(instant).isAudible()) {
            return false;
        }
        double depth = jamming.depthRatio(
                craft.at(instant).truth().latDeg(),
                craft.at(instant).truth().lonDeg(),
                world.timeOf(instant) - world.startEpochMicros());
        return depth <= 1 && (!cameGood || craft.at(instant).gnss() == Gnss.LOST);
    }
}
