package org.trigpoint.simulation.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For each point of one set, the points of another that are strictly nearer than a cut-off, found over a grid of its width. */
final class NearPairs {
    private final Points rows;
    private final Points columns;
    private final double cutoffMeters;
    private final Map<Points.Cube, List<Integer>> grid = new HashMap<>();
    private final int[][] columnsOfRow;

    private NearPairs(Points rows, Points columns, double cutoffMeters) {
        this.rows = rows;
        this.columns = columns;
        this.cutoffMeters = cutoffMeters;
        for (int j = 0; j < columns.size(); j++) {
            grid.computeIfAbsent(columns.cube(j, cutoffMeters), _ -> new ArrayList<>())
                    .add(j);
        }
        columnsOfRow = new int[rows.size()][];
        for (int i = 0; i < columnsOfRow.length; i++) {
            columnsOfRow[i] = near(i);
        }
    }

    static NearPairs within(double cutoffMeters, Points rows, Points columns) {
        return new NearPairs(rows, columns, cutoffMeters);
    }

    private int[] near(int row) {
        Points.Cube here = rows.cube(row, cutoffMeters);
        int[] found = new int[8];
        int count = 0;
        for (int cell = 0; cell < 27; cell++) {
            List<Integer> candidates = grid.get(here.next(cell % 3 - 1, cell / 3 % 3 - 1, cell / 9 - 1));
            if (candidates == null) {
                continue;
            }
            for (int column : candidates) {
                if (distanceMeters(row, column) < cutoffMeters) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = column;
                }
            }
        }
        int[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns.size();
    }

    /** Columns near a row, ascending. */
    int[] columnsOf(int row) {
        return columnsOfRow[row];
    }

    double distanceMeters(int row, int column) {
        return rows.distanceMeters(row, columns, column);
    }
}
