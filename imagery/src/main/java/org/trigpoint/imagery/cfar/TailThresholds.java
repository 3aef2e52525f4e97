package org.trigpoint.imagery.cfar;

/**
 * Thresholds for a wanted rate of false alarms, from how far out clutter was measured to reach. Of the K distributions with these looks the one is taken of
 * which as large a share lies above the measured power; the threshold is where that one leaves the wanted probability. Clutter that reaches no farther
 * than speckle alone is taken for speckle alone. Immutable.
 */
public final class TailThresholds {
    /** Share of clutter above the power that is measured: rare enough to tell the tail, frequent enough to be few ships' pixels. */
    public static final double MEASURED_PROB = 3e-3;

    private static final int ORDERS = 36;
    private static final double LEAST_ORDER = 0.15;
    private static final double MOST_ORDER = 400;

    private final double looks;
    private final double falseProb;
    private final double[] orders = new double[ORDERS + 1];
    private final double[] measured = new double[ORDERS + 1];
    private final double[] thresholds = new double[ORDERS + 1];

    /**
     * Thresholds.
     *
     * @param looksCount equivalent number of looks of the speckle
     * @param falseProb wanted probability that a pixel of clutter is above the threshold
     */
    public TailThresholds(double looksCount, double falseProb) {
        looks = looksCount;
        this.falseProb = falseProb;
        for (int i = 0; i <= ORDERS; i++) {
            orders[i] = i == 0
                    ? Double.POSITIVE_INFINITY
                    : MOST_ORDER * Math.pow(LEAST_ORDER / MOST_ORDER, (i - 1) / (ORDERS - 1.0));
            KClutter clutter = new KClutter(looksCount, orders[i]);
            measured[i] = clutter.powerRatio(MEASURED_PROB);
            thresholds[i] = clutter.powerRatio(falseProb);
        }
    }

    /** What they are for. */
    public double falseProb() {
        return falseProb;
    }

    /** Variance of the natural logarithm of speckle of so many looks. */
    public static double logVariance(double looksCount) {
        return GammaFunctions.trigamma(looksCount);
    }

    /** The threshold, in means, where clutter passes this power with {@link #MEASURED_PROB}. */
    public double thresholdRatio(double measuredRatio) {
        int i = below(measuredRatio);
        if (i == 0) {
            return thresholds[0];
        }
        // A tail beyond that of the least order is scaled.
        if (i > ORDERS) {
            return thresholds[ORDERS] * measuredRatio / measured[ORDERS];
        }
        double part = Math.log(measuredRatio / measured[i - 1]) / Math.log(measured[i] / measured[i - 1]);
        return thresholds[i - 1] * Math.pow(thresholds[i] / thresholds[i - 1], part);
    }

    /** The clutter that was taken: of the tabled orders the next heavier one. */
    public KClutter clutter(double measuredRatio) {
        return new KClutter(looks, orders[Math.min(below(measuredRatio), ORDERS)]);
    }

    /** Index of the first tabled order that reaches as far. */
    private int below(double measuredRatio) {
        int i = 0;
        while (i <= ORDERS && measured[i] < measuredRatio) {
            i++;
        }
        return i;
    }
}
