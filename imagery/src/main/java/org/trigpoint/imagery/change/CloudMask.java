package org.trigpoint.imagery.change;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Clouds by brightness alone, where nothing better is given: areas of at least 400 bright pixels in either scene, with four pixels around them, and dark
 * pixels of that scene within 40 pixels of them, which are their shadows. Large bright things that are new are lost to it; small
 * ones are kept.
 */
final class CloudMask {
    private static final int LEAST_PIXELS = 400;
    private static final int AROUND = 4;
    private static final int SHADOW_REACH = 40;

    private final double beforeBright;
    private final double beforeDark;
    private final double afterBright;
    private final double afterDark;

    /** From values that are spread over each scene: bright is six, dark two standard deviations from the median. */
    CloudMask(double[] before, double[] after) {
        double one = Robust.median(before);
        double other = Robust.median(after);
        beforeBright = one + 6 * Robust.sigma(before);
        beforeDark = one - 2 * Robust.sigma(before);
        afterBright = other + 6 * Robust.sigma(after);
        afterDark = other - 2 * Robust.sigma(after);
    }

    /** So many pixels beside a window tell what is a cloud within it. */
    static int marginPixels() {
        return SHADOW_REACH;
    }

    void hide(ScenePair.Values values) {
        int width = values.window().width();
        boolean[] hidden = hidden(values.before(), width, beforeBright, beforeDark);
        boolean[] other = hidden(values.after(), width, afterBright, afterDark);
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i] || other[i]) {
                values.before()[i] = Float.NaN;
                values.after()[i] = Float.NaN;
            }
        }
    }

    private static boolean[] hidden(float[] values, int width, double bright, double dark) {
        boolean[] clouds = clouds(values, width, bright);
        boolean[] wide = grown(clouds, width, AROUND);
        boolean[] reach = grown(clouds, width, SHADOW_REACH);
        for (int i = 0; i < wide.length; i++) {
            wide[i] |= reach[i] && values[i] < dark;
        }
        return wide;
    }

    private static boolean[] clouds(float[] values, int width, double bright) {
        boolean[] seen = new boolean[values.length];
        boolean[] clouds = new boolean[values.length];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int[] blob = new int[values.length];
        for (int start = 0; start < values.length; start++) {
            if (seen[start] || !(values[start] > bright)) {
                continue;
            }
            int count = 0;
            seen[start] = true;
            open.add(start);
            while (!open.isEmpty()) {
                int at = open.removeFirst();
                blob[count++] = at;
                int column = at % width;
                for (int next :
                        new int[] {column > 0 ? at - 1 : at, column < width - 1 ? at + 1 : at, at - width, at + width
                        }) {
                    if (next >= 0 && next < values.length && !seen[next] && values[next] > bright) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
            if (count >= LEAST_PIXELS) {
                Arrays.stream(blob, 0, count).forEach(at -> clouds[at] = true);
            }
        }
        return clouds;
    }

    /** With all that is so near, along rows and columns. */
    private static boolean[] grown(boolean[] mask, int width, int by) {
        boolean[] along = new boolean[mask.length];
        int height = mask.length / width;
        for (int row = 0; row < height; row++) {
            spread(mask, along, row * width, 1, width, by);
        }
        boolean[] out = new boolean[mask.length];
        for (int column = 0; column < width; column++) {
            spread(along, out, column, width, height, by);
        }
        return out;
    }

    private static void spread(boolean[] from, boolean[] to, int start, int step, int count, int by) {
        int last = -1 - by;
        for (int i = 0; i < count + by; i++) {
            if (i < count && from[start + i * step]) {
                last = i;
            }
            int at = i - by;
            if (at >= 0 && last >= at - by) {
                to[start + at * step] = true;
            }
        }
    }
}
