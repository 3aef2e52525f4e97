package org.trigpoint.imagery.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Masks of an image, row after row, and the parts of them that hang together. */
final class Regions {
    private final int width;
    private final int height;
    private final int[] labels;
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Boolean> atEdge = new ArrayList<>();

    /** The parts of a mask; pixels that touch at a corner hang together if asked for. */
    Regions(boolean[] mask, int width, int height, boolean corners) {
        this.width = width;
        this.height = height;
        labels = new int[mask.length];
        Arrays.fill(labels, -1);
        int[] stack = new int[mask.length];
        for (int start = 0; start < mask.length; start++) {
            if (mask[start] && labels[start] < 0) {
                flood(mask, start, corners, stack);
            }
        }
    }

    private void flood(boolean[] mask, int start, boolean corners, int[] stack) {
        int label = sizes.size();
        int size = 0;
        boolean edge = false;
        int top = 0;
        stack[top++] = start;
        labels[start] = label;
        while (top > 0) {
            int at = stack[--top];
            size++;
            int row = at / width;
            int column = at % width;
            edge |= row == 0 || column == 0 || row == height - 1 || column == width - 1;
            for (int r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                    int next = r * width + c;
                    if (mask[next] && labels[next] < 0 && (corners || r == row || c == column)) {
                        labels[next] = label;
                        stack[top++] = next;
                    }
                }
            }
        }
        sizes.add(size);
        atEdge.add(edge);
    }

    /** How many there are. */
    int count() {
        return sizes.size();
    }

    /** Number of the one that a pixel is in, from 0; −1 for none. */
    int label(int at) {
        return labels[at];
    }

    /** Pixels of one. */
    int size(int label) {
        return sizes.get(label);
    }

    /** Those of at least so many pixels. */
    boolean[] atLeast(int pixels) {
        boolean[] kept = new boolean[labels.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = labels[i] >= 0 && sizes.get(labels[i]) >= pixels;
        }
        return kept;
    }

    /** Those of at most so many pixels that do not reach the edge of the image. */
    boolean[] insideUpTo(int pixels) {
        boolean[] kept = new boolean[labels.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = labels[i] >= 0 && sizes.get(labels[i]) <= pixels && !atEdge.get(labels[i]);
        }
        return kept;
    }
}
