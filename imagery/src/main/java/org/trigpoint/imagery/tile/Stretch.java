package org.trigpoint.imagery.tile;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.imagery.raster.Raster;
import org.trigpoint.imagery.raster.Window;

/**
 * How bright a number is shown: black at {@code low} and below, white at {@code high} and above.
 *
 * @param low in the units of the raster, or in decibels
 * @param high in the same
 * @param gamma what is between is taken to the power of 1 / gamma; 1 leaves it, more makes it brighter
 * @param decibels whether numbers are amplitudes of a radar, of which {@code 20 log10} is shown; those not above 0 have none
 */
public record Stretch(float low, float high, float gamma, boolean decibels) {
    /** Numbers enough for percentiles. */
    private static final int ENOUGH_PIXELS = 256;

    private static final double LEVELS = 255;

    public Stretch {
        if (!(high > low) || !Float.isFinite(high) || !Float.isFinite(low)) {
            throw new IllegalArgumentException("A stretch from " + low + " to " + high + " has no room");
        }
        if (!(gamma >= 0.01 && gamma <= 100)) {
            throw new IllegalArgumentException("A gamma of " + gamma + " is not within 0.01 to 100");
        }
    }

    /** Between two numbers. */
    public static Stretch between(float low, float high) {
        return new Stretch(low, high, 1, false);
    }

    /** Between two percentiles of what a band holds, by the coarsest overview that is 256 pixels wide or high. */
    public static Stretch percentiles(Raster raster, int band, double lowPercent, double highPercent, boolean decibels)
            throws IOException {
        float[] values = sample(raster, band);
        int count = 0;
        for (float value : values) {
            double shown = decibels ? decibels(value) : value;
            if (Double.isFinite(shown)) {
                values[count++] = (float) shown;
            }
        }
        if (count == 0) {
            return new Stretch(0, 1, 1, decibels);
        }
        Arrays.sort(values, 0, count);
        float low = values[(int) Math.round((count - 1) * Math.clamp(lowPercent, 0, 100) / 100)];
        float high = values[(int) Math.round((count - 1) * Math.clamp(highPercent, 0, 100) / 100)];
        // A scene of one number is shown in the middle.
        return high > low ? new Stretch(low, high, 1, decibels) : new Stretch(low - 1, low + 1, 1, decibels);
    }

    private static float[] sample(Raster raster, int band) throws IOException {
        List<Raster> overviews = raster.overviews();
        for (int i = overviews.size() - 1; i >= 0; i--) {
            Raster overview = overviews.get(i);
            if (Math.max(overview.width(), overview.height()) >= ENOUGH_PIXELS) {
                return overview.read(band, Window.of(overview));
            }
        }
        int factor = Math.max(1, Math.max(raster.width(), raster.height()) / (4 * ENOUGH_PIXELS));
        return Decimated.read(raster, band, Window.of(raster), factor).values();
    }

    /** From 0 to 255; −1 where nothing is shown. */
    public int level(float value) {
        double shown = decibels ? decibels(value) : value;
        if (Double.isNaN(shown) || shown == Double.NEGATIVE_INFINITY) {
            return -1;
        }
        double part = Math.clamp((shown - low) / (high - low), 0.0, 1.0);
        return (int) Math.round(LEVELS * (gamma == 1 ? part : StrictMath.pow(part, 1 / gamma)));
    }

    private static double decibels(float amplitude) {
        return amplitude > 0 ? 20 * Math.log10(amplitude) : Double.NaN;
    }
}
