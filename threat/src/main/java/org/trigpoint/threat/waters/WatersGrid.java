package org.trigpoint.threat.waters;

import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;

/**
 * The cells that the sea is cut into: rows of 2.8° of latitude. Part of the algorithm: the same with one thread as with forty.
 *
 * <p>A craft belongs to the cell that holds its position. Each cell also knows what is within {@value #HALO_METERS} m around it.
 */
public final class WatersGrid {
    /** Level of the grid of {@link Cell}. */
    public static final int LEVEL = 6;

    /** As far as what is near a craft is asked for. */
    public static final double HALO_METERS = 40_000;

    private WatersGrid() {}

    /** The cell that a place belongs to. */
    public static long cellAt(double latDeg, double lonDeg) {
        return Cell.at(LEVEL, latDeg, lonDeg);
    }

    /** Gives each cell that one of two places lies in or in the halo of, in rising order. */
    public static void forEachNear(
            double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg, LongConsumer each) {
        Box one = Box.around(latDeg, lonDeg, HALO_METERS);
        Box other = Box.around(otherLatDeg, otherLonDeg, HALO_METERS);
        long first = Cell.at(LEVEL, one.southDeg(), one.westDeg());
        if (isWithin(one, first) && isWithin(other, first)) {
            each.accept(first);
            return;
        }
        TreeSet<Long> cells = new TreeSet<>();
        Cell.forEachIn(LEVEL, one, cells::add);
        Cell.forEachIn(LEVEL, other, cells::add);
        cells.forEach(each::accept);
    }

    private static boolean isWithin(Box box, long cell) {
        return !box.crossesAntimeridian()
                && Cell.at(LEVEL, box.southDeg(), box.westDeg()) == cell
                && Cell.at(LEVEL, box.northDeg(), box.eastDeg()) == cell
                && Cell.at(LEVEL, box.southDeg(), box.eastDeg()) == cell
                && Cell.at(LEVEL, box.northDeg(), box.westDeg()) == cell
                && box.widthDeg() < 90;
    }

    /** True when a place is in a cell's halo or in it. */
    static boolean isNear(long cell, double latDeg, double lonDeg) {
        if (cellAt(latDeg, lonDeg) == cell) {
            return true;
        }
        boolean[] near = {false};
        Cell.forEachIn(LEVEL, Box.around(latDeg, lonDeg, HALO_METERS), each -> near[0] |= each == cell);
        return near[0];
    }
}
