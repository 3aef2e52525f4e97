package org.trigpoint.threat.zones;

import java.util.Arrays;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Degrees;

/** Hands the pieces of a circle or corridor on to the cells of a window, by the ball around each cell. */
final class ReachSplitter {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;
    /** A chord is shorter than what it is the chord of; cells are a degree wide at most. */
    private static final double SLACK_RATIO = 1.001;

    private final Reaches reaches;
    private final CellRefs byCell = new CellRefs();
    private final IntList near = new IntList();
    private boolean[] covered = new boolean[0];
    private boolean[] known = new boolean[0];
    private EarthPoint[] centres = new EarthPoint[0];

    ReachSplitter(Reaches reaches) {
        this.reaches = reaches;
    }

    void split(int[] refs, int begin, int end, CellWindow window, EntrySplitter to) {
        begin(window);
        for (int i = begin; i < end; i++) {
            near.cut(0);
            for (Box part : reaches.box(refs[i]).parts()) {
                window.within(part.westDeg(), part.southDeg(), part.eastDeg(), part.northDeg(), near);
            }
            for (int k = 0; k < near.size(); k++) {
                place(near.get(k), refs[i], window);
            }
            byCell.fill(refs[i]);
        }
        byCell.sort(window.size());
        for (int cell = 0; cell < window.size(); cell++) {
            if (covered[cell] || byCell.begin(cell) == byCell.end(cell)) {
                to.same(cell, covered[cell]);
            } else {
                to.test(cell, EntrySplitter.REACHES, byCell.sorted(), byCell.begin(cell), byCell.end(cell));
            }
        }
    }

    private void begin(CellWindow window) {
        byCell.clear();
        if (covered.length < window.size()) {
            covered = new boolean[window.size()];
            known = new boolean[window.size()];
            centres = new EarthPoint[window.size()];
        }
        Arrays.fill(covered, 0, window.size(), false);
        Arrays.fill(known, 0, window.size(), false);
    }

    private void place(int cell, int piece, CellWindow window) {
        if (covered[cell]) {
            return;
        }
        double latDeg = window.middleLatDeg(cell);
        if (!known[cell]) {
            known[cell] = true;
            centres[cell] = EarthPoint.at(latDeg, window.middleLonDeg(cell));
        }
        double meters = ballMeters(latDeg, window.cellDeg());
        if (reaches.coversBall(piece, centres[cell], meters)) {
            covered[cell] = true;
        } else if (reaches.nearsBall(piece, centres[cell], meters)) {
            byCell.cells().add(cell);
        }
    }

    /** Metres from the middle of a cell to its farthest corner, or more. */
    private static double ballMeters(double latDeg, double cellDeg) {
        double half = cellDeg / 2 + CellWindow.MARGIN_DEG;
        double high = half * RAD_PER_DEG;
        double wide = high * Degrees.cos(Math.max(0, Math.abs(latDeg) - half));
        return SLACK_RATIO * Arc.MOST_RADIUS_METERS * Math.sqrt(high * high + wide * wide);
    }
}
