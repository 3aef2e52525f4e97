package org.trigpoint.simulation.score;

import java.util.Arrays;

/** The one-to-one matching of all whose longest pair is as short as can be: OSPA of infinite order. */
final class Bottleneck {
    private final NearPairs near;
    private final int[] rowOfColumn;
    private double limitMeters;

    private Bottleneck(NearPairs near) {
        this.near = near;
        rowOfColumn = new int[near.columns()];
    }

    /** Length of the longest pair; the cut-off when some must stay alone. */
    static double longestMeters(NearPairs near, double cutoffMeters) {
        if (near.rows() != near.columns()) {
            return cutoffMeters;
        }
        double[] lengths = new double[near.rows() * 4];
        int count = 0;
        for (int row = 0; row < near.rows(); row++) {
            for (int column : near.columnsOf(row)) {
                lengths = count == lengths.length ? Arrays.copyOf(lengths, 2 * count) : lengths;
                lengths[count++] = near.distanceMeters(row, column);
            }
        }
        double[] sorted = Arrays.stream(lengths, 0, count).sorted().distinct().toArray();
        Bottleneck bottleneck = new Bottleneck(near);
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bottleneck.matchesAllWithin(sorted[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (near.rows() == 0) {
            return 0;
        }
        return low < sorted.length ? sorted[low] : cutoffMeters;
    }

    private boolean matchesAllWithin(double meters) {
        limitMeters = meters;
        Arrays.fill(rowOfColumn, Matching.NONE);
        for (int row = 0; row < near.rows(); row++) {
            if (!finds(row, new boolean[near.columns()])) {
                return false;
            }
        }
        return true;
    }

    private boolean finds(int row, boolean[] seen) {
        for (int column : near.columnsOf(row)) {
            if (seen[column] || near.distanceMeters(row, column) > limitMeters) {
                continue;
            }
            seen[column] = true;
            if (rowOfColumn[column] == Matching.NONE || finds(rowOfColumn[column], seen)) {
                rowOfColumn[column] = row;
                return true;
            }
        }
        return false;
    }
}
