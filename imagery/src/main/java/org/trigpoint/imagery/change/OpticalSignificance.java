package org.trigpoint.imagery.change;

import java.io.IOException;
import java.util.Arrays;
import org.trigpoint.imagery.raster.Window;

/**
 * Change of brightness that a linear fit does not explain.
 *
 * <p>Sun, air, season and calibration go into gain and offset: a line through the pixels that keep to it, by reduced major axis, since both scenes have
 * noise, with what is farther than three standard deviations left out until nothing changes. What is left is compared with the noise of pixels
 * as bright, in 12 classes of equal number; beside edges with what a fifth of a pixel of displacement, or as much blur by resampling, makes of them. Real scenes have heavier tails
 * than a normal distribution: all is divided by what the 95th of a hundred pixels says beyond 1.96.
 */
final class OpticalSignificance implements Significance {
    private static final int CLASSES = 12;
    private static final int FEWEST = 400;
    private static final double EDGE_PIXELS = 0.1;
    private static final double NORMAL_95 = 1.959_964;

    private final double gain;
    private final double offset;
    private final double[] classBounds = new double[CLASSES];
    private final double[] classSigmas = new double[CLASSES];
    private final double tails;

    private OpticalSignificance(double[] before, double[] after, double[] gradients) throws ChangeException {
        double[] line = line(before, after);
        gain = line[0];
        offset = line[1];
        double[] residuals = new double[before.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = gain * after[i] + offset - before[i];
        }
        noise(before, residuals, gradients);
        double[] sigmas = new double[residuals.length];
        for (int i = 0; i < sigmas.length; i++) {
            sigmas[i] = Math.abs(residuals[i]) / sigma(before[i], gradients[i]);
        }
        tails = Math.max(1, Robust.quantile(sigmas, 0.95) / NORMAL_95);
    }

    /** Of windows that are spread over the scenes. */
    static OpticalSignificance of(ScenePair pair) throws IOException, ChangeException {
        double[] before = new double[36 * 128 * 128];
        double[] after = new double[before.length];
        double[] gradients = new double[before.length];
        int count = 0;
        for (Window window : pair.samples()) {
            ScenePair.Values values = pair.read(window);
            for (int i = 0; i < values.before().length; i++) {
                double gradient = gradient(values.before(), window.width(), i);
                if (!Double.isNaN(gradient) && count < before.length) {
                    before[count] = values.before()[i];
                    after[count] = values.after()[i];
                    gradients[count++] = gradient;
                }
            }
        }
        if (count < FEWEST) {
            throw new ChangeException("Only " + count + " pixels of the sample are in both scenes and not masked; "
                    + FEWEST + " are needed");
        }
        return new OpticalSignificance(
                Arrays.copyOf(before, count), Arrays.copyOf(after, count), Arrays.copyOf(gradients, count));
    }

    double gainRatio() {
        return gain;
    }

    double offsetNumber() {
        return offset;
    }

    /** Gain and offset. */
    private static double[] line(double[] before, double[] after) throws ChangeException {
        double gain = Robust.sigma(before) / Robust.sigma(after);
        double offset = Robust.median(before) - gain * Robust.median(after);
        if (!(gain > 0 && Double.isFinite(gain))) {
            // More than half of a scene can be of one value, as water in whole numbers.
            gain = 1;
            offset = Robust.median(before) - Robust.median(after);
        }
        for (int i = 0; i < 20; i++) {
            double[] residuals = new double[before.length];
            for (int k = 0; k < residuals.length; k++) {
                residuals[k] = gain * after[k] + offset - before[k];
            }
            double bound = 3 * Math.max(Robust.sigma(residuals), 1e-9 * Math.abs(Robust.median(before)) + 1e-12);
            double[] next = axis(before, after, residuals, bound);
            boolean settled = Math.abs(next[0] - gain) < 1e-6 * gain;
            gain = next[0];
            offset = next[1];
            if (!(gain > 0 && Double.isFinite(gain) && Double.isFinite(offset))) {
                throw new ChangeException("The scenes have nothing in common that one line describes");
            }
            if (settled) {
                break;
            }
        }
        return new double[] {gain, offset};
    }

    private static double[] axis(double[] before, double[] after, double[] residuals, double bound) {
        double count = 0;
        double meanBefore = 0;
        double meanAfter = 0;
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(residuals[i]) <= bound) {
                count++;
                meanBefore += (before[i] - meanBefore) / count;
                meanAfter += (after[i] - meanAfter) / count;
            }
        }
        double bb = 0;
        double aa = 0;
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(residuals[i]) <= bound) {
                bb += (before[i] - meanBefore) * (before[i] - meanBefore);
                aa += (after[i] - meanAfter) * (after[i] - meanAfter);
            }
        }
        double gain = aa > 0 && bb > 0 ? Math.sqrt(bb / aa) : 1;
        return new double[] {gain, meanBefore - gain * meanAfter};
    }

    private void noise(double[] before, double[] residuals, double[] gradients) {
        double flat = Robust.median(gradients);
        double all = Math.max(Robust.sigma(residuals), floor(before));
        for (int i = 0; i < CLASSES; i++) {
            classBounds[i] = Robust.quantile(before, (i + 1.0) / CLASSES);
        }
        classBounds[CLASSES - 1] = Double.POSITIVE_INFINITY;
        double[][] of = new double[CLASSES][];
        for (int i = 0; i < CLASSES; i++) {
            double low = i == 0 ? Double.NEGATIVE_INFINITY : classBounds[i - 1];
            double high = classBounds[i];
            double[] picked = new double[before.length];
            int count = 0;
            for (int k = 0; k < before.length; k++) {
                if (before[k] > low && before[k] <= high && gradients[k] <= flat) {
                    picked[count++] = residuals[k];
                }
            }
            of[i] = Arrays.copyOf(picked, count);
            classSigmas[i] = count < FEWEST / CLASSES ? all : Math.max(spread(of[i]), floor(before));
        }
    }

    /** About nothing, not about their own median: what a class is off the line by is noise too. */
    private static double spread(double[] residuals) {
        double sigma = Robust.sigma(residuals);
        return Math.hypot(sigma, Robust.median(residuals));
    }

    /** Values are whole numbers, or floats with seven digits: no noise is below that. */
    private static double floor(double[] before) {
        boolean whole = Arrays.stream(before).allMatch(each -> each == Math.rint(each));
        return whole ? 0.5 : Math.abs(Robust.median(before)) * 1e-6 + 1e-12;
    }

    /** NaN where the gradient is. */
    private double sigma(double before, double gradient) {
        if (Double.isNaN(gradient)) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(classBounds, before);
        return Math.hypot(classSigmas[Math.min(CLASSES - 1, at < 0 ? -at - 1 : at)], EDGE_PIXELS * gradient);
    }

    /** The steepest rise to a neighbour; NaN beside gaps. */
    private static double gradient(float[] values, int width, int at) {
        int column = at % width;
        if (column == 0
                || column == width - 1
                || at < width
                || at >= values.length - width
                || Float.isNaN(values[at])) {
            return Double.NaN;
        }
        float across = Math.max(Math.abs(values[at] - values[at - 1]), Math.abs(values[at + 1] - values[at]));
        float down = Math.max(Math.abs(values[at] - values[at - width]), Math.abs(values[at + width] - values[at]));
        return Math.hypot(across, down);
    }

    @Override
    public int marginPixels() {
        return 1;
    }

    @Override
    public void judge(ScenePair.Values values, float[] sigmas, float[] levels) {
        int width = values.window().width();
        for (int i = 0; i < sigmas.length; i++) {
            double before = values.before()[i];
            double gradient = gradient(values.before(), width, i);
            double after = gain * values.after()[i] + offset;
            levels[i] = (float) (after - before);
            // Beside a gap it is not known how steep the ground is: such a pixel is not judged.
            sigmas[i] = (float) ((after - before) / sigma(before, gradient) / tails);
        }
    }
}
