package org.trigpoint.threat.site;

import java.util.Arrays;

/**
 * How many are expected next after counts of before.
 *
 * <p>Counts that come at random at a rate nobody knows are negative binomial to whom has seen n of them: mean m = (sum + 1/2) / n and variance m +
 * m/n, with Jeffreys' prior of the rate (A. Gelman et al., Bayesian Data Analysis, 3rd ed., 2.6). Counts that scatter more than that, as those of a
 * yard that is full on some days, have the variance that their median absolute deviation shows, times 1.4826². What lies far from the median is
 * taken as three such sigmas from it, so that one fire does not hide the next.
 *
 * @param meanCount expected
 * @param varianceNumber of what comes, not below the mean
 */
record Expectation(double meanCount, double varianceNumber) {
    private static final double MAD_TO_SIGMA = 1.4826;
    private static final double FAR_SIGMAS = 3;
    private static final double JEFFREYS = 0.5;

    /** After these, of which there is one at least. */
    static Expectation after(int[] counts) {
        double median = median(Arrays.stream(counts).asDoubleStream().toArray());
        double mad = median(Arrays.stream(counts)
                .mapToDouble(count -> Math.abs(count - median))
                .toArray());
        double sigma = MAD_TO_SIGMA * mad;
        double far = FAR_SIGMAS * Math.max(sigma, Math.sqrt(Math.max(1, median)));
        double sum = Arrays.stream(counts)
                .mapToDouble(count -> Math.clamp(count, median - far, median + far))
                .sum();
        double mean = (sum + JEFFREYS) / counts.length;
        return new Expectation(mean, Math.max(mean + mean / counts.length, sigma * sigma));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Probability of so many or more. */
    double atLeastProb(int count) {
        return Math.clamp(1 - below(count), 0.0, 1.0);
    }

    /** Probability of so many or fewer. */
    double atMostProb(int count) {
        return Math.min(1, below(count + 1));
    }

    /** By the ratios of one probability to the next, in logarithms: the first may be too small for a number. */
    private double below(int count) {
        double excess = varianceNumber - meanCount;
        double size = meanCount * meanCount / excess;
        double goesOn = excess / varianceNumber;
        double log = size * StrictMath.log(meanCount / varianceNumber);
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += StrictMath.exp(log);
            log += StrictMath.log(goesOn * (k + size) / (k + 1));
        }
        return sum;
    }
}
