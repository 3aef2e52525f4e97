package org.trigpoint.fusion.deleter;

import org.trigpoint.fusion.plane.PlaneTracks;

/**
 * Whether a track is of a thing that is there, and when it is over: the odds of existence, raised by what is seen and lowered by what a
 * look should have seen (D. Mušicki, R. Evans, S. Stankovic, Integrated Probabilistic Data Association, IEEE Transactions on
 * Automatic Control 39 (1994) 1237–1241). Outside of looks nothing is lowered.
 */
public final class Existence {
    /** A track not yet believed ends when the looks since it was last seen say so with these odds, or all of them with those of its birth. */
    private static final double TENTATIVE_LOG = -4;

    /** It ends as well after so many looks, however little each could have seen: by then anything may be of it. */
    private static final int TENTATIVE_MISSES = 16;

    private final double birthLogOdds;
    private final double deleteLogOdds;
    private final double mostLogOdds;
    private final double mostMeters2;
    private double lastSeenProb = Double.NaN;
    private double missedLog;

    /**
     * @param birthLogOdds odds of a track that begins
     * @param deleteLogOdds at these a believed track is over
     * @param mostLogOdds odds grow no higher
     * @param mostSigmaMeters a track that knows its place no better is over
     */
    public Existence(double birthLogOdds, double deleteLogOdds, double mostLogOdds, double mostSigmaMeters) {
        this.birthLogOdds = birthLogOdds;
        this.deleteLogOdds = deleteLogOdds;
        this.mostLogOdds = mostLogOdds;
        mostMeters2 = mostSigmaMeters * mostSigmaMeters;
    }

    /**
     * A look saw it.
     *
     * @param ratioLog logarithm of how much likelier what it saw is if the thing is there
     */
    public void seen(PlaneTracks tracks, int row, double ratioLog) {
        tracks.setLogOdds(row, Math.min(mostLogOdds, tracks.logOdds(row) + ratioLog));
        tracks.hit(row);
    }

    /** A look should have seen it and did not. */
    public void missed(PlaneTracks tracks, int row, double seenProb) {
        if (seenProb != lastSeenProb) {
            lastSeenProb = seenProb;
            missedLog = StrictMath.log1p(-Math.min(seenProb, 0.999));
        }
        tracks.setLogOdds(row, tracks.logOdds(row) + missedLog);
        tracks.miss(row, missedLog);
    }

    /** True when a track is over. */
    public boolean isOver(PlaneTracks tracks, int row) {
        if (tracks.spreadMeters2(row) > mostMeters2) {
            return true;
        }
        double odds = tracks.logOdds(row);
        if (tracks.isConfirmed(row)) {
            return odds < deleteLogOdds;
        }
        return odds < birthLogOdds + TENTATIVE_LOG
                || tracks.missedLogOdds(row) < TENTATIVE_LOG
                || tracks.misses(row) >= TENTATIVE_MISSES;
    }
}
