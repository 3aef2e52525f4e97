package org.trigpoint.fusion.hypothesiser;

import java.util.Arrays;
import org.trigpoint.fusion.plane.PlaneScan;

/**
 * The places of a scan, sorted into square cells, so that those near a point are found without looking at the others. Bearings lie
 * everywhere and stand apart.
 */
final class PlaceGrid {
    private static final int MOST_CELLS_PER_PLACE = 2;
    private static final int FEW = 16;

    private double west;
    private double south;
    private double cellMeters = 1;
    private int columns;
    private int rows;
    private int[] start = new int[2];
    private int[] places = new int[16];
    private double[] placeEast = new double[16];
    private double[] placeNorth = new double[16];
    private int[] cellOf = new int[16];
    private int[] bearings = new int[0];
    private int placeCount;
    private int bearingCount;

    /** Sorts a scan; cells are no smaller than this. */
    void sort(PlaneScan scan, double leastCellMeters) {
        int count = scan.count();
        if (places.length < count) {
            places = new int[count];
            placeEast = new double[count];
            placeNorth = new double[count];
            cellOf = new int[count];
        }
        measure(scan, leastCellMeters);
        int cells = columns * rows;
        if (start.length <= cells) {
            start = new int[cells + 1];
        }
        Arrays.fill(start, 0, cells + 1, 0);
        bearingCount = 0;
        for (int i = 0; i < count; i++) {
            if (scan.kind(i) == PlaneScan.Kind.BEARING) {
                noteBearing(i, count);
            } else {
                cellOf[i] = row(scan.northMeters(i)) * columns + column(scan.eastMeters(i));
                start[cellOf[i] + 1]++;
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            start[cell + 1] += start[cell];
        }
        placeCount = start[cells];
        // From behind, so that those of a cell stand in rising order; start moves back to where each cell begins.
        for (int i = count - 1; i >= 0; i--) {
            if (scan.kind(i) != PlaneScan.Kind.BEARING) {
                int index = --start[cellOf[i] + 1];
                places[index] = i;
                placeEast[index] = scan.eastMeters(i);
                placeNorth[index] = scan.northMeters(i);
            }
        }
        // start[c + 1] is now where cell c begins.
    }

    private void noteBearing(int i, int count) {
        if (bearings.length < count) {
            bearings = Arrays.copyOf(bearings, count);
        }
        bearings[bearingCount++] = i;
    }

    private void measure(PlaneScan scan, double leastCellMeters) {
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        west = Double.POSITIVE_INFINITY;
        south = Double.POSITIVE_INFINITY;
        int count = 0;
        for (int i = 0; i < scan.count(); i++) {
            if (scan.kind(i) != PlaneScan.Kind.BEARING) {
                west = Math.min(west, scan.eastMeters(i));
                east = Math.max(east, scan.eastMeters(i));
                south = Math.min(south, scan.northMeters(i));
                north = Math.max(north, scan.northMeters(i));
                count++;
            }
        }
        if (count == 0) {
            west = 0;
            south = 0;
            columns = 1;
            rows = 1;
            return;
        }
        double area = Math.max(1, east - west) * Math.max(1, north - south);
        cellMeters = Math.max(leastCellMeters, Math.sqrt(area / (count + 1)));
        columns = (int) Math.min(cellLimit(count), (east - west) / cellMeters + 1);
        rows = (int) Math.min(cellLimit(count), (north - south) / cellMeters + 1);
        while ((long) columns * rows > (long) cellLimit(count) * 4) {
            cellMeters *= 2;
            columns = (int) ((east - west) / cellMeters) + 1;
            rows = (int) ((north - south) / cellMeters) + 1;
        }
    }

    private static int cellLimit(int count) {
        return FEW + MOST_CELLS_PER_PLACE * count;
    }

    int column(double eastMeters) {
        return (int) Math.max(0, Math.min(columns - 1, (eastMeters - west) / cellMeters));
    }

    int row(double northMeters) {
        return (int) Math.max(0, Math.min(rows - 1, (northMeters - south) / cellMeters));
    }

    /** Index in {@link #place} of the first place of a cell. */
    int firstIn(int row, int column) {
        return start[row * columns + column + 1];
    }

    /** Index behind the last. */
    int endIn(int row, int column) {
        int next = row * columns + column + 2;
        return next > columns * rows ? placeCount : start[next];
    }

    int place(int index) {
        return places[index];
    }

    double eastMeters(int index) {
        return placeEast[index];
    }

    double northMeters(int index) {
        return placeNorth[index];
    }

    int bearingCount() {
        return bearingCount;
    }

    int bearing(int index) {
        return bearings[index];
    }
}
