package org.trigpoint.imagery.detect;

import java.util.Arrays;
import org.trigpoint.imagery.cfar.TailThresholds;

/**
 * How far the clutter of a scene reaches above its local mean, block by block: the first of two passes over it. Blocks stand at fixed places of the scene; each
 * is judged together with the eight around it, and where those hold too little sea, by the whole scene.
 */
final class ClutterMap {
    private static final int BLOCK = 256;
    private static final int LEAST = 20_000;
    private static final int POINT_LAG = 3;
    private static final int PATCH_LAG = 6;

    private final int across;
    private final int down;
    private final RatioCounts[][] counts;
    private double clutterSum;
    private final RatioCounts pointSteps = new RatioCounts();
    private final RatioCounts patchSteps = new RatioCounts();

    ClutterMap(int width, int height) {
        across = (width + BLOCK - 1) / BLOCK;
        down = (height + BLOCK - 1) / BLOCK;
        counts = new RatioCounts[SarTests.COUNT][across * down];
        for (RatioCounts[] test : counts) {
            Arrays.setAll(test, _ -> new RatioCounts());
        }
    }

    void add(SarField field) {
        for (int row = 0; row < field.rows; row++) {
            for (int column = 0; column < field.width; column++) {
                int at = row * field.width + column;
                if (Float.isNaN(field.ratios[SarTests.POINT][at])) {
                    continue;
                }
                int block = block(field.firstRow + row, column);
                clutterSum += field.clutter[at];
                for (int test = 0; test < SarTests.COUNT; test++) {
                    if (field.ratios[test][at] >= 0) {
                        counts[test][block].add(field.ratios[test][at]);
                    }
                }
                if (column >= PATCH_LAG) {
                    addStep(pointSteps, field.power[at], field.power[at - POINT_LAG]);
                    addStep(patchSteps, field.patch[at], field.patch[at - PATCH_LAG]);
                }
            }
        }
    }

    private static void addStep(RatioCounts steps, float one, float other) {
        if (!Float.isNaN(one) && !Float.isNaN(other)) {
            steps.add(one > other ? one / other : other / one);
        }
    }

    /** How many times as often as these thresholds are for do clutter and ships pass them. */
    double tailRatio(int test, TailThresholds tails) {
        Reach[] reach = reach(test);
        double passed = 0;
        double total = 0;
        for (int block = 0; block < reach.length; block++) {
            passed += counts[test][block].above(
                    reach[block].meanRatio() * tails.thresholdRatio(reach[block].reachRatio()));
            total += counts[test][block].total();
        }
        return total == 0 ? 1 : passed / total / tails.falseProb();
    }

    /** Mean power of the wide rings around what was tested. */
    double meanPower() {
        return clutterSum / tested();
    }

    /** How many pixels were tested. */
    long tested() {
        long tested = 0;
        for (RatioCounts block : counts[SarTests.POINT]) {
            tested += block.total();
        }
        return tested;
    }

    /** Looks of the shape of a test: from how much near ones, which share their texture, differ. */
    double looks(int test) {
        return switch (test) {
            case SarTests.POINT -> looks(pointSteps);
            // As if the speckle of pixels were independent; where it is not, the reach says so.
            case SarTests.SHORT -> 3 * looks(pointSteps);
            case SarTests.SQUARE -> 4 * looks(pointSteps);
            case SarTests.MIDDLE -> 5 * looks(pointSteps);
            default -> looks(patchSteps);
        };
    }

    /**
     * Looks by the median of the ratio of two speckles of the same mean. Its logarithm has twice the variance of one speckle's, which is the trigamma function of the
     * looks; the median is found with an approximation to the F distribution that is right to 1 % from one look on.
     */
    private static double looks(RatioCounts steps) {
        if (steps.total() < LEAST) {
            return 1;
        }
        double median = Math.log(steps.passedRatio(0.5));
        double low = 0.5;
        double high = 500;
        for (int i = 0; i < 50; i++) {
            double middle = Math.sqrt(low * high);
            double expected = 0.67449 * Math.sqrt(2 * TailThresholds.logVariance(middle)) * (1 - 0.1 / middle);
            if (expected > median) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    /** How far clutter reaches in each block, by a test. */
    Reach[] reach(int test) {
        return reach(counts[test]);
    }

    /**
     * How far the clutter of a block reaches.
     *
     * @param meanRatio its mean, in means of the rings: not 1, since the brightest parts of a ring are left out
     * @param reachRatio what it passes with {@link TailThresholds#MEASURED_PROB}, in that mean
     */
    record Reach(double meanRatio, double reachRatio) {
        static Reach of(RatioCounts counts) {
            double reach = counts.passedRatio(TailThresholds.MEASURED_PROB);
            // What is above is ships or the tail: taken as if it were there and not farther, it changes the mean by
            // less than 1 %.
            double mean = counts.cappedMean(reach);
            return new Reach(mean, reach / mean);
        }
    }

    private Reach[] reach(RatioCounts[] blocks) {
        RatioCounts all = new RatioCounts();
        for (RatioCounts block : blocks) {
            all.addAll(block);
        }
        Reach[] reach = new Reach[blocks.length];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                RatioCounts around = new RatioCounts();
                for (int r = Math.max(0, row - 1); r <= Math.min(down - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(across - 1, column + 1); c++) {
                        around.addAll(blocks[r * across + c]);
                    }
                }
                reach[row * across + column] = Reach.of(around.total() >= LEAST ? around : all);
            }
        }
        return reach;
    }

    int block(int row, int column) {
        return row / BLOCK * across + column / BLOCK;
    }
}
