package org.trigpoint.imagery.detect;

/**
 * Which pixels of an optical image are water, with the ships on it: the normalised difference of green and near infrared (S. K. McFeeters, Int. J. Remote
 * Sensing 17, 1996) parts water from land at a threshold that the scene itself gives (N. Otsu, IEEE Trans. SMC 9, 1979). Parts that are too small to
 * sail on are no water; holes that are small enough to be ships are.
 */
final class WaterFinder {
    private static final int BINS = 200;
    /** Where the threshold may lie: turbid water is above the lower bound, land below the upper one. */
    private static final double LEAST_INDEX = -0.05;

    private static final double MOST_INDEX = 0.3;
    private static final double LEAST_WATER_METERS2 = 250_000;
    private static final double MOST_SHIP_METERS2 = 45_000;

    private final long[] counts = new long[BINS];
    /** Of each bin, what its pixels give back in the near infrared. */
    private final double[] infraredSums = new double[BINS];

    private double threshold = Double.NaN;

    /** −1 to 1, above 0 on most waters; NaN where there are no data. */
    static float index(float green, float infrared) {
        float sum = green + infrared;
        return sum > 0 ? (green - infrared) / sum : Float.NaN;
    }

    void count(float[] green, float[] infrared) {
        for (int i = 0; i < green.length; i++) {
            float index = index(green[i], infrared[i]);
            if (!Float.isNaN(index)) {
                int bin = Math.clamp((int) ((index + 1) * BINS / 2), 0, BINS - 1);
                counts[bin]++;
                infraredSums[bin] += infrared[i];
            }
        }
    }

    /** The index above which water is. */
    double thresholdRatio() {
        if (Double.isNaN(threshold)) {
            threshold = Math.clamp(otsu(), LEAST_INDEX, MOST_INDEX);
        }
        return threshold;
    }

    /** Mean of what land gives back in the near infrared; 0 where less than a hundredth of the scene is land. */
    double landInfrared() {
        long all = 0;
        long land = 0;
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            all += counts[i];
            if ((i + 1) * 2.0 / BINS - 1 <= thresholdRatio()) {
                land += counts[i];
                sum += infraredSums[i];
            }
        }
        return land * 100 > all ? sum / land : 0;
    }

    /** The bound between two classes whose means are farthest apart, weighted by their sizes. */
    private double otsu() {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            total += counts[i];
            sum += (double) i * counts[i];
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int at = BINS / 2;
        for (int i = 0; i < BINS - 1; i++) {
            below += counts[i];
            sumBelow += (double) i * counts[i];
            double above = total - below;
            if (below > 0 && above > 0) {
                double apart = sumBelow / below - (sum - sumBelow) / above;
                double between = below * above * apart * apart;
                if (between > best) {
                    best = between;
                    at = i + 1;
                }
            }
        }
        return at * 2.0 / BINS - 1;
    }

    /**
     * Water of a part of the scene.
     *
     * @return two masks: open water, and water with what is small enough on it to be a ship
     */
    boolean[][] water(float[] green, float[] infrared, int width, int height, double pixelMeters2) {
        boolean[] wet = new boolean[green.length];
        for (int i = 0; i < wet.length; i++) {
            wet[i] = index(green[i], infrared[i]) > thresholdRatio();
        }
        boolean[] open =
                new Regions(wet, width, height, false).atLeast((int) Math.ceil(LEAST_WATER_METERS2 / pixelMeters2));
        boolean[] dry = new boolean[open.length];
        for (int i = 0; i < dry.length; i++) {
            dry[i] = !open[i];
        }
        boolean[] ships = new Regions(dry, width, height, true).insideUpTo((int) (MOST_SHIP_METERS2 / pixelMeters2));
        boolean[] filled = open.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] |= ships[i] && !Float.isNaN(green[i]);
        }
        return new boolean[][] {open, filled};
    }
}
