package org.trigpoint.simulation.score.report;

import java.util.Arrays;
import java.util.List;
import org.trigpoint.simulation.score.Score;

/**
 * One figure over the runs of a scenario; runs that lack it are left out.
 *
 * @param runs that have it
 * @param mean NaN when none has it
 * @param deviation of the sample; NaN below two runs
 * @param least of all
 * @param greatest of all
 */
record Spread(int runs, double mean, double deviation, double least, double greatest) {
    static Spread of(Figure figure, List<Score> scores) {
        double[] values = scores.stream()
                .mapToDouble(figure.of())
                .filter(Double::isFinite)
                .toArray();
        if (values.length == 0) {
            return new Spread(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = sum(values) / values.length;
        double[] squares =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray();
        double deviation = values.length < 2 ? Double.NaN : Math.sqrt(sum(squares) / (values.length - 1));
        return new Spread(
                values.length,
                mean,
                deviation,
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
