package org.trigpoint.threat.zones;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;

/** One walk through the cells of an index along a way that is straight in degrees; collects the zones that the way touches. */
final class Crossing implements IntConsumer {
    private final ZoneTree tree;
    private final Edges edges;
    private final Reaches reaches;
    private final double lat1Deg;
    private final double lon1Deg;
    private final double lat2Deg;
    private final double lon2Deg;
    private @Nullable Arc arc;
    /** Sorted. */
    private int[] found = new int[8];

    private int count;

    Crossing(
            ZoneTree tree,
            Edges edges,
            Reaches reaches,
            double lat1Deg,
            double lon1Deg,
            double lat2Deg,
            double lon2Deg) {
        this.tree = tree;
        this.edges = edges;
        this.reaches = reaches;
        this.lat1Deg = lat1Deg;
        this.lon1Deg = lon1Deg;
        this.lat2Deg = lat2Deg;
        this.lon2Deg = lon2Deg;
    }

    /** Adds a zone that is touched. */
    @Override
    public void accept(int zone) {
        int at = Arrays.binarySearch(found, 0, count, zone);
        if (at >= 0) {
            return;
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        System.arraycopy(found, ~at, found, ~at + 1, count - ~at);
        found[~at] = zone;
        count++;
    }

    void forEach(IntConsumer each) {
        for (int i = 0; i < count; i++) {
            each.accept(found[i]);
        }
    }

    /** @param code of the one cell that the way is in; below 0 where it is in several */
    void walk(int code) {
        double turnDeg = Angles.turnDeg(lon1Deg, lon2Deg);
        double endDeg = lon1Deg + turnDeg;
        // As edges are: with the very longitudes of the ends, or beyond 180°.
        if (code > 0) {
            entries(code, lon1Deg, lon2Deg);
        } else if (endDeg >= 180) {
            root(lon1Deg, lon2Deg + 360);
            root(lon1Deg - 360, lon2Deg);
        } else if (endDeg < -180) {
            root(lon1Deg, lon2Deg - 360);
            root(lon1Deg + 360, lon2Deg);
        } else {
            root(lon1Deg, lon2Deg);
        }
    }

    private void root(double x1, double x2) {
        CellWindow window = new CellWindow(0, 0, ZoneTree.ROOT_SHIFT, ZoneTree.ROOT_COLUMNS, ZoneTree.ROOT_ROWS);
        IntList cells = new IntList();
        window.touched(x1, lat1Deg, x2, lat2Deg, CellWindow.WAY_MARGIN_DEG, cells);
        for (int i = 0; i < cells.size(); i++) {
            cell(tree.root(cells.get(i)), window, cells.get(i), x1, x2);
        }
    }

    private void cell(int code, CellWindow window, int cell, double x1, double x2) {
        if (code > 0) {
            entries(code, x1, x2);
        } else if (code < 0) {
            CellWindow parts = window.parts(cell, ZoneTree.FAN_BITS);
            IntList cells = new IntList();
            parts.touched(x1, lat1Deg, x2, lat2Deg, CellWindow.WAY_MARGIN_DEG, cells);
            for (int i = 0; i < cells.size(); i++) {
                cell(tree.part(code, cells.get(i)), parts, cells.get(i), x1, x2);
            }
        }
    }

    private void entries(int code, double x1, double x2) {
        if ((code & ZoneTree.ONE) != 0) {
            accept(code ^ ZoneTree.ONE);
            return;
        }
        int[] entries = tree.entries();
        int end = code + 1 + entries[code];
        int at = code + 1;
        while (at < end) {
            int entry = entries[at++];
            boolean touched = true;
            if ((entry & 1) != 0) {
                int next = at + 1 + entries[at];
                touched = Arrays.binarySearch(found, 0, count, entry >> 1) < 0 && blocks(at + 1, next, x1, x2);
                at = next;
            }
            if (touched) {
                accept(entry >> 1);
            }
        }
    }

    private boolean blocks(int begin, int end, double x1, double x2) {
        int[] entries = tree.entries();
        int at = begin;
        while (at < end) {
            int head = entries[at++];
            int next = at + (head >> EntrySplitter.COUNT_SHIFT);
            boolean touched = (head & EntrySplitter.REACHES) != 0
                    ? reaches.touched(arc(), entries, at, next)
                    : edges.touched(x1, lat1Deg, x2, lat2Deg, entries, at, next);
            if (touched) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private Arc arc() {
        Arc here = arc;
        if (here == null) {
            here = Arc.between(lat1Deg, lon1Deg, lat2Deg, lon2Deg);
            arc = here;
        }
        return here;
    }
}
