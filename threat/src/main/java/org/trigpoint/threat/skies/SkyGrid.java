package org.trigpoint.threat.skies;

import java.util.function.LongConsumer;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.threat.waters.WatersGrid;

/**
 * The cells that the sky is cut into: those of the {@link WatersGrid}, with a wider halo, since aircraft see a jammer from farther away. Within
 * them samples are counted by finer cells, the level of which the map shows.
 */
final class SkyGrid {
    /** As far as a cell knows of aircraft around it. */
    static final double HALO_METERS = 120_000;

    private SkyGrid() {}

    /** Gives each cell that a place lies in or in the halo of, in rising order. */
    static void forEachNear(double latDeg, double lonDeg, LongConsumer each) {
        Cell.forEachIn(WatersGrid.LEVEL, Box.around(latDeg, lonDeg, HALO_METERS), each);
    }
}
