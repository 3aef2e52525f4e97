package org.trigpoint.fusion.deleter;

import org.trigpoint.fusion.associator.GlobalNearestNeighbour;
import org.trigpoint.fusion.hypothesiser.Hypotheses;
import org.trigpoint.fusion.plane.PlaneTracks;

/**
 * Finds the second track of one thing: the two take turns. Of one thing a look gives no two detections; of two things that are seen with
 * p and q it gives just one with p + q − 2 p q, where one thing gives it with p + q. So each turn is (p + q) / (p + q − 2 p q) times
 * likelier when there is one thing, and two detections settle that there are two.
 */
public final class Duplicates {
    /** Odds of 20,000 to 1. */
    private static final double MERGE_LOG = 10;

    /** Chi-square with four degrees of freedom exceeds this once in a hundred times. */
    private static final double ALIKE = 13.28;

    /** Weighs what a look saw of each track. */
    public void weigh(PlaneTracks tracks, Hypotheses hypotheses, GlobalNearestNeighbour associator) {
        for (int row = 0; row < hypotheses.tracks(); row++) {
            double prob = hypotheses.seenProb(row);
            if (prob <= 0 || !tracks.isConfirmed(row)) {
                continue;
            }
            if (associator.detectionOf(row) == Hypotheses.NONE) {
                int other = takerOfBest(row, hypotheses, associator);
                if (other != Hypotheses.NONE && tracks.isConfirmed(other)) {
                    tracks.doubt(row, tracks.id(other), turnLog(prob, hypotheses.seenProb(other)));
                }
            } else if (tracks.doubtLogOdds(row) > 0) {
                int other = tracks.findRow(tracks.doubtedFor(row));
                if (other == Hypotheses.NONE || associator.detectionOf(other) != Hypotheses.NONE) {
                    tracks.trust(row);
                }
            }
        }
    }

    private static double turnLog(double p, double q) {
        return StrictMath.log((p + q) / (p + q - 2 * p * q));
    }

    /** The track that was given the detection which this one, seen by nothing, would have liked best. */
    private static int takerOfBest(int row, Hypotheses hypotheses, GlobalNearestNeighbour associator) {
        int best = Hypotheses.NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int pair = hypotheses.firstOf(row); pair < hypotheses.endOf(row); pair++) {
            if (hypotheses.cost(pair) < least) {
                least = hypotheses.cost(pair);
                best = associator.trackOf(hypotheses.detection(pair));
            }
        }
        return best;
    }

    /** The row that this one is of the same thing as, or {@link Hypotheses#NONE}. Tracks that are not alike must take turns for longer. */
    public int sameAs(PlaneTracks tracks, int row) {
        if (tracks.doubtLogOdds(row) < MERGE_LOG) {
            return Hypotheses.NONE;
        }
        int other = tracks.findRow(tracks.doubtedFor(row));
        if (other == Hypotheses.NONE) {
            return Hypotheses.NONE;
        }
        double unlike = Math.max(0, tracks.distanceSquared(row, other) - ALIKE) / 2;
        return tracks.doubtLogOdds(row) >= MERGE_LOG + unlike ? other : Hypotheses.NONE;
    }
}
