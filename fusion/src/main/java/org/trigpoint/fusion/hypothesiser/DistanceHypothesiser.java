package org.trigpoint.fusion.hypothesiser;

import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.fusion.plane.PlaneUpdater;

/**
 * Pairs tracks with detections by Mahalanobis distance, and weighs each pair against a miss.
 *
 * <p>With p the probability that the track exists, P<sub>D</sub> that a look sees it, S the covariance of the innovation, d² its
 * square and λ the density of false and new detections, a pair costs −ln(p P<sub>D</sub> N(d; S) / (λ (1 − p P<sub>D</sub>))): the likelihood ratio of
 * S. Blackman, R. Popoli, Design and Analysis of Modern Tracking Systems, Artech House 1999, section 6.2, with existence as in
 * D. Mušicki, R. Evans, S. Stankovic, Integrated Probabilistic Data Association, IEEE Transactions on Automatic Control 39 (1994).
 * A track that hardly is believed counts as even odds here: what is near it would else begin another beside it.
 */
public final class DistanceHypothesiser {
    /** Gates on chi-square of 1, 2 and 4 degrees of freedom that leave out 1 in 2,000. */
    private static final double[] GATES = {0, 12.12, 15.2, 17.7, 20.0};

    private final Hypotheses hypotheses = new Hypotheses();
    private final PlaneUpdater updater = new PlaneUpdater();
    private final PlaneUpdater.Innovation innovation = new PlaneUpdater.Innovation();
    private final PlaceGrid grid = new PlaceGrid();
    private double logFalseDensity;
    private double gate;
    private double weighedProb = Double.NaN;
    private double seenLog;
    private double weighedLogOdds = Double.NaN;
    private double missOdds;

    /** How surely the present look sees each track. */
    @FunctionalInterface
    public interface Visibility {
        /** Probability that the look sees the thing of this row if it is there; 0 outside of what was searched. */
        double seenProb(int row);
    }

    /**
     * Pairs tracks with the detections of a scan at their time.
     *
     * @param falsePerMeters2 density of false and new detections, above 0, the mean over the scan; of bearings it is half a one in a radian
     * @return the same object each time
     */
    public Hypotheses hypothesise(PlaneTracks tracks, PlaneScan scan, Visibility look, double falsePerMeters2) {
        logFalseDensity = StrictMath.log(falsePerMeters2);
        // Wide enough for the widest gate that this scan needs; a hair more, so that rounding leaves none out.
        gate = scan.hasMoving() ? GATES[4] : GATES[2] * 1.001;
        grid.sort(scan, Math.sqrt(gate * scan.mostMeters2()));
        hypotheses.begin(tracks.count(), scan.count());
        for (int row = 0; row < tracks.count(); row++) {
            double seenProb = look.seenProb(row);
            hypotheses.see(row, seenProb);
            if (seenProb > 0) {
                weigh(Math.max(0, tracks.logOdds(row)), seenProb);
                pair(tracks, row, scan);
            }
            hypotheses.end(row);
        }
        return hypotheses;
    }

    /** Most tracks are as sure as they can be and are seen alike: what the last one asked for is kept. */
    private void weigh(double logOdds, double prob) {
        if (prob != weighedProb) {
            weighedProb = prob;
            seenLog = StrictMath.log(prob);
            weighedLogOdds = Double.NaN;
        }
        if (logOdds != weighedLogOdds) {
            weighedLogOdds = logOdds;
            missOdds = missOdds(logOdds, prob);
        }
    }

    /** −ln(p P / (1 − p P)). */
    private static double missOdds(double logOdds, double seenProb) {
        double exists = 1 / (1 + StrictMath.exp(-logOdds));
        double seen = Math.min(0.999_999, exists * seenProb);
        return StrictMath.log((1 - seen) / seen);
    }

    private void pair(PlaneTracks tracks, int row, PlaneScan scan) {
        double east = tracks.eastMeters(row);
        double north = tracks.northMeters(row);
        double ago = scan.mostAgoSeconds();
        double ee = tracks.freestEeMeters2(row)
                + ago * (2 * Math.abs(tracks.eveMeters2PerSecond(row)) + ago * tracks.veveMps2(row));
        double nn = tracks.freestNnMeters2(row)
                + ago * (2 * Math.abs(tracks.nvnMeters2PerSecond(row)) + ago * tracks.vnvnMps2(row));
        double reachEast = Math.sqrt(gate * (ee + scan.mostMeters2())) + ago * Math.abs(tracks.eastMps(row));
        double reachNorth = Math.sqrt(gate * (nn + scan.mostMeters2())) + ago * Math.abs(tracks.northMps(row));
        int west = grid.column(east - reachEast);
        int last = grid.column(east + reachEast);
        int top = grid.row(north + reachNorth);
        for (int gridRow = grid.row(north - reachNorth); gridRow <= top; gridRow++) {
            int end = grid.endIn(gridRow, last);
            for (int index = grid.firstIn(gridRow, west); index < end; index++) {
                if (Math.abs(grid.eastMeters(index) - east) <= reachEast
                        && Math.abs(grid.northMeters(index) - north) <= reachNorth) {
                    offer(tracks, row, scan, grid.place(index));
                }
            }
        }
        for (int index = 0; index < grid.bearingCount(); index++) {
            offer(tracks, row, scan, grid.bearing(index));
        }
    }

    private void offer(PlaneTracks tracks, int row, PlaneScan scan, int i) {
        PlaneUpdater.innovation(tracks, row, scan, i, innovation);
        int dimensions = innovation.dimensions();
        if (updater.isWithin(tracks, row, scan, i, innovation, GATES[dimensions])) {
            double falseLog = falseLog(dimensions)
                    + scan.falseRatioLog(i)
                    - updater.likelihoodLog(tracks, row, scan, i, innovation);
            hypotheses.add(i, falseLog + missOdds, seenLog - falseLog);
        }
    }

    /** Density of false detections: of velocities it is taken as even within 30 m/s to each side. */
    private double falseLog(int dimensions) {
        return switch (dimensions) {
            case 1 -> LOG_FALSE_BEARING;
            case 2 -> logFalseDensity;
            default -> logFalseDensity + LOG_FALSE_VELOCITY;
        };
    }

    private static final double LOG_FALSE_BEARING = StrictMath.log(0.5);

    private static final double LOG_FALSE_VELOCITY = -2 * StrictMath.log(60);
}
