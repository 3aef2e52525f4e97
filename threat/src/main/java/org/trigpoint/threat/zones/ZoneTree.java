package org.trigpoint.threat.zones;

/**
 * The cells of an index: what is known of the zones in each, found by a few reads.
 *
 * <p>The root is a cell of one degree each, by rows from the south. A cell has a code: 0 when no zone has anything of it; {@link #ONE} and a
 * zone when that zone alone has all of it; above 0 the place of its entries; below 0 the complement of the place of its
 * {@value #FAN} × {@value #FAN} parts, each again with a code. Entries are those of {@link EntrySplitter}, in rising order of the zones, after
 * the count of their ints.
 */
final class ZoneTree {
    /** Of a code: the rest is a zone, and no other has anything of the cell. */
    static final int ONE = 1 << 30;

    static final int ROOT_SHIFT = 12;
    static final int ROOT_COLUMNS = 360;
    static final int ROOT_ROWS = 180;
    static final int FAN_BITS = 3;
    static final int FAN = 1 << FAN_BITS;
    static final int PARTS = FAN * FAN;

    private static final int LAST_ROW = ROOT_ROWS * CellWindow.UNITS_PER_DEG - 1;

    private final int[] codes;
    private final int[] entries;

    ZoneTree(int[] codes, int[] entries) {
        this.codes = codes;
        this.entries = entries;
    }

    static int column(double lonDeg) {
        return (int) ((lonDeg + 180) * CellWindow.UNITS_PER_DEG);
    }

    static int row(double latDeg) {
        return Math.min(LAST_ROW, (int) ((latDeg + 90) * CellWindow.UNITS_PER_DEG));
    }

    /** Code of the smallest cell that holds a point, given in units. */
    int leaf(int column, int row) {
        int shift = ROOT_SHIFT;
        int code = codes[(row >> shift) * ROOT_COLUMNS + (column >> shift)];
        while (code < 0) {
            shift -= FAN_BITS;
            code = codes[part(code, column >> shift, row >> shift)];
        }
        return code;
    }

    private static int part(int code, int column, int row) {
        return ~code + (((row & (FAN - 1)) << FAN_BITS) | (column & (FAN - 1)));
    }

    /** The code of the smallest cell that holds both points, or −1 when they lie in different ones. */
    int leafOfBoth(int column1, int row1, int column2, int row2) {
        int shift = ROOT_SHIFT;
        int differ = (column1 ^ column2) | (row1 ^ row2);
        if (differ >> shift != 0) {
            return -1;
        }
        int code = codes[(row1 >> shift) * ROOT_COLUMNS + (column1 >> shift)];
        while (code < 0) {
            shift -= FAN_BITS;
            if (differ >> shift != 0) {
                return -1;
            }
            code = codes[part(code, column1 >> shift, row1 >> shift)];
        }
        return code;
    }

    int root(int cell) {
        return codes[cell];
    }

    /** Code of one of the parts of a cell whose code is below 0. */
    int part(int code, int cell) {
        return codes[~code + cell];
    }

    int[] entries() {
        return entries;
    }

    /** Bytes of the columns. */
    long bytes() {
        return 4L * (codes.length + entries.length);
    }
}
