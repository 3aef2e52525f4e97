package org.trigpoint.imagery.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.imagery.raster.ImagePoint;

/**
 * The outer outline of an area of pixels: along their edges, clockwise, and with corners left out that are nearer than 0.75 pixels to what is kept
 * (D. H. Douglas and T. K. Peucker, Cartographica 10, 1973). Pixels that touch at corners are in one outline.
 */
final class Outline {
    private static final double TOLERANCE_PIXELS = 0.75;
    /** Steps to the right, down, to the left, up. */
    private static final int[] COLUMN_STEPS = {1, 0, -1, 0};

    private static final int[] ROW_STEPS = {0, 1, 0, -1};

    private final boolean[] inside;
    private final int left;
    private final int top;
    private final int width;

    private Outline(boolean[] inside, int left, int top, int width) {
        this.inside = inside;
        this.left = left;
        this.top = top;
        this.width = width;
    }

    static List<ImagePoint> of(List<Runs.Run> runs) {
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int top = Integer.MAX_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (Runs.Run run : runs) {
            left = Math.min(left, run.firstColumn());
            right = Math.max(right, run.endColumn());
            top = Math.min(top, run.row());
            bottom = Math.max(bottom, run.row() + 1);
        }
        // One pixel of nothing around it.
        int width = right - left + 2;
        boolean[] inside = new boolean[Math.multiplyExact(width, bottom - top + 2)];
        for (Runs.Run run : runs) {
            for (int column = run.firstColumn(); column < run.endColumn(); column++) {
                inside[(run.row() - top + 1) * width + column - left + 1] = true;
            }
        }
        return simplified(new Outline(inside, left - 1, top - 1, width).trace());
    }

    /** Corner after corner with the area on the right hand; at a corner where two pixels touch, on to the other. */
    private List<ImagePoint> trace() {
        int first = 0;
        while (!inside[first]) {
            first++;
        }
        int startColumn = first % width;
        int startRow = first / width;
        List<ImagePoint> corners = new ArrayList<>();
        int column = startColumn;
        int row = startRow;
        int heading = 0;
        do {
            column += COLUMN_STEPS[heading];
            row += ROW_STEPS[heading];
            int next = turn(column, row, heading);
            if (next != heading) {
                corners.add(new ImagePoint(column + left, row + top));
            }
            heading = next;
        } while (column != startColumn || row != startRow || heading != 0);
        return corners;
    }

    /** Left where a pixel lies ahead on the left, straight on where one lies ahead on the right, else right. */
    private int turn(int column, int row, int heading) {
        boolean upperLeft = inside[(row - 1) * width + column - 1];
        boolean upperRight = inside[(row - 1) * width + column];
        boolean lowerLeft = inside[row * width + column - 1];
        boolean lowerRight = inside[row * width + column];
        boolean aheadLeft = switch (heading) {
            case 0 -> upperRight;
            case 1 -> lowerRight;
            case 2 -> lowerLeft;
            default -> upperLeft;
        };
        boolean aheadRight = switch (heading) {
            case 0 -> lowerRight;
            case 1 -> lowerLeft;
            case 2 -> upperLeft;
            default -> upperRight;
        };
        return aheadLeft ? (heading + 3) % 4 : aheadRight ? heading : (heading + 1) % 4;
    }

    private static List<ImagePoint> simplified(List<ImagePoint> ring) {
        if (ring.size() <= 4) {
            return ring;
        }
        int far = 0;
        for (int i = 1; i < ring.size(); i++) {
            far = distance(ring.getFirst(), ring.get(i)) > distance(ring.getFirst(), ring.get(far)) ? i : far;
        }
        boolean[] kept = new boolean[ring.size() + 1];
        List<ImagePoint> closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        kept[0] = true;
        kept[far] = true;
        keep(closed, kept, 0, far);
        keep(closed, kept, far, ring.size());
        List<ImagePoint> out = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            if (kept[i]) {
                out.add(ring.get(i));
            }
        }
        return out.size() >= 3 ? out : ring;
    }

    private static void keep(List<ImagePoint> line, boolean[] kept, int start, int end) {
        ArrayDeque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {start, end});
        while (!open.isEmpty()) {
            int[] part = open.removeFirst();
            int worst = -1;
            double most = TOLERANCE_PIXELS;
            for (int i = part[0] + 1; i < part[1]; i++) {
                double away = away(line.get(i), line.get(part[0]), line.get(part[1]));
                if (away > most) {
                    most = away;
                    worst = i;
                }
            }
            if (worst >= 0) {
                kept[worst] = true;
                open.add(new int[] {part[0], worst});
                open.add(new int[] {worst, part[1]});
            }
        }
    }

    private static double away(ImagePoint point, ImagePoint from, ImagePoint to) {
        double dx = to.columnPixels() - from.columnPixels();
        double dy = to.rowPixels() - from.rowPixels();
        double length = Math.hypot(dx, dy);
        double px = point.columnPixels() - from.columnPixels();
        double py = point.rowPixels() - from.rowPixels();
        return length == 0 ? Math.hypot(px, py) : Math.abs(dx * py - dy * px) / length;
    }

    private static double distance(ImagePoint one, ImagePoint other) {
        return Math.hypot(one.columnPixels() - other.columnPixels(), one.rowPixels() - other.rowPixels());
    }
}
