package org.trigpoint.fusion.cell;

import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;

/**
 * The cells of association: rows of 1.4° of latitude. Part of the algorithm: the same with one thread as with forty.
 *
 * <p>A track belongs to the cell that holds its predicted position. Each cell also follows what is in a halo of {@value #HALO_METERS}
 * m around it, so that it knows a track well by the time it crosses.
 */
public final class AssociationGrid {
    /** Level of the grid of {@link Cell}. */
    public static final int LEVEL = 7;

    /** Farther than anything but an aircraft goes between two scans of a radar, and a ship between passes a quarter of an hour apart. */
    static final double HALO_METERS = 10_000;

    private AssociationGrid() {}

    /** The cell that a place belongs to. */
    public static long cellAt(double latDeg, double lonDeg) {
        return Cell.at(LEVEL, latDeg, lonDeg);
    }

    /** Gives each cell that a place lies in or in the halo of, in rising order. */
    public static void forEachNear(double latDeg, double lonDeg, LongConsumer each) {
        forEachNear(Box.around(latDeg, lonDeg, 0), each);
    }

    /** Gives each cell that a box has a point in common with, or the halo of the cell has, in rising order. */
    public static void forEachNear(Box box, LongConsumer each) {
        forEachNear(LEVEL, box, each);
    }

    /** The same of another level: what cells cost in accuracy is measured against larger ones. */
    public static void forEachNear(int level, Box box, LongConsumer each) {
        TreeSet<Long> cells = new TreeSet<>();
        Cell.forEachIn(level, box.expand(HALO_METERS), cells::add);
        cells.forEach(each::accept);
    }
}
