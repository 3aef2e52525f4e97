package org.trigpoint.simulation.score;

import java.util.Arrays;

/**
 * Truths and tracks, one to one, so that Σ min(d, c)^p with c^p for whoever stays alone is least; pairs at c or beyond stay apart.
 *
 * <p>The same matching is optimal for OSPA and for GOSPA with α = 2: both are a constant plus Σ (d^p − c^p) over the pairs. Pairs can
 * only form inside a connected component of "nearer than c", so each component is solved for itself.
 */
final class Matching {
    static final int NONE = -1;

    private final NearPairs near;
    private final Power power;
    private final double alone;
    private final int[] columnOfRow;
    private final int[] rowOfColumn;

    private Matching(NearPairs near, double cutoffMeters, Power power) {
        this.near = near;
        this.power = power;
        this.alone = power.raise(cutoffMeters);
        columnOfRow = new int[near.rows()];
        rowOfColumn = new int[near.columns()];
        Arrays.fill(columnOfRow, NONE);
        Arrays.fill(rowOfColumn, NONE);
        for (Component component : Component.of(near)) {
            match(component);
        }
    }

    static Matching of(NearPairs near, double cutoffMeters, Power power) {
        return new Matching(near, cutoffMeters, power);
    }

    private void match(Component component) {
        int[] rows = component.rows();
        int[] columns = component.columns();
        boolean turned = rows.length > columns.length;
        double[][] cost = new double[Math.min(rows.length, columns.length)][Math.max(rows.length, columns.length)];
        for (double[] line : cost) {
            Arrays.fill(line, alone);
        }
        for (int i = 0; i < rows.length; i++) {
            for (int column : near.columnsOf(rows[i])) {
                int j = Arrays.binarySearch(columns, column);
                double pair = power.raise(near.distanceMeters(rows[i], column));
                cost[turned ? j : i][turned ? i : j] = pair;
            }
        }
        int[] chosen = Assignment.columnsOfRows(cost);
        for (int i = 0; i < chosen.length; i++) {
            // A pair at the cut-off or beyond costs what being alone costs, and is none.
            if (cost[i][chosen[i]] < alone) {
                int row = rows[turned ? chosen[i] : i];
                int column = columns[turned ? i : chosen[i]];
                columnOfRow[row] = column;
                rowOfColumn[column] = row;
            }
        }
    }

    int columnOf(int row) {
        return columnOfRow[row];
    }

    int rowOf(int column) {
        return rowOfColumn[column];
    }

    int rows() {
        return columnOfRow.length;
    }

    int columns() {
        return rowOfColumn.length;
    }

    int pairs() {
        int pairs = 0;
        for (int column : columnOfRow) {
            pairs += column == NONE ? 0 : 1;
        }
        return pairs;
    }

    /** Σ d^p over the pairs. */
    double poweredSum() {
        double sum = 0;
        for (int row = 0; row < columnOfRow.length; row++) {
            if (columnOfRow[row] != NONE) {
                sum += power.raise(near.distanceMeters(row, columnOfRow[row]));
            }
        }
        return sum;
    }
}
