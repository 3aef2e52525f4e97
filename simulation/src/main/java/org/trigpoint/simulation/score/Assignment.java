package org.trigpoint.simulation.score;

import java.util.Arrays;

/**
 * The linear assignment problem on a small dense matrix, solved exactly.
 *
 * <p>Shortest augmenting paths with potentials (H. W. Kuhn 1955; J. Munkres 1957; in the form of R. Jonker and A. Volgenant,
 * Computing 38, 1987, without their start): rows² × columns steps at most.
 */
final class Assignment {
    private static final int NONE = -1;

    private final double[][] cost;
    private final int rows;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOfColumn;
    private final int[] before;

    private Assignment(double[][] cost, int columns) {
        this.cost = cost;
        this.rows = cost.length;
        this.columns = columns;
        rowPotential = new double[rows];
        columnPotential = new double[columns];
        rowOfColumn = new int[columns];
        Arrays.fill(rowOfColumn, NONE);
        before = new int[columns];
    }

    /**
     * The column of each row, so that the sum of costs is least.
     *
     * @param cost finite, rows × columns, no more rows than columns
     */
    static int[] columnsOfRows(double[][] cost) {
        int columns = cost.length == 0 ? 0 : cost[0].length;
        if (cost.length > columns) {
            throw new IllegalArgumentException(cost.length + " rows are more than " + columns + " columns");
        }
        Assignment assignment = new Assignment(cost, columns);
        for (int row = 0; row < assignment.rows; row++) {
            assignment.augmentFrom(row);
        }
        int[] columnOfRow = new int[cost.length];
        for (int column = 0; column < columns; column++) {
            if (assignment.rowOfColumn[column] != NONE) {
                columnOfRow[assignment.rowOfColumn[column]] = column;
            }
        }
        return columnOfRow;
    }

    private void augmentFrom(int start) {
        double[] distance = new double[columns];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        boolean[] done = new boolean[columns];
        int row = start;
        int at = NONE;
        double reached = 0;
        while (row != NONE) {
            int nearest = NONE;
            for (int column = 0; column < columns; column++) {
                if (done[column]) {
                    continue;
                }
                double through = reached + cost[row][column] - rowPotential[row] - columnPotential[column];
                if (through < distance[column]) {
                    distance[column] = through;
                    before[column] = at;
                }
                if (nearest == NONE || distance[column] < distance[nearest]) {
                    nearest = column;
                }
            }
            at = nearest;
            reached = distance[at];
            done[at] = true;
            row = rowOfColumn[at];
        }
        rowPotential[start] += reached;
        for (int column = 0; column < columns; column++) {
            if (done[column] && column != at) {
                rowPotential[rowOfColumn[column]] += reached - distance[column];
                columnPotential[column] -= reached - distance[column];
            }
        }
        while (at != NONE) {
            int previous = before[at];
            rowOfColumn[at] = previous == NONE ? start : rowOfColumn[previous];
            at = previous;
        }
    }
}
