package org.trigpoint.model.alert;

/**
 * How much a case wants to be opened before others at a moment: three numbers and their product.
 *
 * @param consequenceRatio how much would follow, 1 is the ordinary
 * @param scoreRatio how much speaks for it, 0 to 1: the logistic function of the score in log-odds. It is no probability
 * @param freshnessRatio 1 when something new was just said, a half after each half-life
 */
public record CaseOrder(double consequenceRatio, double scoreRatio, double freshnessRatio) {
    private static final double MICROS_PER_SECOND = 1e6;

    /**
     * The order at a moment.
     *
     * @param consequence how much would follow
     * @param scoreLog score in natural log-odds
     * @param newsEpochMicros when something new was said last
     * @param nowEpochMicros the moment
     * @param halfLifeSeconds after which it counts half
     */
    public static CaseOrder at(
            Consequence consequence,
            double scoreLog,
            long newsEpochMicros,
            long nowEpochMicros,
            double halfLifeSeconds) {
        double age = Math.max(0, (nowEpochMicros - newsEpochMicros) / MICROS_PER_SECOND);
        return new CaseOrder(
                consequence.productRatio(),
                1 / (1 + StrictMath.exp(-scoreLog)),
                StrictMath.pow(2, -age / halfLifeSeconds));
    }

    /** The product. */
    public double productRatio() {
        return consequenceRatio * scoreRatio * freshnessRatio;
    }
}
