package org.trigpoint.fusion.associate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trigpoint.model.observation.Look;

/**
 * The looks of one scan, in the plane of a cell. They are one search: what lies in several is seen as surely as by the one that sees it
 * best, not by each once more.
 */
final class PlaneLooks {
    private static final double LEAST_FALSE_PER_METERS2 = 1e-12;

    static final int NONE = -1;

    private final List<Look> looks;
    private final PlaneArea[] areas;
    /** Of each look how surely it sees each of the lengths of {@link LengthBelief}. */
    private final double[][] seenProbs;

    /** At least one look. */
    PlaneLooks(List<Look> looks, CellPlane plane) {
        this.looks = looks;
        areas = looks.stream().map(look -> PlaneArea.of(look.area(), plane)).toArray(PlaneArea[]::new);
        seenProbs = looks.stream().map(LengthBelief::seenProbs).toArray(double[][]::new);
    }

    /** Of those that a place lies in, the number of the one that sees something of this length best; {@link #NONE} when it lies in none. */
    int at(double eastMeters, double northMeters, double lengthMeters) {
        int best = NONE;
        double most = -1;
        for (int i = 0; i < areas.length; i++) {
            if (areas[i].contains(eastMeters, northMeters)) {
                double seenProb = looks.get(i).seenProb(lengthMeters);
                if (seenProb > most) {
                    most = seenProb;
                    best = i;
                }
            }
        }
        return best;
    }

    Look look(int number) {
        return looks.get(number);
    }

    /**
     * True when what is missed says how long it is. A look that stands for all ranges alone says the mean over them: what it misses may as
     * well be far away.
     */
    boolean tellLength() {
        return areas.length > 1;
    }

    /** How surely a look sees each of the lengths of {@link LengthBelief}. */
    double[] seenProbs(int number) {
        return seenProbs[number];
    }

    /** True for a place in one of them, or this near to one. */
    boolean containsNearly(double eastMeters, double northMeters, double marginMeters) {
        for (PlaneArea area : areas) {
            if (area.containsNearly(eastMeters, northMeters, marginMeters)) {
                return true;
            }
        }
        return false;
    }

    /** How surely the scan sees something of unknown length: the mean over what it searched. */
    double seenProb() {
        return mean(look -> look.seenProb(Double.NaN));
    }

    /** False detections expected in a square metre: the mean over what it searched. */
    double falsePerMeters2() {
        return mean(PlaneLooks::falsePerMeters2);
    }

    /** False detections that a look expects in a square metre, above 0. */
    double falsePerMeters2(int number) {
        return falsePerMeters2(looks.get(number));
    }

    private static double falsePerMeters2(Look look) {
        return Math.max(LEAST_FALSE_PER_METERS2, look.falsePerKm2() / 1e6);
    }

    private double mean(ToDoubleFunction<Look> value) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < areas.length; i++) {
            // A polygon may be so thin that it has no area.
            double weight = Math.max(1, areas[i].areaMeters2());
            sum += weight * value.applyAsDouble(looks.get(i));
            weights += weight;
        }
        return sum / weights;
    }
}
