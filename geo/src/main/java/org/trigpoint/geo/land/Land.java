package org.trigpoint.geo.land;

import java.util.List;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Position;

/**
 * Land and water of the whole earth at 1:10 million.
 *
 * <p>The shore is right to about a kilometre, mostly to 500 m: what Natural Earth drew, on a lattice of 400 m by 190 m at the equator. Inland waters are
 * land, the Great Lakes too; of the great inland seas the Caspian alone is water. Piers, breakwaters, locks, canals, and islands and
 * inlets of a few hundred metres are not there: a berth, and often a whole harbour, is on land or in open water by it.
 */
public final class Land {
    private Land() {}

    /** Read when it is first asked for. */
    private static final class Read {
        static final Coast COAST = new Coast(LandFile.ofProgram());
    }

    static Coast coast() {
        return Read.COAST;
    }

    /** True on land; a point of the shore may be either. */
    public static boolean isLand(double latDeg, double lonDeg) {
        return coast().isLand(latDeg, lonDeg);
    }

    /**
     * Metres to the nearest shore, from land and from water alike, right to a part in a thousand.
     *
     * @param mostMeters how far is looked, at most 1,000 km; the answer where the shore is not nearer
     */
    public static double distanceToShoreMeters(double latDeg, double lonDeg, double mostMeters) {
        if (!(mostMeters >= 0 && mostMeters <= 1_000_000)) {
            throw new IllegalArgumentException("A shore is looked for within 0 to 1,000 km, not " + mostMeters + " m");
        }
        return coast().distanceMeters(latDeg, lonDeg, mostMeters);
    }

    /** True when the way between two points, straight in degrees and the short way round, meets a shore. */
    public static boolean crosses(double fromLatDeg, double fromLonDeg, double toLatDeg, double toLonDeg) {
        return !Double.isNaN(firstShoreRatio(fromLatDeg, fromLonDeg, toLatDeg, toLonDeg));
    }

    /** How far along that way the first shore is: 0 at its beginning, 1 at its end, NaN where it meets none. */
    public static double firstShoreRatio(double fromLatDeg, double fromLonDeg, double toLatDeg, double toLonDeg) {
        return coast().firstShoreRatio(fromLatDeg, fromLonDeg, toLatDeg, toLonDeg);
    }

    /**
     * Rings of land cut to a box, to be filled together by the even-odd rule; the last corner leads to the first.
     *
     * @param box at most 180° wide
     * @param stepDeg corners nearer than this to the one before are left out
     */
    public static List<List<Position>> outlines(Box box, double stepDeg) {
        return LandOutlines.within(coast().file(), box, stepDeg);
    }
}
