package org.trigpoint.imagery.detect;

/**
 * Clouds over water, by what they look like, where no mask is given: white, and with soft edges. The water three pixels from a cloud is still
 * brighter in the near infrared than water farther off; beside land and ships it is not. What is near a cloud is not searched.
 */
final class CloudGuard {
    private static final double LEAST_METERS2 = 10_000;
    /** Of the darkest band to the brightest one: soil and plants are less even. */
    private static final double LEAST_WHITENESS_RATIO = 0.7;
    /** Of the brightness beside a cloud to that within, both above the water. */
    private static final double LEAST_SOFTNESS_RATIO = 0.08;

    private static final int SKIRT_PIXELS = 3;
    private static final int REACH_PIXELS = 12;

    private final int width;
    private final int height;
    private final float[][] bands;
    private final boolean[] open;
    private final Regions dry;

    /** Of bands blue, green, red and near infrared, and what of them is open water. */
    CloudGuard(float[][] bands, boolean[] open, int width, int height) {
        this.bands = bands;
        this.open = open;
        this.width = width;
        this.height = height;
        boolean[] other = new boolean[open.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = !open[i] && !Float.isNaN(bands[1][i]);
        }
        dry = new Regions(other, width, height, true);
    }

    /** True where a cloud is, or near. */
    boolean[] clouded(double pixelMeters2) {
        boolean[] clouds = new boolean[open.length];
        boolean[] cloud = clouds(pixelMeters2);
        for (int i = 0; i < clouds.length; i++) {
            if (dry.label(i) >= 0 && cloud[dry.label(i)]) {
                mark(clouds, i % width, i / width);
            }
        }
        return clouds;
    }

    private void mark(boolean[] clouds, int column, int row) {
        for (int r = Math.max(0, row - REACH_PIXELS); r <= Math.min(height - 1, row + REACH_PIXELS); r++) {
            for (int c = Math.max(0, column - REACH_PIXELS); c <= Math.min(width - 1, column + REACH_PIXELS); c++) {
                clouds[r * width + c] = true;
            }
        }
    }

    private boolean[] clouds(double pixelMeters2) {
        double[][] sums = new double[dry.count()][bands.length];
        double[] skirts = new double[dry.count()];
        long[] skirtPixels = new long[dry.count()];
        double water = 0;
        long waterPixels = 0;
        float[] infrared = bands[bands.length - 1];
        for (int i = 0; i < open.length; i++) {
            int label = dry.label(i);
            if (label >= 0) {
                for (int band = 0; band < bands.length; band++) {
                    sums[label][band] += bands[band][i];
                }
            } else if (open[i]) {
                int beside = beside(i % width, i / width);
                if (beside >= 0) {
                    skirts[beside] += infrared[i];
                    skirtPixels[beside]++;
                } else {
                    water += infrared[i];
                    waterPixels++;
                }
            }
        }
        boolean[] clouds = new boolean[dry.count()];
        for (int label = 0; label < clouds.length && waterPixels > 0; label++) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (double sum : sums[label]) {
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
            double far = water / waterPixels;
            double within = sums[label][bands.length - 1] / dry.size(label) - far;
            double skirt = skirts[label] / Math.max(1, skirtPixels[label]) - far;
            clouds[label] = dry.size(label) * pixelMeters2 >= LEAST_METERS2
                    && least >= LEAST_WHITENESS_RATIO * most
                    && skirt >= LEAST_SOFTNESS_RATIO * within
                    && skirtPixels[label] > 0;
        }
        return clouds;
    }

    /** The region that is exactly as far as a skirt reaches, along a row or a column; −1 when there is none, or a nearer one. */
    private int beside(int column, int row) {
        for (int away = 1; away <= SKIRT_PIXELS; away++) {
            for (int[] step : new int[][] {{away, 0}, {-away, 0}, {0, away}, {0, -away}}) {
                int c = column + step[0];
                int r = row + step[1];
                int label = c >= 0 && c < width && r >= 0 && r < height ? dry.label(r * width + c) : -1;
                if (label >= 0) {
                    return away == SKIRT_PIXELS ? label : -1;
                }
            }
        }
        return -1;
    }
}
