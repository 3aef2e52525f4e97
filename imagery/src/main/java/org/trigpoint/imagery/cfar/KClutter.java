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

    /** The power, in means, that is passed with this probability, 1e-15 to 0.99; above 0.3 only without texture is it exact. */
    public double powerRatio(double aboveProb) {
        if (!(aboveProb >= 1e-15 && aboveProb <= 0.99)) {
            throw new IllegalArgumentException("A tail of 1e-15 to 0.99 is asked for, not " + aboveProb);
        }
        // Regula falsi in logarithms, in which a tail is nearly straight; the end that stays is halved (M. Dowell,
        // P. Jarratt, BIT 11, 1971).
        double wanted = StrictMath.log(aboveProb);
        double low = -12;
        double high = 1;
        while (high < 600 && overLog(high, wanted) > 0) {
            low = high;
            high *= 2;
        }
        double lowOver = overLog(low, wanted);
        double highOver = overLog(high, wanted);
        for (int i = 0; i < 100; i++) {
            double at = (low * highOver - high * lowOver) / (highOver - lowOver);
            double over = overLog(at, wanted);
            if (Math.abs(over) < 1e-9) {
                return StrictMath.exp(at);
            }
            if (over > 0) {
                low = at;
                lowOver = over;
                highOver /= 2;
            } else {
                high = at;
                highOver = over;
                lowOver /= 2;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private double overLog(double logPower, double wanted) {
        return StrictMath.log(Math.max(aboveProb(StrictMath.exp(logPower)), 1e-300)) - wanted;
    }
}
