package org.trigpoint.simulation.score;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.geo.LocalFrame;

/** Errors of position against the covariances that tracks tell. */
final class ConsistencyTally {
    private static final double DEGREES = 2;
    private static final double PROB = 0.95;
    private static final double ELLIPSE_SQUARED = ChiSquare.quantileSquared(PROB, DEGREES);

    private final Map<Integer, Interval> intervals = new HashMap<>();
    private int pairs;
    private int inside;
    private double sum;
    private int instants;
    private int instantsInside;

    /** Mean NEES of an instant; NaN over no pairs. */
    record Mean(int pairs, double meanSquared) {}

    private record Interval(double low, double high) {
        /** What the mean of {@code pairs} independent errors keeps with 95 %. */
        static Interval ofMean(int pairs) {
            double degrees = DEGREES * pairs;
            return new Interval(
                    ChiSquare.quantileSquared((1 - PROB) / 2, degrees) / pairs,
                    ChiSquare.quantileSquared((1 + PROB) / 2, degrees) / pairs);
        }

        boolean holds(double mean) {
            return mean >= low && mean <= high;
        }
    }

    Mean add(Encounter encounter) {
        int count = 0;
        double here = 0;
        for (int truth = 0; truth < encounter.truths(); truth++) {
            Optional<TrackState> track = encounter.findTrackOf(truth).filter(TrackState::hasCovariance);
            if (track.isPresent()) {
                double errorSquared =
                        errorSquared(track.get(), encounter.truth(truth).at());
                count++;
                here += errorSquared;
                inside += errorSquared <= ELLIPSE_SQUARED ? 1 : 0;
            }
        }
        if (count > 0) {
            instants++;
            pairs += count;
            sum += here;
            instantsInside += intervals.computeIfAbsent(count, Interval::ofMean).holds(here / count) ? 1 : 0;
        }
        return new Mean(count, here / count);
    }

    private static double errorSquared(TrackState track, Spot truth) {
        LocalFrame.Offset error = track.at().offsetTo(truth);
        double e = error.eastMeters();
        double n = error.northMeters();
        double ee = track.eeMeters2();
        double en = track.enMeters2();
        double nn = track.nnMeters2();
        return (nn * e * e - 2 * en * e * n + ee * n * n) / (ee * nn - en * en);
    }

    Optional<Score.Consistency> findFigures() {
        if (pairs == 0) {
            return Optional.empty();
        }
        Interval interval = Interval.ofMean(pairs);
        return Optional.of(new Score.Consistency(
                pairs,
                (double) inside / pairs,
                sum / pairs,
                interval.low,
                interval.high,
                (double) instantsInside / instants));
    }
}
