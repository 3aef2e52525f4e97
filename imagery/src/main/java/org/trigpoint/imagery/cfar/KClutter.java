package org.trigpoint.imagery.cfar;

/**
 * Powers of the sea as radar sees it, with mean 1: speckle of so many looks, gamma distributed, on a texture that is gamma distributed too. This is the K
 * distribution (E. Jakeman, P. N. Pusey, IEEE Trans. Antennas Propag. 24, 1976; K. D. Ward, C. J. Baker, S. Watts, IEE Proc. F 137, 1990). Without
 * texture it is the gamma distribution, of one look the exponential.
 *
 * @param looksCount equivalent number of looks, above 0
 * @param orderCount order of the texture, whose variance is its inverse; infinite without texture
 */
public record KClutter(double looksCount, double orderCount) {
    private static final int NODES = 240;

    public KClutter {
        if (!(looksCount > 0) || !(orderCount > 0)) {
            throw new IllegalArgumentException("Looks and order are above 0, not " + looksCount + ", " + orderCount);
        }
    }

    /** Probability that a power is above so many times the mean; right to 1e-6 of itself where the power is above the mean. */
    public double aboveProb(double meansRatio) {
        if (Double.isInfinite(orderCount)) {
            return GammaFunctions.upper(looksCount, looksCount * meansRatio);
        }
        // By the logarithm of the texture, in equal steps; textures below e^-4 of the mean put nothing above the mean.
        double spread = 1 / Math.sqrt(orderCount);
        double from = -Math.min(4, 9 * spread);
        double to = StrictMath.log1p(9 * spread + 40 / orderCount);
        double step = (to - from) / NODES;
        double scale = orderCount * StrictMath.log(orderCount) - GammaFunctions.logGamma(orderCount);
        double sum = 0;
        for (int i = 0; i <= NODES; i++) {
            double log = from + i * step;
            double texture = StrictMath.exp(log);
            double weight = StrictMath.exp(scale + orderCount * (log - texture));
            sum += weight * GammaFunctions.upper(looksCount, looksCount * meansRatio / texture);
        }
        return Math.min(1, sum * step);
    }

    /** The power, in means, that is passed with this probability, 1e-15 to 0.3. */
    public double powerRatio(double aboveProb) {
        if (!(aboveProb >= 1e-15 && aboveProb <= 0.3)) {
            throw new IllegalArgumentException("A tail of 1e-15 to 0.3 is asked for, not " + aboveProb);
        }
        double low = -3;
        double high = 10;
        while (StrictMath.exp(high) < 1e300 && aboveProb(StrictMath.exp(high)) > aboveProb) {
            high *= 2;
        }
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (aboveProb(StrictMath.exp(middle)) > aboveProb) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }
}
