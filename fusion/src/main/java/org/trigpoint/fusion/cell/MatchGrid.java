package org.trigpoint.fusion.cell;

import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;

/**
 * The cells in which scenes are laid beside tracks: rows of 5.6° of latitude. Part of the algorithm: the same with one thread as with forty.
 *
 * <p>Each cell knows what is in a halo of {@value #HALO_METERS} m around it too, and tells of what was seen in the cell itself: on either side
 * of a border the same neighbours lead to the same assignment.
 */
public final class MatchGrid {
    /** Level of the grid of {@link Cell}. */
    public static final int LEVEL = 5;

    /** As far as a ship goes in four hours of silence. */
    static final double HALO_METERS = 100_000;

    private MatchGrid() {}

    /** The cell that a place belongs to. */
    public static long cellAt(double latDeg, double lonDeg) {
        return Cell.at(LEVEL, latDeg, lonDeg);
    }

    /** Gives each cell that a box has a point in common with, or the halo of the cell has, in rising order. */
    public static void forEachNear(Box box, LongConsumer each) {
        TreeSet<Long> cells = new TreeSet<>();
        Cell.forEachIn(LEVEL, box.expand(HALO_METERS), cells::add);
        cells.forEach(each::accept);
    }
}
