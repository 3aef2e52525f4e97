package org.trigpoint.imagery.change;

import java.util.Arrays;

/** Statistics that a minority of outliers does not move (P. J. Rousseeuw and C. Croux, JASA 88, 1993). */
final class Robust {
    /** Of a normal distribution the standard deviation is so many median absolute deviations. */
    private static final double MAD_SIGMAS = 1.482_602_218_505_602;

    private Robust() {}

    /** The middle value; NaN of none. */
    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** A quantile between the values; NaN of none. */
    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }

    /** The standard deviation by the median absolute deviation from the median. */
    static double sigma(double[] values) {
        double middle = median(values);
        double[] away = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            away[i] = Math.abs(values[i] - middle);
        }
        return MAD_SIGMAS * median(away);
    }
}
