package org.trigpoint.imagery.detect;

import java.util.Arrays;

/**
 * The tests of a pixel of a radar scene, each a bright shape over the water beside it. A ship is thinner than a patch of swell is wide, so the water on both
 * sides of it tells how bright that patch is, and its bow and stern are left out of what it is compared with. Of each shape that lies in four directions
 * the one is taken that stands out most.
 *
 * <p>Water beside a shape is few pixels and itself uneven; what is known of the wider water steadies it, with a weight.
 */
final class SarTests {
    /** The pixel alone, and the ring of 16 pixels around its eight neighbours. */
    static final int POINT = 0;

    /** Three pixels in a row, and three on either side of them, two and three pixels away. */
    static final int SHORT = 1;

    /** Five pixels in a row, with as many on either side. */
    static final int MIDDLE = 2;

    /** Nine by three pixels, and as many on either side, three or four pixels away. */
    static final int LONG = 3;

    /** Two by two pixels, and the ring of 20 pixels around those that touch them. */
    static final int SQUARE = 4;

    static final int COUNT = 5;

    /** How far from a pixel the tests reach. */
    static final int REACH = 8;

    private static final float[] WIDE_WEIGHTS = {0.4f, 0.4f, 0.4f, 0.3f, 0.4f};
    private static final int[] ALONG_COLUMNS = {1, 1, 0, -1};
    private static final int[] ALONG_ROWS = {0, 1, 1, 1};
    /** From a shape to those beside it: two a direction for the short one, one for the long one. The others face them. */
    private static final int[][] SHORT_COLUMNS = {{0, 0}, {2, 1}, {2, 3}, {2, 1}};

    private static final int[][] SHORT_ROWS = {{2, 3}, {-1, -2}, {0, 0}, {1, 2}};
    private static final int[] LONG_STEPS = {3, 2, 3, 2};
    private static final int[] LONG_COLUMNS = {0, 3, 4, 3};
    private static final int[] LONG_ROWS = {4, -3, 0, 3};

    /** The middle of a shape is at least so bright, as a part of its mean. */
    private static final float CENTRE_RATIO = 0.6f;

    private final float[] values;
    private final int width;
    private final int height;
    private final float[] patches;
    private final float[] line;

    /** Of values of a strip of a scene, row after row; NaN where nothing is searched. */
    SarTests(float[] values, int width) {
        this.values = values;
        this.width = width;
        height = values.length / width;
        patches = patches();
        line = new float[values.length];
    }

    /** Means of three by three pixels. NaN where one is missing. */
    float[] patchMeans() {
        return patches;
    }

    private float[] patches() {
        float[] sums = new float[values.length];
        float[] means = new float[values.length];
        Arrays.fill(means, Float.NaN);
        for (int at = 1; at < values.length - 1; at++) {
            sums[at] = values[at - 1] + values[at] + values[at + 1];
        }
        for (int row = 1; row < height - 1; row++) {
            for (int at = row * width + 1; at < row * width + width - 1; at++) {
                means[at] = (sums[at - width] + sums[at] + sums[at + width]) / 9;
            }
        }
        return means;
    }

    /**
     * Ratios of some rows of the strip to the water beside them, by test. NaN where the pixel is not searched or too close to what is not, below 0 where only
     * this test cannot be made.
     *
     * @param clutter mean of the wider water, of these rows
     */
    float[][] ratios(int fromRow, int rows, float[] clutter) {
        float[][] ratios = new float[COUNT][rows * width];
        for (float[] test : ratios) {
            Arrays.fill(test, -1);
        }
        Arrays.fill(ratios[POINT], Float.NaN);
        int first = Math.max(REACH, fromRow);
        int last = Math.min(height - REACH, fromRow + rows);
        for (int row = first; row < last; row++) {
            point(row, (row - fromRow) * width, clutter, ratios[POINT]);
            square(row, (row - fromRow) * width, clutter, ratios[SQUARE]);
        }
        for (int way = 0; way < ALONG_ROWS.length; way++) {
            int step = ALONG_ROWS[way] * width + ALONG_COLUMNS[way];
            int near = SHORT_ROWS[way][0] * width + SHORT_COLUMNS[way][0];
            int far = SHORT_ROWS[way][1] * width + SHORT_COLUMNS[way][1];
            lines(values, step, 1);
            beside(first, last, new int[] {fromRow, near, far}, clutter, SHORT, values, ratios[SHORT]);
            lines(values, step, 2);
            beside(first, last, new int[] {fromRow, near, far}, clutter, MIDDLE, values, ratios[MIDDLE]);
            near = LONG_ROWS[way] * width + LONG_COLUMNS[way];
            lines(patches, LONG_STEPS[way] * step, 1);
            beside(first, last, new int[] {fromRow, near, near}, clutter, LONG, patches, ratios[LONG]);
        }
        return ratios;
    }

    private void point(int row, int to, float[] clutter, float[] ratios) {
        float wide = WIDE_WEIGHTS[POINT];
        for (int column = REACH; column < width - REACH; column++) {
            int at = row * width + column;
            float ring = 0;
            for (int i = -2; i <= 2; i++) {
                ring += values[at - 2 * width + i] + values[at + 2 * width + i];
            }
            for (int i = -1; i <= 1; i++) {
                ring += values[at + i * width - 2] + values[at + i * width + 2];
            }
            ratios[to + column] = values[at] / ((1 - wide) * ring / 16 + wide * clutter[to + column]);
        }
    }

    private void square(int row, int to, float[] clutter, float[] ratios) {
        float wide = WIDE_WEIGHTS[SQUARE];
        for (int column = REACH; column < width - REACH; column++) {
            int at = row * width + column;
            float mean = (values[at] + values[at + 1] + values[at + width] + values[at + width + 1]) / 4;
            if (values[at] < CENTRE_RATIO * mean) {
                continue;
            }
            float ring = 0;
            for (int i = -2; i <= 3; i++) {
                ring += values[at - 2 * width + i] + values[at + 3 * width + i];
            }
            for (int i = -1; i <= 2; i++) {
                ring += values[at + i * width - 2] + values[at + i * width + 3];
            }
            ratios[to + column] = mean / ((1 - wide) * ring / 20 + wide * clutter[to + column]);
        }
    }

    /** Means of values a step apart, so many on either side and the one between. */
    private void lines(float[] of, int step, int steps) {
        int reach = Math.abs(steps * step);
        for (int at = reach; at < of.length - reach; at++) {
            float sum = of[at];
            for (int i = 1; i <= steps; i++) {
                sum += of[at - i * step] + of[at + i * step];
            }
            line[at] = sum / (2 * steps + 1);
        }
    }

    /**
     * Puts in what stands out more than what is there.
     *
     * @param places row of the strip where the ratios begin, and the steps to the two that lie beside on each side
     * @param centres what is in the middle of the shapes; where that is faint, only an end of the shape lies on something bright
     */
    private void beside(int first, int last, int[] places, float[] clutter, int test, float[] centres, float[] ratios) {
        float wide = WIDE_WEIGHTS[test];
        int near = places[1];
        int far = places[2];
        int back = places[0] * width;
        for (int row = first; row < last; row++) {
            for (int at = row * width + REACH; at < (row + 1) * width - REACH; at++) {
                float water = (line[at + near] + line[at - near] + line[at + far] + line[at - far]) / 4;
                float ratio = line[at] / ((1 - wide) * water + wide * clutter[at - back]);
                // Where one is missing this is NaN, and nothing is put in.
                if (ratio > ratios[at - back] && centres[at] >= CENTRE_RATIO * line[at]) {
                    ratios[at - back] = ratio;
                }
            }
        }
    }
}
