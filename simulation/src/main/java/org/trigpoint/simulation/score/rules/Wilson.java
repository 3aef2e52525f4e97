package org.trigpoint.simulation.score.rules;

/**
 * The score interval of a share (E. B. Wilson, J. American Statistical Association 22(158), 1927), of 95 %: two-sided, so the lower
 * bound is one that 97.5 % of the intervals keep.
 */
public final class Wilson {
    /** Quantile of the normal distribution at 0.975. */
    private static final double Z = 1.959963984540054;

    private Wilson() {}

    /** Upper bound of the share that this many of a number tell; NaN of none. */
    public static double highRatio(long hits, long of) {
        return 1 - lowRatio(of - hits, of);
    }

    /** Lower bound of the share that this many of a number tell; NaN of none. */
    public static double lowRatio(long hits, long of) {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " is no share");
        }
        if (of == 0) {
            return Double.NaN;
        }
        if (hits == 0) {
            return 0;
        }
        double n = of;
        double ratio = hits / n;
        double half = Z * Math.sqrt(ratio * (1 - ratio) / n + Z * Z / (4 * n * n));
        return (ratio + Z * Z / (2 * n) - half) / (1 + Z * Z / n);
    }
}
