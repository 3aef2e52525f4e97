package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;

/** Two craft of a world. */
record Pair(CraftTrace one, CraftTrace other) {
    /** All pairs of craft that a predicate lets in, each once. */
    static List<Pair> of(WorldTrace world, Predicate<CraftTrace> in) {
        List<CraftTrace> crafts = world.crafts().stream().filter(in).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < crafts.size(); i++) {
            for (int j = i + 1; j < crafts.size(); j++) {
                pairs.add(new Pair(crafts.get(i), crafts.get(j)));
            }
        }
        return pairs;
    }

    /** True when they are alongside each other, or on one towing line. */
    boolean isTogether(int instant) {
        return one.companionsAt(instant).contains(other.id());
    }

    /** True when they are nearer than this to each other. */
    boolean isWithin(int instant, double meters) {
        return !Figures.isFar(one.at(instant).truth(), other.at(instant).truth(), meters)
                && Figures.meters(one.at(instant).truth(), other.at(instant).truth()) < meters;
    }

    double meters(int instant) {
        return Figures.meters(one.at(instant).truth(), other.at(instant).truth());
    }
}
