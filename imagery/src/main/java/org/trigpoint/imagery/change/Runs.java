package org.trigpoint.imagery.change;

import java.util.ArrayList;
import java.util.List;

/**
 * Changed pixels, row after row, put together to areas of one sign whose pixels touch, at corners too. Only runs of pixels are kept: what did not change
 * needs no memory.
 */
final class Runs {
    /** Beyond it scenes have nothing in common, and memory ends. */
    private static final int MOST_RUNS = 4_000_000;

    /** Changed pixels of one row beside each other. */
    record Run(int row, int firstColumn, int endColumn) {}

    /** An area. */
    static final class Blob {
        final List<Run> runs = new ArrayList<>();
        int pixels;
        double levelSum;
        double peakSigmas;

        private void take(Blob other) {
            runs.addAll(other.runs);
            pixels += other.pixels;
            levelSum += other.levelSum;
            peakSigmas = Math.max(peakSigmas, other.peakSigmas);
        }
    }

    /** A run of the last row, and the area that it belonged to when it was added. */
    private record Open(int firstColumn, int endColumn, boolean brighter, int label) {}

    private final List<Blob> blobs = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private List<Open> above = new ArrayList<>();
    private List<Open> current = new ArrayList<>();
    private int count;

    /** Ends a row. */
    void endRow() {
        above = current;
        current = new ArrayList<>();
    }

    /**
     * Adds a run to the current row, from left to right.
     *
     * @param levelSum sum of what its pixels changed by
     * @param peakSigmas the surest of them
     */
    void add(Run run, boolean brighter, double levelSum, double peakSigmas) throws ChangeException {
        if (++count > MOST_RUNS) {
            throw new ChangeException(
                    "There are changes nearly everywhere: the scenes are not comparable, in kind, place or clouds");
        }
        Blob blob = new Blob();
        blob.runs.add(run);
        blob.pixels = run.endColumn() - run.firstColumn();
        blob.levelSum = levelSum;
        blob.peakSigmas = peakSigmas;
        int label = blobs.size();
        blobs.add(blob);
        parents.add(label);
        for (Open other : above) {
            if (other.brighter() == brighter
                    && other.firstColumn() <= run.endColumn()
                    && other.endColumn() >= run.firstColumn()) {
                join(other.label(), label);
            }
        }
        current.add(new Open(run.firstColumn(), run.endColumn(), brighter, label));
    }

    private int root(int label) {
        int at = label;
        while (parents.get(at) != at) {
            parents.set(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a != b) {
            Blob first = blobs.get(a);
            Blob second = blobs.get(b);
            boolean larger = first.runs.size() >= second.runs.size();
            (larger ? first : second).take(larger ? second : first);
            (larger ? second : first).runs.clear();
            parents.set(larger ? b : a, larger ? a : b);
        }
    }

    /** The areas. */
    List<Blob> blobs() {
        List<Blob> whole = new ArrayList<>();
        for (int i = 0; i < blobs.size(); i++) {
            if (parents.get(i) == i) {
                whole.add(blobs.get(i));
            }
        }
        return whole;
    }
}
