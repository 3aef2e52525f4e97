package org.trigpoint.simulation.chance;

/** Whole numbers of rare things. */
public final class Counts {
    private static final double WHOLE_STEP = 30;

    private Counts() {}

    /** A Poisson number of this mean: uniform numbers multiplied until they fall below e^−mean, in steps of means up to 30. */
    public static int poisson(Draws draws, double mean) {
        int count = 0;
        for (double left = mean; left > 0; left -= WHOLE_STEP) {
            double bound = StrictMath.exp(-Math.min(left, WHOLE_STEP));
            for (double product = draws.nextRatio(); product > bound; product *= draws.nextRatio()) {
                count++;
            }
        }
        return count;
    }

    /**
     * A negative binomial number of this mean: a Poisson number whose mean is itself drawn, from a gamma distribution. Its variance is
     * mean + mean² / shape.
     */
    public static int negativeBinomial(Draws draws, double mean, double shape) {
        return poisson(draws, mean / shape * gamma(draws, shape));
    }

    /** Gamma of scale 1 (G. Marsaglia and W. W. Tsang, ACM TOMS 26, 2000, with their device for shapes below 1). */
    private static double gamma(Draws draws, double shape) {
        if (shape < 1) {
            double uniform = 1 - draws.nextRatio();
            return gamma(draws, shape + 1) * StrictMath.pow(uniform, 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = normal(draws);
            double root = 1 + c * normal;
            double v = root * root * root;
            double uniform = 1 - draws.nextRatio();
            if (v > 0 && StrictMath.log(uniform) < 0.5 * normal * normal + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }

    /** Normal with its tails (G. E. P. Box and M. E. Muller, 1958). */
    private static double normal(Draws draws) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - draws.nextRatio()));
        return radius * StrictMath.cos(2 * Math.PI * draws.nextRatio());
    }
}
