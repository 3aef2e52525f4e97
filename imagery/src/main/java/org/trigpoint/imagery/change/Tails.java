package org.trigpoint.imagery.change;

/** Tails of distributions, as logarithms where they are too small for numbers. */
final class Tails {
    private static final double LOG_ROOT_TWO_PI = 0.918_938_533_204_672_8;
    private static final int MOST_TERMS = 500;
    private static final double TINY = 1e-300;

    private Tails() {}

    /** Logarithm of the probability that a normal variable is above z (M. Abramowitz and I. A. Stegun, 26.2.11 and 26.2.14). */
    static double logUpperNormal(double z) {
        if (z < 0) {
            return Math.log1p(-Math.exp(logUpperNormal(-z)));
        }
        double logDensity = -z * z / 2 - LOG_ROOT_TWO_PI;
        if (z < 3) {
            double term = z;
            double sum = z;
            for (int i = 1; i < MOST_TERMS && term > 1e-17 * sum; i++) {
                term *= z * z / (2 * i + 1);
                sum += term;
            }
            return Math.log(0.5 - Math.exp(logDensity) * sum);
        }
        double fraction = 0;
        for (int i = 200; i > 0; i--) {
            fraction = i / (z + fraction);
        }
        return logDensity - Math.log(z + fraction);
    }

    /** The z above which a normal variable is with this probability, by its logarithm, at most log ½: by bisection. */
    static double upperNormal(double logProb) {
        double low = 0;
        double high = Math.sqrt(-2 * logProb) + 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (logUpperNormal(middle) > logProb) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Logarithm of the probability that the ratio of the means of two gamma variables of the same mean and of so many looks each is above a
     * ratio of 1 or more: F with 2L and 2L degrees of freedom.
     */
    static double logUpperRatio(double ratio, double looks) {
        // P(F > f) = I_{d/(d + d f)}(d/2, d/2), with d/2 = L.
        return logIncompleteBeta(looks, 1 / (1 + ratio));
    }

    /** log I_x(a, a) for x at most ½: continued fraction of Abramowitz and Stegun, 26.5.8, by Lentz's method. */
    private static double logIncompleteBeta(double a, double x) {
        double logFront = logGamma(2 * a) - 2 * logGamma(a) + a * Math.log(x) + a * Math.log1p(-x) - Math.log(a);
        double c = 1;
        double d = guarded(1 - 2 * a * x / (a + 1));
        d = 1 / d;
        double h = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (a - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guarded(1 + even * d);
            c = guarded(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (2 * a + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guarded(1 + odd * d);
            c = guarded(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-14) {
                break;
            }
        }
        return logFront + Math.log(h);
    }

    private static double guarded(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** log Γ by Stirling's series after recurrence to above 8. */
    static double logGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 8) {
            shift += Math.log(at);
            at++;
        }
        double square = 1 / (at * at);
        double series = (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1_260.0 - square / 1_680.0))) / at;
        return (at - 0.5) * Math.log(at) - at + LOG_ROOT_TWO_PI + series - shift;
    }

    /** Variance of the logarithm of a gamma variable of so many looks: ψ'(L). */
    static double trigamma(double looks) {
        double sum = 0;
        double at = looks;
        while (at < 8) {
            sum += 1 / (at * at);
            at++;
        }
        double square = 1 / (at * at);
        return sum + 1 / at + square / 2 + square / at * (1 / 6.0 - square * (1 / 30.0 - square / 42.0));
    }
}
