package org.trigpoint.fusion.initiator;

import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;

/**
 * Begins a track of one detection: there with its noise, at rest give or take the speed that is usual (one-point initiation: D.
 * Mallick, B. La Scala, Comparison of single-point and two-point difference track initiation algorithms using position
 * measurements, Acta Automatica Sinica 34 (2008) 258–265). A bearing says no place and begins none.
 */
public final class OnePointInitiator {
    /** What the models of motion take for granted holds where nothing tells the speed. */
    private static final double UNTOLD_MPS2 = Double.POSITIVE_INFINITY;

    /** True for a detection that says where. */
    public boolean canBegin(PlaneScan scan, int detection) {
        return scan.kind(detection) != PlaneScan.Kind.BEARING;
    }

    /**
     * Begins a track and gives its row.
     *
     * @param logOdds logarithm of the odds that such a detection is of a thing
     */
    public int begin(PlaneTracks tracks, PlaneScan scan, int i, double logOdds) {
        int row = tracks.begin();
        boolean moving = scan.kind(i) == PlaneScan.Kind.MOVING;
        double eastMps = moving ? scan.eastMps(i) : 0;
        double northMps = moving ? scan.northMps(i) : 0;
        double ago = scan.agoSeconds(i);
        tracks.place(row, scan.eastMeters(i) + ago * eastMps, scan.northMeters(i) + ago * northMps, eastMps, northMps);
        tracks.spread(
                row,
                scan.eeMeters2(i),
                scan.enMeters2(i),
                scan.nnMeters2(i),
                moving ? scan.velocityMps2(i) : UNTOLD_MPS2,
                ago);
        tracks.setLength(row, scan.lengthMeters(i));
        tracks.setLogOdds(row, logOdds);
        return row;
    }
}
