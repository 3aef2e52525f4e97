package org.trigpoint.simulation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** OSPA and GOSPA of each instant, and their means. */
final class DistanceTally {
    private final Ospa ospa;
    private final Gospa.Sequence gospa;
    private final Power power;
    private final List<ScorePoint> series = new ArrayList<>();
    private double perTruthSum;
    private double localisationSum;

    DistanceTally(ScoreSettings settings) {
        ospa = new Ospa(settings.cutoffMeters(), settings.orderRatio());
        gospa = new Gospa(settings.cutoffMeters(), settings.orderRatio(), settings.switchingMeters()).begin();
        power = new Power(settings.orderRatio());
    }

    void add(Encounter encounter, ConsistencyTally.Mean nees) {
        Matching matching = encounter.matching();
        int pairs = matching.pairs();
        Gospa.Parts parts = gospa.next(encounter);
        perTruthSum += parts.distanceMeters() / power.root(Math.max(1, matching.rows()));
        localisationSum += power.root(matching.poweredSum() / Math.max(1, pairs));
        series.add(new ScorePoint(
                encounter.moment().epochMicros(),
                matching.rows(),
                matching.columns(),
                matching.rows() - pairs,
                matching.columns() - pairs,
                ospa.distanceMeters(matching),
                parts,
                nees.pairs(),
                nees.meanSquared()));
    }

    int instants() {
        return series.size();
    }

    List<ScorePoint> series() {
        return series;
    }

    Score.Distances means() {
        return new Score.Distances(
                mean(ScorePoint::ospaMeters),
                new Gospa.Parts(
                        mean(point -> point.gospa().distanceMeters()),
                        mean(point -> point.gospa().localisationMeters()),
                        mean(point -> point.gospa().missedMeters()),
                        mean(point -> point.gospa().falseMeters()),
                        mean(point -> point.gospa().switchingMeters())),
                perTruthSum / series.size(),
                localisationSum / series.size(),
                mean(ScorePoint::truths),
                mean(ScorePoint::tracks),
                mean(ScorePoint::missed),
                mean(ScorePoint::falseTracks));
    }

    private double mean(ToDoubleFunction<ScorePoint> figure) {
        double sum = 0;
        for (ScorePoint point : series) {
            sum += figure.applyAsDouble(point);
        }
        return sum / series.size();
    }
}
