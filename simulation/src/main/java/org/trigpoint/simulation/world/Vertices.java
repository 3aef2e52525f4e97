package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Vertices of a path as they are laid down, in columns. */
final class Vertices {
    static final int SECONDS = 0;
    static final int LAT = 1;
    static final int LON = 2;
    static final int SPEED = 3;
    static final int COURSE = 4;
    static final int HEADING = 5;
    static final int HEIGHT = 6;
    private static final int COLUMNS = 7;

    private double[][] columns = new double[COLUMNS][64];
    private final List<Activity> activities = new ArrayList<>();

    int count() {
        return activities.size();
    }

    /** Adds a vertex; its activity is that of the time up to the next one. */
    void add(
            double atSeconds,
            double latDeg,
            double lonDeg,
            double speedMps,
            double courseDeg,
            double headingDeg,
            double heightMeters,
            Activity activity) {
        int at = count();
        if (at == columns[0].length) {
            for (int column = 0; column < COLUMNS; column++) {
                columns[column] = Arrays.copyOf(columns[column], at * 2);
            }
        }
        columns[SECONDS][at] = atSeconds;
        columns[LAT][at] = latDeg;
        columns[LON][at] = lonDeg;
        columns[SPEED][at] = speedMps;
        columns[COURSE][at] = courseDeg;
        columns[HEADING][at] = headingDeg;
        columns[HEIGHT][at] = heightMeters;
        activities.add(activity);
    }

    /** A value of the vertex added last. */
    double last(int column) {
        return columns[column][count() - 1];
    }

    double[] column(int column) {
        return Arrays.copyOf(columns[column], count());
    }

    Activity[] activities() {
        return activities.toArray(new Activity[0]);
    }
}
