package org.trigpoint.fusion.hypothesiser;

/** Fills {@link Hypotheses} with pairs whose costs a caller has worked out, track by track. */
public final class GivenPairs {
    private final Hypotheses to;
    private int track = Hypotheses.NONE;

    /** Begins anew with so many tracks and detections. */
    public GivenPairs(Hypotheses to, int tracks, int detections) {
        this.to = to;
        to.begin(tracks, detections);
    }

    /** The next track, and how surely it would be seen. Each must be named, in rising order, and ended. */
    public void track(double seenProb) {
        track++;
        to.see(track, seenProb);
    }

    /** A detection that this track may explain; costs are those of {@link Hypotheses}. */
    public void pair(int detection, double cost, double ratioLog) {
        to.add(detection, cost, ratioLog);
    }

    /** All pairs of this track were named. */
    public void end() {
        to.end(track);
    }
}
