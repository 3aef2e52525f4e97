package org.trigpoint.simulation.score;

/**
 * The chi-square distribution, exact to some 1e-10 relative.
 *
 * <p>Its cumulative probability is the regularised lower incomplete gamma function, by the series below the mean and the continued
 * fraction above it (NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2; the fraction evaluated by W. J. Lentz's method).
 * Quantiles invert it by bisection inside a bracket that grows from E. B. Wilson's and M. M. Hilferty's approximation (PNAS 17, 1931).
 */
public final class ChiSquare {
    private static final double HALF_LN_TWO_PI = 0.9189385332046728;
    private static final double TINY = 1e-300;
    private static final double EPSILON = 1e-16;

    private ChiSquare() {}

    /**
     * The value that a chi-square variable stays below with this probability.
     *
     * @param prob above 0 and below 1
     * @param degrees degrees of freedom, above 0
     */
    public static double quantileSquared(double prob, double degrees) {
        if (!(prob > 0 && prob < 1)) {
            throw new IllegalArgumentException("Probability " + prob + " is not between 0 and 1");
        }
        if (!(degrees > 0)) {
            throw new IllegalArgumentException(degrees + " degrees of freedom are not above 0");
        }
        // Wilson and Hilferty with the normal quantile left at 0: the median. The bracket grows from there to either
        // side.
        double share = 2 / (9 * degrees);
        double low = Math.max(TINY, degrees * cube(Math.max(1 - share, 1e-3)));
        double high = low;
        while (prob(low, degrees) > prob && low > TINY) {
            low /= 1.25;
        }
        while (prob(high, degrees) < prob) {
            high *= 1.25;
        }
        for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
            double middle = low + (high - low) / 2;
            if (prob(middle, degrees) < prob) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** The probability that a chi-square variable of these degrees of freedom stays below a value. */
    public static double prob(double squared, double degrees) {
        if (squared <= 0) {
            return 0;
        }
        double a = degrees / 2;
        double x = squared / 2;
        double front = StrictMath.exp(a * StrictMath.log(x) - x - lnGamma(a));
        return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (double n = a + 1; term > sum * EPSILON; n++) {
            term *= x / n;
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 1_000_000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / nonZero(an * d + b);
            c = nonZero(b + an / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-15) {
                break;
            }
        }
        return h;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series (DLMF 5.11.1) at 15 or more, where what is left out is below 1e-17; below, by the recurrence. */
    private static double lnGamma(double x) {
        double product = 1;
        double at = x;
        while (at < 15) {
            product *= at;
            at++;
        }
        double r = 1 / at;
        double s = r * r;
        double tail = r
                * (1 / 12.0
                        - s
                                * (1 / 360.0
                                        - s
                                                * (1 / 1260.0
                                                        - s * (1 / 1680.0 - s * (1 / 1188.0 - s * 691 / 360_360.0)))));
        return (at - 0.5) * StrictMath.log(at) - at + HALF_LN_TWO_PI + tail - StrictMath.log(product);
    }

    private static double cube(double base) {
        return base * base * base;
    }
}
