package org.trigpoint.threat.scenes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.coverage.CoverageCodec;

/**
 * Where ships were heard, and since when that was known: the last day and a half of what was told of each cell.
 *
 * <p>Bytes: count of cells, of each {@link CoverageCodec coverage} as a list in order of time.
 */
final class Heard {
    private static final long KEPT_MICROS = 36 * 3_600_000_000L;
    private static final int MOST_CELLS = 1 << 20;
    private static final int MOST_CHANGES = 1_000;
    /** Where no craft passed, those that were heard as near as this speak for the place. */
    private static final double AROUND_METERS = 25_000;

    private static final int LEAST_AROUND = 2;

    private final TreeMap<Long, List<Coverage>> cells = new TreeMap<>();

    /**
     * What is known of reception at a place and time.
     *
     * @param known true when it is known at all
     * @param prob that a report of class A from there was heard then; NaN when not known
     * @param craft that it was learned from
     * @param around true when it was learned from the cells around, not from the one itself
     */
    record At(boolean known, double prob, int craft, boolean around) {
        static final At UNKNOWN = new At(false, Double.NaN, 0, false);
    }

    void take(Coverage coverage) {
        List<Coverage> changes = cells.computeIfAbsent(coverage.cell(), each -> new ArrayList<>());
        long old = coverage.knownEpochMicros() - KEPT_MICROS;
        while (changes.size() > 1 && (changes.get(1).knownEpochMicros() <= old || changes.size() >= MOST_CHANGES)) {
            changes.removeFirst();
        }
        changes.add(coverage);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Forgets cells of which nothing is known any more, and was for long. */
    void forget(long nowEpochMicros) {
        cells.values()
                .removeIf(changes -> changes.getLast().state() == Coverage.State.UNKNOWN
                        && changes.getLast().knownEpochMicros() < nowEpochMicros - KEPT_MICROS);
    }

    At at(double latDeg, double lonDeg, long timeEpochMicros) {
        Coverage here = find(Cell.at(Coverage.LEVEL, latDeg, lonDeg), timeEpochMicros);
        if (here != null && here.state() == Coverage.State.BLIND) {
            return new At(true, 0, here.craft(), false);
        }
        if (here != null && here.state() == Coverage.State.KNOWN && !Double.isNaN(here.classAProb())) {
            return new At(true, here.classAProb(), here.craft(), false);
        }
        return around(latDeg, lonDeg, timeEpochMicros);
    }

    private At around(double latDeg, double lonDeg, long time) {
        double[] sum = new double[1];
        int[] counts = new int[2];
        Box box = Box.around(latDeg, lonDeg, AROUND_METERS);
        Cell.forEachIn(Coverage.LEVEL, box, cell -> {
            Coverage near = find(cell, time);
            if (near != null && near.state() == Coverage.State.BLIND) {
                counts[0]++;
            } else if (near != null && near.state() == Coverage.State.KNOWN && !Double.isNaN(near.classAProb())) {
                counts[0]++;
                counts[1] += near.craft();
                sum[0] += near.classAProb();
            }
        });
        return counts[0] >= LEAST_AROUND ? new At(true, sum[0] / counts[0], counts[1], true) : At.UNKNOWN;
    }

    /** What held then; null when nothing was told by then. */
    private @Nullable Coverage find(long cell, long time) {
        List<Coverage> changes = cells.get(cell);
        Coverage held = null;
        if (changes != null) {
            for (Coverage each : changes) {
                if (each.knownEpochMicros() <= time) {
                    held = each;
                }
            }
        }
        return held;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(cells.size(), out);
        for (List<Coverage> changes : cells.values()) {
            Fields.writeList(changes, CoverageCodec.INSTANCE, out);
        }
    }

    void read(DataInput in) throws IOException {
        for (int left = Fields.readCount(in, MOST_CELLS, "cells of coverage"); left > 0; left--) {
            List<Coverage> changes = Fields.readList(
                    in, CoverageCodec.INSTANCE, CoverageCodec.INSTANCE.version(), MOST_CHANGES, "changes");
            if (!changes.isEmpty()) {
                cells.put(changes.getFirst().cell(), new ArrayList<>(changes));
            }
        }
    }
}
