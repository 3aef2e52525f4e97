package org.trigpoint.simulation.score.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.trigpoint.simulation.score.ChiSquare;
import org.trigpoint.simulation.score.Score;
import org.trigpoint.simulation.score.ScorePoint;

/**
 * One quantity over time: the mean of runs whose instants lie alike, with the least and the greatest. Above {@value #POINTS} instants,
 * neighbours are averaged; NaN where no run has it.
 */
final class Trend {
    /** More make noise of a line as wide as a plot. */
    private static final int POINTS = 120;

    private final double[] seconds;
    private final double[] mean;
    private final double[] low;
    private final double[] high;

    private Trend(int size) {
        seconds = new double[size];
        mean = new double[size];
        low = new double[size];
        high = new double[size];
    }

    /** The runs whose instants lie as the first run's do, from its first on. */
    static List<Score> alike(List<Score> scores) {
        List<Long> offsets = offsets(scores.getFirst());
        return scores.stream().filter(score -> offsets(score).equals(offsets)).toList();
    }

    private static List<Long> offsets(Score score) {
        long first = score.series().getFirst().epochMicros();
        return score.series().stream().map(point -> point.epochMicros() - first).toList();
    }

    static Trend of(List<Score> alike, ToDoubleFunction<ScorePoint> figure) {
        Trend trend = begin(alike);
        for (int k = 0; k < trend.seconds.length; k++) {
            double sum = 0;
            double least = Double.NaN;
            double greatest = Double.NaN;
            for (Score score : alike) {
                double value = figure.applyAsDouble(score.series().get(k));
                sum += value;
                least = value >= least ? least : value;
                greatest = value <= greatest ? greatest : value;
            }
            trend.mean[k] = sum / alike.size();
            trend.low[k] = least;
            trend.high[k] = greatest;
        }
        return trend.thinned();
    }

    /** Mean NEES of all pairs of an instant, and the 95 % interval for as many. */
    static Trend ofConsistency(List<Score> alike) {
        Trend trend = begin(alike);
        Map<Integer, double[]> intervals = new HashMap<>();
        for (int k = 0; k < trend.seconds.length; k++) {
            int pairs = 0;
            double sum = 0;
            for (Score score : alike) {
                ScorePoint point = score.series().get(k);
                pairs += point.judgedPairs();
                sum += point.judgedPairs() > 0 ? point.judgedPairs() * point.meanErrorSquared() : 0;
            }
            double[] interval = intervals.computeIfAbsent(pairs, Trend::interval);
            trend.mean[k] = sum / pairs;
            trend.low[k] = interval[0];
            trend.high[k] = interval[1];
        }
        return trend.thinned();
    }

    private static double[] interval(int pairs) {
        return pairs == 0
                ? new double[] {Double.NaN, Double.NaN}
                : new double[] {
                    ChiSquare.quantileSquared(0.025, 2.0 * pairs) / pairs,
                    ChiSquare.quantileSquared(0.975, 2.0 * pairs) / pairs
                };
    }

    private static Trend begin(List<Score> alike) {
        List<Long> offsets = offsets(alike.getFirst());
        Trend trend = new Trend(offsets.size());
        for (int k = 0; k < trend.seconds.length; k++) {
            trend.seconds[k] = offsets.get(k) / 1e6;
        }
        return trend;
    }

    private Trend thinned() {
        int step = (seconds.length + POINTS - 1) / POINTS;
        if (step <= 1) {
            return this;
        }
        Trend thin = new Trend((seconds.length + step - 1) / step);
        for (int k = 0; k < thin.seconds.length; k++) {
            int from = k * step;
            int to = Math.min(seconds.length, from + step);
            thin.seconds[k] = average(seconds, from, to);
            thin.mean[k] = average(mean, from, to);
            thin.low[k] = average(low, from, to);
            thin.high[k] = average(high, from, to);
        }
        return thin;
    }

    private static double average(double[] values, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                count++;
            }
        }
        return sum / count;
    }

    /** How many neighbouring instants one point stands for. */
    static int instantsPerPoint(Score score) {
        return (score.series().size() + POINTS - 1) / POINTS;
    }

    int size() {
        return seconds.length;
    }

    double seconds(int k) {
        return seconds[k];
    }

    double mean(int k) {
        return mean[k];
    }

    double low(int k) {
        return low[k];
    }

    double high(int k) {
        return high[k];
    }
}
