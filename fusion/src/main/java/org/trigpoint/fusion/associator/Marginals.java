package org.trigpoint.fusion.associator;

import java.util.Arrays;

/**
 * How likely each pair of a track and a detection is when every track has at most one detection and every detection at most one track.
 *
 * <p>Loopy belief propagation on the assignment (J. L. Williams, R. A. Lau, IEEE Trans. Aerospace and Electronic Systems 50(4), 2014, equations 32
 * and 33), which converges always; near the exact marginals where few tracks share few detections. One thread at a time.
 */
public final class Marginals {
    private static final int MOST_ROUNDS = 200;
    private static final double STILL = 1e-6;

    private final int[] trackOf;
    private final int[] detectionOf;
    private final double[] odds;
    private final double[] fromTrack;
    private final double[] fromDetection;
    private final double[] sums;

    /**
     * Of these pairs.
     *
     * @param trackOf of each pair
     * @param detectionOf of each pair
     * @param odds of each pair against both being alone: that the track was missed and the detection is of no track
     */
    public Marginals(int[] trackOf, int[] detectionOf, double[] odds) {
        this.trackOf = trackOf.clone();
        this.detectionOf = detectionOf.clone();
        this.odds = odds.clone();
        fromTrack = new double[odds.length];
        fromDetection = new double[odds.length];
        int most = 0;
        for (int i = 0; i < odds.length; i++) {
            most = Math.max(most, 1 + Math.max(trackOf[i], detectionOf[i]));
            fromDetection[i] = 1;
        }
        sums = new double[most];
        for (int round = 0; round < MOST_ROUNDS && step() > STILL; round++) {
            // Each round brings it nearer.
        }
    }

    /** One round of messages; the largest change of one. */
    private double step() {
        double moved = 0;
        Arrays.fill(sums, 0);
        for (int i = 0; i < odds.length; i++) {
            sums[trackOf[i]] += odds[i] * fromDetection[i];
        }
        for (int i = 0; i < odds.length; i++) {
            double others = Math.max(0, sums[trackOf[i]] - odds[i] * fromDetection[i]);
            fromTrack[i] = odds[i] / (1 + others);
        }
        Arrays.fill(sums, 0);
        for (int i = 0; i < odds.length; i++) {
            sums[detectionOf[i]] += fromTrack[i];
        }
        for (int i = 0; i < odds.length; i++) {
            double now = 1 / (1 + Math.max(0, sums[detectionOf[i]] - fromTrack[i]));
            moved = Math.max(moved, Math.abs(now - fromDetection[i]));
            fromDetection[i] = now;
        }
        return moved;
    }

    /** Probabilities of all pairs, in their order. */
    public double[] pairProbs() {
        Arrays.fill(sums, 1);
        for (int i = 0; i < odds.length; i++) {
            sums[detectionOf[i]] += fromTrack[i];
        }
        double[] probs = new double[odds.length];
        for (int i = 0; i < odds.length; i++) {
            probs[i] = fromTrack[i] / sums[detectionOf[i]];
        }
        return probs;
    }
}
