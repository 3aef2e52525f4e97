package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.cfar.KClutter;

/**
 * How surely ships of a length are seen in a scene, by its clutter and thresholds. Their mean radar cross-section is 0.08 l^(7/3) m² (P. W. Vachon, J. W. M.
 * Campbell, C. A. Bjerkelund, F. W. Dobson, M. T. Rey, Ship detection by the RADARSAT SAR, Canadian J. Remote Sensing 23, 1997), spread over the pixels that they
 * fill, and fluctuates as speckle of as many looks does. A shape that is tested takes in as much of that as lies in it; the sea under the ship is as uneven as
 * measured.
 */
final class SeenShips {
    /** What the sea gives back in a moderate breeze, at 30 to 40° of incidence, for scenes whose numbers do not tell. */
    static final double USUAL_SEA_RATIO = 0.03;

    private static final double[] LENGTHS_METERS = {10, 20, 30, 50, 75, 100, 150, 200, 300};
    private static final double LENGTH_TO_BEAM = 6.5;
    /** Pixels along and across, by test. */
    private static final int[][] SHAPES = {{1, 1}, {3, 1}, {5, 1}, {9, 3}, {2, 2}};
    /** Swings of the whole ship: its aspect and how it is built. */
    private static final double SHIP_LOOKS = 2;

    private final KClutter clutter;
    private final double[] thresholds;
    private final double seaRatio;
    private final double pixelMeters;
    private final double resolutionMeters;

    /**
     * In a scene.
     *
     * @param thresholdsRatio by test, in means of the water
     * @param seaRatio power of the sea, as a part of what a perfect reflector of its area gives back
     */
    SeenShips(
            KClutter clutter, double[] thresholdsRatio, double seaRatio, double pixelMeters2, double resolutionMeters) {
        this.clutter = clutter;
        thresholds = thresholdsRatio.clone();
        this.seaRatio = seaRatio;
        pixelMeters = Math.sqrt(pixelMeters2);
        this.resolutionMeters = resolutionMeters;
    }

    List<SceneLook.Seen> all() {
        List<SceneLook.Seen> seen = new ArrayList<>();
        for (double length : LENGTHS_METERS) {
            double total = 0.08 * Math.pow(length, 7.0 / 3) / (seaRatio * pixelMeters * pixelMeters);
            seen.add(new SceneLook.Seen(length, swinging(length, total)));
        }
        return seen;
    }

    /**
     * Of a ship of so much power, with its swings.
     *
     * @param totalRatio its mean power, in that of a pixel of the sea
     */
    private double swinging(double lengthMeters, double totalRatio) {
        KClutter swings = new KClutter(SHIP_LOOKS, Double.POSITIVE_INFINITY);
        double sum = 0;
        int steps = 24;
        for (int i = 0; i < steps; i++) {
            double swing = swings.powerRatio((i + 0.5) / steps);
            sum += seenProb(lengthMeters, swing * totalRatio);
        }
        return sum / steps;
    }

    /** Of a ship of just so much power, by the test that is likeliest to see it. */
    double seenProb(double lengthMeters, double totalRatio) {
        double spread = resolutionMeters / pixelMeters;
        double along = Math.hypot(lengthMeters / pixelMeters, spread);
        double across = Math.hypot(lengthMeters / LENGTH_TO_BEAM / pixelMeters, spread);
        double most = 0;
        for (int test = 0; test < SarTests.COUNT; test++) {
            double length = SHAPES[test][0];
            double width = SHAPES[test][1];
            double inside = Math.min(1, length / along) * Math.min(1, width / across);
            double ship = totalRatio * inside / (length * width);
            // The ship stands on sea of the block's textures: what passes is what is brighter than the threshold.
            double least = ship / thresholds[test];
            most = Math.max(most, 1 - textureAbove(least));
        }
        return most;
    }

    /** Probability that the water about a ship is so many times as bright as the mean. */
    private double textureAbove(double ratio) {
        return Double.isInfinite(clutter.orderCount())
                ? ratio < 1 ? 1 : 0
                : new KClutter(clutter.orderCount(), Double.POSITIVE_INFINITY).aboveProb(ratio);
    }
}
