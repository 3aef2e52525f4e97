package org.trigpoint.fusion.hypothesiser;

import java.util.Arrays;

/**
 * Explanations of a scan: for each track the detections that may be of it, in rising order of the detection, each with its cost.
 *
 * <p>A cost is the negative logarithm of how much likelier the pair is than that the track was missed and the detection is false or
 * new; to miss costs 0. Beside it stands the logarithm of how much likelier the detection is if the thing is there than if it is false. Used again and again.
 */
public final class Hypotheses {
    /** No detection, or no track. */
    public static final int NONE = -1;

    private int tracks;
    private int detections;
    private int[] first = new int[17];
    private double[] seenProb = new double[16];
    private int[] detection = new int[16];
    private double[] cost = new double[16];
    private double[] ratio = new double[16];
    private int pairs;

    void begin(int trackCount, int detectionCount) {
        tracks = trackCount;
        detections = detectionCount;
        pairs = 0;
        if (first.length <= trackCount) {
            first = new int[Math.max(trackCount + 1, first.length * 2)];
            seenProb = new double[first.length];
        }
        first[0] = 0;
    }

    void see(int track, double prob) {
        seenProb[track] = prob;
    }

    void add(int detectionIndex, double pairCost, double ratioLog) {
        if (pairs == detection.length) {
            detection = Arrays.copyOf(detection, pairs * 2);
            cost = Arrays.copyOf(cost, pairs * 2);
            ratio = Arrays.copyOf(ratio, pairs * 2);
        }
        detection[pairs] = detectionIndex;
        cost[pairs] = pairCost;
        ratio[pairs++] = ratioLog;
    }

    /** Ends the pairs of a track, and puts them in rising order of the detection. */
    void end(int track) {
        int from = first[track];
        for (int i = from + 1; i < pairs; i++) {
            int movedDetection = detection[i];
            double movedCost = cost[i];
            double movedRatio = ratio[i];
            int j = i - 1;
            while (j >= from && detection[j] > movedDetection) {
                detection[j + 1] = detection[j];
                cost[j + 1] = cost[j];
                ratio[j + 1] = ratio[j];
                j--;
            }
            detection[j + 1] = movedDetection;
            cost[j + 1] = movedCost;
            ratio[j + 1] = movedRatio;
        }
        first[track + 1] = pairs;
    }

    public int tracks() {
        return tracks;
    }

    public int detections() {
        return detections;
    }

    /** Probability that the look sees the thing of this track, as it was asked for once; 0 outside of what was searched. */
    public double seenProb(int track) {
        return seenProb[track];
    }

    /** Pairs within the gate, of all tracks. */
    public int pairs() {
        return pairs;
    }

    /** Index of a track's first pair; its pairs end where those of the next begin. */
    public int firstOf(int track) {
        return first[track];
    }

    /** Index behind a track's last pair. */
    public int endOf(int track) {
        return first[track + 1];
    }

    public int detection(int pair) {
        return detection[pair];
    }

    public double cost(int pair) {
        return cost[pair];
    }

    /** Logarithm of the likelihood ratio ln(P<sub>D</sub> N / λ) of a pair. */
    public double ratioLogOdds(int pair) {
        return ratio[pair];
    }
}
