package org.trigpoint.threat.zones;

import java.util.Arrays;

/**
 * Hands the edges of a ring on to the cells of a window, so that a cell says of each of its points what the whole ring would, to the
 * last bit.
 *
 * <p>A cell keeps the edges that pass it (within {@link CellWindow#MARGIN_DEG}). Of the others those count that pass north of the point. How many, odd
 * or even, is the same in all of the cell but for what changes at a meridian on which an edge of the cell ends and one that the cell has
 * not begins, north of the cell: so each end of an edge that lies north of the cell counts too, for the points west of it. Ends that two
 * edges of the cell share cancel. What remains is the same everywhere and is found at the middle of the cell, from the edges of the window.
 */
final class EdgeSplitter {
    private final Edges edges;
    private final CellRefs byCell = new CellRefs();
    /** By column, and number of rows whose middles are south of an edge there: 1 when that happens an odd number of times. */
    private int[] toggles = new int[0];

    EdgeSplitter(Edges edges) {
        this.edges = edges;
    }

    /** @param base 1 when an odd number of edges north of a point says no */
    void split(int base, int[] refs, int begin, int end, CellWindow window, EntrySplitter to) {
        byCell.clear();
        clearToggles(window);
        for (int i = begin; i < end; i++) {
            int ref = refs[i];
            window.touched(
                    edges.westLon(ref),
                    edges.westLat(ref),
                    edges.eastLon(ref),
                    edges.eastLat(ref),
                    CellWindow.MARGIN_DEG,
                    byCell.cells());
            byCell.fill(Edges.edge(ref));
            toggle(ref, window);
        }
        byCell.sort(window.size());
        for (int c = 0; c < window.columns(); c++) {
            int odd = base;
            for (int r = window.rows() - 1; r >= 0; r--) {
                odd ^= toggles[c * (window.rows() + 1) + r + 1];
                give(r * window.columns() + c, odd, window, to);
            }
        }
    }

    private void clearToggles(CellWindow window) {
        int size = window.columns() * (window.rows() + 1);
        if (toggles.length < size) {
            toggles = new int[size];
        }
        Arrays.fill(toggles, 0, size, 0);
    }

    /** Counts an edge, and what its reference says of its ends, at the middles of all cells that lie south of it. */
    private void toggle(int ref, CellWindow window) {
        double westLon = edges.westLon(ref);
        double eastLon = edges.eastLon(ref);
        int rows = window.rows();
        for (int c = 0; c < window.columns(); c++) {
            double lon = window.lonDeg(c + 0.5);
            int beforeWest = westLon > lon ? 1 : 0;
            int beforeEast = eastLon > lon ? 1 : 0;
            if (beforeWest != beforeEast) {
                toggles[c * (rows + 1) + rowsSouth(ref, lon, window)] ^= 1;
            }
            toggles[c * (rows + 1) + rows] ^= (beforeWest & ref) ^ (beforeEast & (ref >> 1));
        }
    }

    /** How many rows have their middle south of an edge at a longitude, by the very comparison that points are given. */
    private int rowsSouth(int ref, double lon, CellWindow window) {
        double westLat = edges.westLat(ref);
        double width = edges.eastLon(ref) - edges.westLon(ref);
        double rise = (lon - edges.westLon(ref)) * (edges.eastLat(ref) - westLat);
        int rows = (int) Math.clamp(
                Math.ceil((westLat + rise / width - window.latDeg(0)) / window.cellDeg() - 0.5), 0, window.rows());
        while (rows < window.rows() && (window.latDeg(rows + 0.5) - westLat) * width < rise) {
            rows++;
        }
        while (rows > 0 && !((window.latDeg(rows - 0.5) - westLat) * width < rise)) {
            rows--;
        }
        return rows;
    }

    /** @param says 1 when the ring says yes at the middle of the cell */
    private void give(int cell, int says, CellWindow window, EntrySplitter to) {
        int begin = byCell.begin(cell);
        int end = byCell.end(cell);
        if (begin == end) {
            to.same(cell, says != 0);
            return;
        }
        int[] refs = byCell.sorted();
        double northDeg = window.latDeg(window.rowOf(cell) + 1.0);
        for (int i = begin; i < end; i++) {
            refs[i] |= (edges.westLat(refs[i]) >= northDeg ? Edges.WEST_END_NORTH : 0)
                    | (edges.eastLat(refs[i]) >= northDeg ? Edges.EAST_END_NORTH : 0);
        }
        boolean here = edges.oddNorthOf(window.middleLatDeg(cell), window.middleLonDeg(cell), refs, begin, end);
        to.test(cell, says ^ (here ? 1 : 0), refs, begin, end);
    }
}
