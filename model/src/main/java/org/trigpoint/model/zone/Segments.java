package org.trigpoint.model.zone;

import java.math.BigDecimal;

/** How segments of the plane lie to each other, without rounding. */
final class Segments {
    /** J. R. Shewchuk, Discrete & Computational Geometry 18, 1997: (3 + 16 ε) ε with ε = 2⁻⁵³. */
    private static final double ERROR_RATIO = 3.3306690738754716e-16;

    private Segments() {}

    /** How two segments lie to each other. */
    enum Meeting {
        /** They have no point in common. */
        NONE,
        /** They have one point in common, an end of one of them. */
        TOUCH,
        /** They have one point in common, an end of none. */
        CROSS,
        /** They share a stretch. */
        OVERLAP
    }

    /** 1 where a point lies left of the line from a to b, −1 right of it, 0 on it. */
    static int side(double ax, double ay, double bx, double by, double px, double py) {
        double left = (bx - ax) * (py - ay);
        double right = (px - ax) * (by - ay);
        double difference = left - right;
        if (Math.abs(difference) > ERROR_RATIO * (Math.abs(left) + Math.abs(right))) {
            return difference > 0 ? 1 : -1;
        }
        // Corners that edges share are asked for most.
        if ((px == ax && py == ay) || (px == bx && py == by)) {
            return 0;
        }
        BigDecimal x = new BigDecimal(ax);
        BigDecimal y = new BigDecimal(ay);
        BigDecimal exactLeft = new BigDecimal(bx).subtract(x).multiply(new BigDecimal(py).subtract(y));
        BigDecimal exactRight = new BigDecimal(px).subtract(x).multiply(new BigDecimal(by).subtract(y));
        return exactLeft.compareTo(exactRight);
    }

    /** How the segments from a to b and from c to d lie to each other. */
    static Meeting meeting(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by)) {
            return Meeting.NONE;
        }
        int a = side(cx, cy, dx, dy, ax, ay);
        int b = side(cx, cy, dx, dy, bx, by);
        int c = side(ax, ay, bx, by, cx, cy);
        int d = side(ax, ay, bx, by, dx, dy);
        if (a == 0 && b == 0) {
            return onOneLine(ax, ay, bx, by, cx, cy, dx, dy);
        }
        if (a * b > 0 || c * d > 0) {
            return Meeting.NONE;
        }
        return a * b < 0 && c * d < 0 ? Meeting.CROSS : Meeting.TOUCH;
    }

    /** Their boxes have a point in common: so have they, and it is a stretch when the boxes' intersection is more than a point. */
    private static Meeting onOneLine(
            double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        double wide = Math.min(Math.max(ax, bx), Math.max(cx, dx)) - Math.max(Math.min(ax, bx), Math.min(cx, dx));
        double high = Math.min(Math.max(ay, by), Math.max(cy, dy)) - Math.max(Math.min(ay, by), Math.min(cy, dy));
        return wide > 0 || high > 0 ? Meeting.OVERLAP : Meeting.TOUCH;
    }
}
