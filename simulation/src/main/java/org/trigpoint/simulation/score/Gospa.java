package org.trigpoint.simulation.score;

import java.util.List;

/**
 * The generalised OSPA metric with α = 2: not per point but in all, and open about what it is made of.
 *
 * <p>A. S. Rahmathullah, Á. F. García-Fernández, L. Svensson, "Generalized optimal sub-pattern assignment metric", FUSION 2017,
 * proposition 1: distance^p = Σ d^p over the pairs + (c^p / 2) × (missed + false). Over a sequence of instants switches are added, as
 * the same authors' metric for trajectories (IEEE Trans. Signal Processing 68, 2020) counts them with the matching of each instant:
 * γ^p for a truth that goes from one track to another, half of it when it loses its track or gets one again.
 *
 * @param cutoffMeters c, above 0
 * @param orderRatio p, 1 or more and finite
 * @param switchingMeters γ, 0 or more
 */
public record Gospa(double cutoffMeters, double orderRatio, double switchingMeters) {
    public Gospa {
        new Ospa(cutoffMeters, orderRatio);
        if (orderRatio == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("GOSPA has no infinite order");
        }
        if (!(switchingMeters >= 0 && switchingMeters < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Switching penalty " + switchingMeters + " m is below 0 or infinite");
        }
    }

    /**
     * The distance and its parts, each as a p-th root, so in metres: distance^p is the sum of their p-th powers.
     *
     * @param distanceMeters the metric
     * @param localisationMeters of the pairs
     * @param missedMeters of truths without a track
     * @param falseMeters of tracks without a truth
     * @param switchingMeters of truths whose track changed
     */
    public record Parts(
            double distanceMeters,
            double localisationMeters,
            double missedMeters,
            double falseMeters,
            double switchingMeters) {}

    /** The distance of two sets at one instant. */
    public Parts measure(List<Spot> truths, List<Spot> tracks) {
        NearPairs near = NearPairs.within(cutoffMeters, Points.of(truths), Points.of(tracks));
        return parts(Matching.of(near, cutoffMeters, new Power(orderRatio)), 0);
    }

    /** Begins a sequence of instants, in which switches count. */
    public Sequence begin() {
        return new Sequence(this);
    }

    Parts parts(Matching matching, double switches) {
        Power power = new Power(orderRatio);
        double half = power.raise(cutoffMeters) / 2;
        double localisation = matching.poweredSum();
        double missed = half * (matching.rows() - matching.pairs());
        double falsely = half * (matching.columns() - matching.pairs());
        double switching = power.raise(switchingMeters) * switches;
        return new Parts(
                power.root(localisation + missed + falsely + switching),
                power.root(localisation),
                power.root(missed),
                power.root(falsely),
                power.root(switching));
    }

    /** Instants in order of time; used by one thread. */
    public static final class Sequence {
        private final Gospa gospa;
        private final Switches switches = new Switches();

        private Sequence(Gospa gospa) {
            this.gospa = gospa;
        }

        /** The next instant. */
        public Parts next(Moment moment) {
            Encounter encounter = Encounter.of(moment, gospa.cutoffMeters, new Power(gospa.orderRatio));
            return next(encounter);
        }

        Parts next(Encounter encounter) {
            return gospa.parts(encounter.matching(), switches.next(encounter));
        }
    }
}
