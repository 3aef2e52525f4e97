package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.TransmitterState;

/** Aircraft are told by someone that they are elsewhere, and say so as if it were good. Alike are those that know that they do not know. */
final class SpoofingTruth implements RuleTruth {
    private static final int LEAST_AIRCRAFT = 3;
    private static final int LEAST_INSTANTS = 12;
    private static final long NEEDS_MICROS = 120_000_000;
    private static final double AWAY_METERS = 5_000;
    private static final double ALIKE_METERS = 5_000;
    private static final double TARGET_METERS = 15_000;

    @Override
    public String rule() {
        return "spoofing";
    }

    @Override
    public String event() {
        return "three aircraft or more that are heard send positions 5 km or more from where they are, for 2 minutes or longer, moved"
                + " to about one place or by about the same way";
    }

    /** A time in which a craft sends another place. */
    private record Elsewhere(CraftTrace craft, Run run) {}

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<Elsewhere> all = new ArrayList<>();
        for (CraftTrace craft : world.crafts()) {
            if (Aloft.isAircraft(craft)) {
                for (Run run : Run.of(world.instants(), instant -> isFalse(craft, instant))) {
                    if (Figures.isAudible(craft, run)) {
                        all.add(new Elsewhere(craft, run));
                    }
                }
                for (Run run : Run.of(world.instants(), instant -> isJammed(craft, instant))) {
                    marks.nearMiss("jammed", run, craft.id());
                }
            }
        }
        while (!all.isEmpty()) {
            List<Elsewhere> group = group(all);
            all.removeAll(group);
            int from = group.stream().mapToInt(each -> each.run().from()).min().orElse(0);
            int to = group.stream().mapToInt(each -> each.run().to()).max().orElse(0);
            String[] ids =
                    group.stream().map(each -> each.craft().id()).distinct().toArray(String[]::new);
            long far = group.stream().filter(SpoofingTruth::isFar).count();
            if (far >= LEAST_AIRCRAFT) {
                marks.event("moved together", new Run(from, to), NEEDS_MICROS, ids);
            } else {
                marks.either("few or hardly moved", new Run(from, to), ids);
            }
        }
    }

    private static boolean isFalse(CraftTrace craft, int instant) {
        return craft.at(instant).transmitter() == TransmitterState.FAULTY;
    }

    private static boolean isJammed(CraftTrace craft, int instant) {
        return craft.at(instant).isAudible()
                && !isFalse(craft, instant)
                && craft.at(instant).gnss() != Gnss.GOOD;
    }

    private static boolean isFar(Elsewhere one) {
        return one.run()
                        .count(instant -> one.craft().at(instant).isAudible()
                                && Figures.meters(
                                                one.craft().at(instant).truth(),
                                                one.craft().claimedAt(instant))
                                        >= AWAY_METERS)
                >= LEAST_INSTANTS;
    }

    /** The first, and those that are moved as it is: to about one place, or as far in one direction. */
    private static List<Elsewhere> group(List<Elsewhere> all) {
        Elsewhere first = all.getFirst();
        return all.stream().filter(each -> isAlike(first, each)).toList();
    }

    private static boolean isAlike(Elsewhere one, Elsewhere other) {
        int from = Math.max(one.run().from(), other.run().from());
        int to = Math.min(one.run().to(), other.run().to());
        if (from > to) {
            return false;
        }
        int middle = (from + to) / 2;
        LocalFrame.Offset moved = moved(one.craft(), middle);
        LocalFrame.Offset likewise = moved(other.craft(), middle);
        double apart =
                Math.hypot(moved.eastMeters() - likewise.eastMeters(), moved.northMeters() - likewise.northMeters());
        return apart <= ALIKE_METERS
                || Figures.meters(one.craft().claimedAt(middle), other.craft().claimedAt(middle)) <= TARGET_METERS;
    }

    private static LocalFrame.Offset moved(CraftTrace craft, int instant) {
        Kinematics truth = craft.at(instant).truth();
        Kinematics claimed = craft.claimedAt(instant);
        return LocalFrame.at(truth.latDeg(), truth.lonDeg()).offsetTo(claimed.latDeg(), claimed.lonDeg());
    }
}
