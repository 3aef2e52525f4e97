package org.trigpoint.geo;

import java.util.function.LongConsumer;

/**
 * A cell of the fixed grid over the earth, as one long. The grid is part of the algorithms that use it: it never changes.
 *
 * <p>At level L, latitude is cut into 2<sup>L</sup> rows of equal height, counted from the south pole. Each row is cut into
 * 2<sup>k</sup> columns of equal width, counted from −180°, with the largest k for which a cell is at least as wide as high
 * on its parallel nearest to the equator; at most 2<sup>L+1</sup>, at least one. So cells are one to two times as wide as
 * high everywhere but in the polar rows, and a cell of level L lies in one cell of level L − 1 by latitude, though not
 * always by longitude.
 *
 * <p>Packed: bits 58 to 62 the level, 29 to 57 the row, 0 to 28 the column. A point on the northern or eastern edge of a cell
 * is in the next one; the north pole is in the last row.
 */
public final class Cell {
    /** The finest level: rows of about 1.2 m. */
    public static final int FINEST_LEVEL = 24;

    private static final int ROW_SHIFT = 29;
    private static final int LEVEL_SHIFT = 58;
    private static final long PART_MASK = (1L << ROW_SHIFT) - 1;

    /** Beyond the k-th of these parallels, north and south, a parallel is shorter than a 2<sup>k</sup>-th of the equator. */
    private static final double[] HALVING_DEG = halvings();

    private Cell() {}

    /** The cell of this level that holds a point; any longitude is brought into range. */
    public static long at(int level, double latDeg, double lonDeg) {
        int row = rowAt(requireLevel(level), latDeg);
        return pack(level, row, columnAt(columns(level, row), lonDeg));
    }

    public static int level(long cell) {
        return (int) (cell >>> LEVEL_SHIFT);
    }

    public static int row(long cell) {
        return (int) (cell >>> ROW_SHIFT & PART_MASK);
    }

    public static int column(long cell) {
        return (int) (cell & PART_MASK);
    }

    /** Height of every cell of a level in degrees of latitude. */
    public static double heightDeg(int level) {
        return 180.0 / (1 << requireLevel(level));
    }

    /** The area of a cell. */
    public static Box box(long cell) {
        int level = level(cell);
        double heightDeg = heightDeg(level);
        double widthDeg = 360.0 / columns(level, row(cell));
        double southDeg = row(cell) * heightDeg - 90;
        double westDeg = column(cell) * widthDeg - 180;
        return new Box(westDeg, southDeg, westDeg + widthDeg, southDeg + heightDeg);
    }

    /** Gives each cell of a level that has a point in common with a box, by rows from the south, each from the west. */
    public static void forEachIn(int level, Box box, LongConsumer each) {
        int lastRow = rowAt(requireLevel(level), box.northDeg());
        for (int row = rowAt(level, box.southDeg()); row <= lastRow; row++) {
            int columns = columns(level, row);
            int first = columnAt(columns, box.westDeg());
            int count = box.widthDeg() >= 360 ? columns : columnsFrom(first, columns, box);
            for (int i = 0; i < count; i++) {
                each.accept(pack(level, row, (first + i) & (columns - 1)));
            }
        }
    }

    private static int columnsFrom(int first, int columns, Box box) {
        int last = columnAt(columns, box.eastDeg());
        boolean wrapsIntoFirst = last == first && box.widthDeg() > 360.0 / columns;
        return wrapsIntoFirst ? columns : ((last - first) & (columns - 1)) + 1;
    }

    private static double[] halvings() {
        double[] halvings = new double[FINEST_LEVEL + 1];
        for (int k = 0; k < halvings.length; k++) {
            halvings[k] = StrictMath.toDegrees(StrictMath.acos(StrictMath.scalb(1.0, -k)));
        }
        return halvings;
    }

    /** Columns of a row: a power of two. No edge of a row lies on one of the parallels that halve them, so none is in doubt. */
    static int columns(int level, int row) {
        double heightDeg = heightDeg(level);
        double southDeg = row * heightDeg - 90;
        double towardsEquatorDeg = southDeg >= 0 ? southDeg : Math.max(0, -southDeg - heightDeg);
        int halved = 0;
        while (halved <= level && towardsEquatorDeg > HALVING_DEG[halved]) {
            halved++;
        }
        return (2 << level) >> halved;
    }

    private static int rowAt(int level, double latDeg) {
        if (!(latDeg >= -90 && latDeg <= 90)) {
            throw new IllegalArgumentException("Latitude " + latDeg + " is not within -90 to 90 degrees");
        }
        int rows = 1 << level;
        return Math.min(rows - 1, (int) ((latDeg + 90) / 180 * rows));
    }

    private static int columnAt(int columns, double lonDeg) {
        return Math.min(columns - 1, (int) ((Angles.wrapLonDeg(lonDeg) + 180) / 360 * columns));
    }

    private static long pack(int level, int row, int column) {
        return (long) level << LEVEL_SHIFT | (long) row << ROW_SHIFT | column;
    }

    private static int requireLevel(int level) {
        if (level < 0 || level > FINEST_LEVEL) {
            throw new IllegalArgumentException("Level " + level + " is not within 0 to " + FINEST_LEVEL);
        }
        return level;
    }
}
