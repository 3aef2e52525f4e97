package org.trigpoint.imagery.detect;

import java.util.Arrays;

/** What shapes at a shore give back, in blue, green, red and near infrared, and what lies behind them on the side of the land. */
final class QuaySpectra {
    /** From the edge of a shape to the middle of what is taken for behind it, in pixels: past the pixels that both share. */
    private static final double BEHIND = 2.5;

    private static final double MOST_GREENNESS_RATIO = 0.2;
    /** Normalised difference of green and near infrared: water is above it (S. K. McFeeters, 1996), as are edges of quays that share their pixels with it. */
    private static final double MOST_INDEX_RATIO = 0;

    private static final int INFRARED = 3;

    private final float[][] bands;
    private final int width;
    private final int height;

    QuaySpectra(float[][] bands, int width, int height) {
        this.bands = bands;
        this.width = width;
        this.height = height;
    }

    /** True of what is no plants, hides the water, and is not as what lies behind it. */
    boolean isShip(Bar bar, QuayBounds bounds) {
        double[] own = mean(bar, 0, bar.widthPixels() / 3);
        // Normalised difference of near infrared and red (J. W. Rouse and others, 1973): above 0.3 on plants.
        double greenness = (own[INFRARED] - own[2]) / (own[INFRARED] + own[2]);
        if (!(greenness < MOST_GREENNESS_RATIO) || !(index(own) <= MOST_INDEX_RATIO)) {
            return false;
        }
        double[] one = mean(bar, bar.widthPixels() / 2 + BEHIND, 1);
        double[] other = mean(bar, -bar.widthPixels() / 2 - BEHIND, 1);
        return angleDeg(own, index(one) < index(other) ? one : other) >= bounds.leastAngleDeg();
    }

    private static double index(double[] spectrum) {
        return (spectrum[1] - spectrum[INFRARED]) / (spectrum[1] + spectrum[INFRARED]);
    }

    /** How far apart the directions of two spectra are: shade changes only their lengths (F. A. Kruse and others, Remote Sensing of Environment 44, 1993). */
    static double angleDeg(double[] one, double[] other) {
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int band = 0; band < one.length; band++) {
            product += one[band] * other[band];
            square += one[band] * one[band];
            otherSquare += other[band] * other[band];
        }
        return Math.toDegrees(StrictMath.acos(Math.clamp(product / Math.sqrt(square * otherSquare), -1, 1)));
    }

    /** Mean of each band over a strip along a bar, its middle so many pixels aside and so wide on each side of that. */
    private double[] mean(Bar bar, double aside, double reach) {
        double cos = Math.cos(bar.axisRad());
        double sin = Math.sin(bar.axisRad());
        double[] sums = new double[bands.length];
        int count = 0;
        int steps = (int) Math.ceil(bar.lengthPixels());
        for (int along = -steps; along <= steps; along++) {
            for (int across = -2; across <= 2; across++) {
                double u = 0.45 * along * bar.lengthPixels() / steps;
                double v = aside + across * reach / 2;
                int column = (int) Math.floor(bar.column() + u * cos - v * sin);
                int row = (int) Math.floor(bar.row() + u * sin + v * cos);
                if (column >= 0 && column < width && row >= 0 && row < height) {
                    for (int band = 0; band < bands.length; band++) {
                        sums[band] += bands[band][row * width + column];
                    }
                    count++;
                }
            }
        }
        int points = count;
        return Arrays.stream(sums).map(sum -> sum / points).toArray();
    }
}
