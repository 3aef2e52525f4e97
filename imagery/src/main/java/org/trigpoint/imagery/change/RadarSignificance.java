package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.imagery.raster.Window;

/**
 * Change of backscatter: the ratio of the means of two boxes, which for the same ground is distributed as F with twice as many degrees of
 * freedom as the box has looks (E. J. M. Rignot and J. J. van Zyl, IEEE TGRS 31, 1993).
 *
 * <p>Neighbouring pixels of real products are not independent, and ground is not the same to a fraction of a decibel. How many looks a box really has
 * is measured: of so many looks the logarithm of the ratio has the variance 2 ψ'(L), which is held against its robust variance between
 * the scenes. The lesser of that and of looks times pixels counts.
 */
final class RadarSignificance implements Significance {
    private static final int FEWEST = 400;
    private static final double DB = 10 / Math.log(10);
    private static final double TABLE_STEP = 0.005;
    private static final int TABLE_SIZE = 2_400;

    private final int radius;
    private final boolean amplitude;
    private final double logGain;
    private final double looks;
    private final float[] sigmasByLog = new float[TABLE_SIZE];

    private RadarSignificance(int radius, boolean amplitude, double logGain, double looks) {
        this.radius = radius;
        this.amplitude = amplitude;
        this.logGain = logGain;
        this.looks = looks;
        for (int i = 0; i < TABLE_SIZE; i++) {
            double logProb = Tails.logUpperRatio(Math.exp(i * TABLE_STEP), looks);
            sigmasByLog[i] = (float) Tails.upperNormal(Math.min(logProb, Math.log(0.5)));
        }
    }

    /** Of windows that are spread over the scenes. */
    static RadarSignificance of(ScenePair pair, ChangeSettings settings) throws IOException, ChangeException {
        int radius = settings.boxPixels() / 2;
        boolean amplitude = settings.kind() == SceneKind.SAR_AMPLITUDE;
        double[] logs = new double[36 * 128 * 128];
        int count = 0;
        for (Window window : pair.samples()) {
            ScenePair.Values values = pair.read(window);
            float[] ratios = logRatios(values, radius, amplitude);
            for (float each : ratios) {
                if (!Float.isNaN(each) && count < logs.length) {
                    logs[count++] = each;
                }
            }
        }
        if (count < FEWEST) {
            throw new ChangeException("Only " + count + " pixels of the sample are in both scenes and not masked; "
                    + FEWEST + " are needed");
        }
        double[] sample = Arrays.copyOf(logs, count);
        double sigma = Robust.sigma(sample);
        double nominal = settings.looksCount() * settings.boxPixels() * settings.boxPixels();
        return new RadarSignificance(
                radius, amplitude, Robust.median(sample), Math.min(nominal, looksOf(sigma * sigma)));
    }

    /** So many looks that the logarithm of a ratio has this variance: ψ' falls. */
    private static double looksOf(double variance) {
        double low = 0.1;
        double high = 1e6;
        for (int i = 0; i < 100; i++) {
            double middle = Math.sqrt(low * high);
            if (2 * Tails.trigamma(middle) > variance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double gainRatio() {
        return Math.exp(-logGain);
    }

    double looksCount() {
        return looks;
    }

    @Override
    public int marginPixels() {
        return radius;
    }

    @Override
    public void judge(ScenePair.Values values, float[] sigmas, float[] levels) {
        float[] logs = logRatios(values, radius, amplitude);
        for (int i = 0; i < logs.length; i++) {
            double log = logs[i] - logGain;
            levels[i] = (float) (log * DB);
            if (Double.isNaN(log) || Float.isNaN(values.before()[i])) {
                sigmas[i] = Float.NaN;
            } else {
                int at = (int) Math.min(TABLE_SIZE - 1L, Math.round(Math.abs(log) / TABLE_STEP));
                sigmas[i] = log < 0 ? -sigmasByLog[at] : sigmasByLog[at];
            }
        }
    }

    /** log of after over before, of the means of boxes of which at least half is there; else NaN. */
    private static float[] logRatios(ScenePair.Values values, int radius, boolean amplitude) {
        int width = values.window().width();
        int height = values.window().height();
        double[] one = sums(values.before(), width, height, amplitude, false);
        double[] other = sums(values.after(), width, height, amplitude, false);
        double[] counts = sums(values.before(), width, height, amplitude, true);
        double half = (2 * radius + 1) * (2 * radius + 1) / 2.0;
        float[] logs = new float[values.before().length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double count = box(counts, width, height, row, column, radius);
                double before = box(one, width, height, row, column, radius);
                double after = box(other, width, height, row, column, radius);
                logs[row * width + column] =
                        count >= half && before > 0 && after > 0 ? (float) Math.log(after / before) : Float.NaN;
            }
        }
        return logs;
    }

    /** Sums of all above and to the left, with a row and a column of nothing first. */
    private static double[] sums(float[] values, int width, int height, boolean amplitude, boolean counts) {
        double[] sums = new double[(width + 1) * (height + 1)];
        for (int row = 0; row < height; row++) {
            double line = 0;
            for (int column = 0; column < width; column++) {
                double value = values[row * width + column];
                if (!Double.isNaN(value)) {
                    line += counts ? 1 : amplitude ? value * value : value;
                }
                sums[(row + 1) * (width + 1) + column + 1] = sums[row * (width + 1) + column + 1] + line;
            }
        }
        return sums;
    }

    private static double box(double[] sums, int width, int height, int row, int column, int radius) {
        int top = Math.max(0, row - radius);
        int bottom = Math.min(height, row + radius + 1);
        int left = Math.max(0, column - radius);
        int right = Math.min(width, column + radius + 1);
        int line = width + 1;
        return sums[bottom * line + right]
                - sums[top * line + right]
                - sums[bottom * line + left]
                + sums[top * line + left];
    }
}
