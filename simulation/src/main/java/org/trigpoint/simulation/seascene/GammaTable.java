package org.trigpoint.simulation.seascene;

/** What of a gamma distribution of mean 1 stands at the same place as a value of the normal distribution, from −6 to 6 of its standard deviations, by a table. */
final class GammaTable {
    private static final int STEPS = 2400;
    private static final double REACH = 6;

    private final float[] textures = new float[STEPS + 1];

    GammaTable(double order) {
        // Both distributions are summed up side by side; the gamma one by the logarithm of its variable, in which it is
        // smooth.
        double logStep = 0.001;
        double log = Math.log(1e-9) / Math.min(1, order) - 2;
        double below = 0;
        double scale = order * Math.log(order) - logGamma(order);
        for (int i = 0; i <= STEPS; i++) {
            double normal = normalBelow(-REACH + i * 2 * REACH / STEPS);
            while (below < normal && log < 6) {
                double middle = log + logStep / 2;
                below += logStep * Math.exp(scale + order * (middle - Math.exp(middle)));
                log += logStep;
            }
            textures[i] = (float) Math.exp(log);
        }
    }

    float texture(float gaussian) {
        double at = Math.clamp((gaussian + REACH) * STEPS / (2 * REACH), 0, STEPS - 1e-3);
        int index = (int) at;
        float part = (float) (at - index);
        return textures[index] + part * (textures[index + 1] - textures[index]);
    }

    /** By Simpson's rule from −9 on. */
    private static double normalBelow(double x) {
        int steps = 400;
        double width = (x + 9) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double t = -9 + i * width;
            sum += Math.exp(-t * t / 2) * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    /** By Stirling's series from 10 on, with the recurrence below. */
    private static double logGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 10) {
            shift += Math.log(at);
            at++;
        }
        return (at - 0.5) * Math.log(at)
                - at
                + 0.5 * Math.log(2 * Math.PI)
                + 1 / (12 * at)
                - 1 / (360 * at * at * at)
                - shift;
    }
}
