package org.trigpoint.geo.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line as a tile shows it: cut at the tile's edge with a margin (C. Liang and B. Barsky, 1984, segment by segment), thinned to what can
 * be seen in its units (D. Douglas and T. Peucker, 1973), on whole units, no point twice in a row.
 */
public final class TileLine {
    /** How far beyond the edges of a tile lines go on, in its units: so that the ends of wide strokes are not seen. */
    public static final int MARGIN = 64;

    private static final double TOLERANCE_SQUARED = 1;

    private final double[] xs;
    private final double[] ys;
    private final List<int[]> parts = new ArrayList<>();
    private int[] part = new int[64];
    private int partLength;

    private TileLine(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /**
     * The parts of a line that a tile shows, x and y of each point in units from its north-west corner; none where it shows nothing.
     *
     * @param xs from the western edge of the map, in its sides
     * @param ys from the northern edge
     */
    public static List<int[]> parts(TileNumber tile, double[] xs, double[] ys) {
        double perSide = (double) VectorLayer.EXTENT * (1 << tile.zoom());
        double[] x = new double[xs.length];
        double[] y = new double[ys.length];
        for (int i = 0; i < xs.length; i++) {
            x[i] = xs[i] * perSide - (double) tile.column() * VectorLayer.EXTENT;
            y[i] = ys[i] * perSide - (double) tile.row() * VectorLayer.EXTENT;
        }
        return new TileLine(x, y).parts();
    }

    private List<int[]> parts() {
        boolean[] kept = thinned();
        int before = 0;
        for (int i = 1; i < xs.length; i++) {
            if (kept[i]) {
                addSegment(xs[before], ys[before], xs[i], ys[i]);
                before = i;
            }
        }
        endPart();
        return parts;
    }

    /** Which points remain; without recursion, since a line may have as many points as it likes. */
    private boolean[] thinned() {
        boolean[] kept = new boolean[xs.length];
        kept[0] = true;
        kept[xs.length - 1] = true;
        int[] open = new int[64];
        int size = 2;
        open[1] = xs.length - 1;
        while (size > 0) {
            int last = open[--size];
            int first = open[--size];
            int farthest = farthest(first, last);
            if (farthest >= 0) {
                kept[farthest] = true;
                if (size + 4 > open.length) {
                    open = Arrays.copyOf(open, open.length * 2);
                }
                open[size++] = first;
                open[size++] = farthest;
                open[size++] = farthest;
                open[size++] = last;
            }
        }
        return kept;
    }

    private int farthest(int first, int last) {
        double most = TOLERANCE_SQUARED;
        int farthest = -1;
        for (int i = first + 1; i < last; i++) {
            double away = squaredFromSegment(i, first, last);
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        return farthest;
    }

    private double squaredFromSegment(int i, int first, int last) {
        double dx = xs[last] - xs[first];
        double dy = ys[last] - ys[first];
        double squared = dx * dx + dy * dy;
        double along = squared == 0
                ? 0
                : Math.clamp(((xs[i] - xs[first]) * dx + (ys[i] - ys[first]) * dy) / squared, 0.0, 1.0);
        double x = xs[i] - xs[first] - along * dx;
        double y = ys[i] - ys[first] - along * dy;
        return x * x + y * y;
    }

    private void addSegment(double x0, double y0, double x1, double y1) {
        double[] span = {0, 1};
        double dx = x1 - x0;
        double dy = y1 - y0;
        double far = VectorLayer.EXTENT + MARGIN;
        boolean seen = cut(-dx, x0 + MARGIN, span)
                && cut(dx, far - x0, span)
                && cut(-dy, y0 + MARGIN, span)
                && cut(dy, far - y0, span);
        if (!seen) {
            endPart();
            return;
        }
        if (span[0] > 0) {
            endPart();
        }
        addPoint(x0 + span[0] * dx, y0 + span[0] * dy);
        addPoint(x0 + span[1] * dx, y0 + span[1] * dy);
        if (span[1] < 1) {
            endPart();
        }
    }

    /** Shortens the span of a segment by one edge; false when nothing is left. */
    private static boolean cut(double towards, double room, double[] span) {
        if (towards == 0) {
            return room >= 0;
        }
        double at = room / towards;
        if (towards < 0) {
            span[0] = Math.max(span[0], at);
        } else {
            span[1] = Math.min(span[1], at);
        }
        return span[0] <= span[1];
    }

    private void addPoint(double exactX, double exactY) {
        int x = (int) Math.floor(exactX);
        int y = (int) Math.floor(exactY);
        if (partLength > 0 && part[partLength - 2] == x && part[partLength - 1] == y) {
            return;
        }
        if (partLength == part.length) {
            part = Arrays.copyOf(part, partLength * 2);
        }
        part[partLength++] = x;
        part[partLength++] = y;
    }

    private void endPart() {
        if (partLength > 2) {
            parts.add(Arrays.copyOf(part, partLength));
        }
        partLength = 0;
    }
}
