package org.trigpoint.simulation.score;

import java.util.List;

/**
 * The optimal sub-pattern assignment metric: how far one set of points is from another, per point, counting each point too many or too
 * few as {@code cutoffMeters}.
 *
 * <p>D. Schuhmacher, B.-T. Vo, B.-N. Vo, "A Consistent Metric for Performance Evaluation of Multi-Object Filters", IEEE Trans.
 * Signal Processing 56(8), 2008, equations 3 and 4. Two empty sets have distance 0.
 *
 * @param cutoffMeters c, above 0
 * @param orderRatio p, 1 or more; infinite: the longest pair of the best matching, or c when the sets differ in size
 */
public record Ospa(double cutoffMeters, double orderRatio) {
    public Ospa {
        if (!(cutoffMeters > 0 && cutoffMeters < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Cut-off " + cutoffMeters + " m is not above 0 and finite");
        }
        if (!(orderRatio >= 1)) {
            throw new IllegalArgumentException("Order " + orderRatio + " is below 1");
        }
    }

    /** The distance of two sets, 0 to the cut-off. */
    public double distanceMeters(List<Spot> truths, List<Spot> tracks) {
        NearPairs near = NearPairs.within(cutoffMeters, Points.of(truths), Points.of(tracks));
        if (orderRatio == Double.POSITIVE_INFINITY) {
            return Bottleneck.longestMeters(near, cutoffMeters);
        }
        return distanceMeters(Matching.of(near, cutoffMeters, new Power(orderRatio)));
    }

    double distanceMeters(Matching matching) {
        int larger = Math.max(matching.rows(), matching.columns());
        if (larger == 0) {
            return 0;
        }
        Power power = new Power(orderRatio);
        double alone = power.raise(cutoffMeters) * (larger - matching.pairs());
        return power.root((matching.poweredSum() + alone) / larger);
    }
}
